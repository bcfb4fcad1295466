import { clusterPaths } from './cluster.ts';
import { readPostmaster } from './postmaster.ts';
import { stopServer } from './stop-server.ts';

/** Stops the server that a killed process left running on a data folder, if there is one; for who wants the folder, not the server. */
export async function stopLeftServer(dataDir: string): Promise<void> {
  const paths = clusterPaths(dataDir);
  const postmaster = readPostmaster(paths);
  if (postmaster !== null) await stopServer(paths, null, postmaster.pid);
}
