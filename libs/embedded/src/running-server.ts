import { clusterPaths } from './cluster.ts';
import { readPassword } from './password-file.ts';
import { isPostmasterOf, readPostmaster } from './postmaster.ts';
import { superuserUrl } from './server-settings.ts';

/**
 * The superuser's URL of the server that runs on a data folder now, to the database `postgres`; null when none does. For a command beside a running Medvirk:
 * starts and ends nothing. Holds the password.
 * @throws EmbeddedPostgresFault PASSWORD_LOST
 */
export function runningServer(dataDir: string): string | null {
  const paths = clusterPaths(dataDir);
  const postmaster = readPostmaster(paths);
  if (postmaster === null || postmaster.status !== 'ready' || !isPostmasterOf(paths, postmaster.pid)) return null;
  return superuserUrl(postmaster.port, readPassword(paths.password));
}
