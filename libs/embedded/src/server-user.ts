import { statSync } from 'node:fs';

/** The system user that PostgreSQL runs as; null for the user of this process. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** `nobody`: on every Unix, owns nothing, cannot sign in. */
const NOBODY = { uid: 65534, gid: 65534 };
const NOBODY_MACOS = { uid: 4294967294, gid: 4294967294 };

/**
 * PostgreSQL refuses to run as root. Root therefore steps down to the owner of an existing cluster (so that a folder keeps its
 * user when root helps out once), else to `nobody`. Everyone else runs it as themselves.
 */
export function serverUser(clusterFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return process.platform === 'darwin' ? NOBODY_MACOS : NOBODY;
}
