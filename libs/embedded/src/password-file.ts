import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresFault } from './fault.ts';
import type { ServerUser } from './server-user.ts';

/** Makes the superuser's password (256 bits) and keeps it in a file of mode 0600, readable by the server's user for initdb. */
export function makePasswordFile(file: string, user: ServerUser): void {
  writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // the mode above counts for new files only
  if (user !== null) chownSync(file, user.uid, user.gid);
}

/** @throws EmbeddedPostgresFault PASSWORD_LOST */
export function readPassword(file: string): string {
  if (!existsSync(file)) {
    throw new EmbeddedPostgresFault('PASSWORD_LOST',
      `The password file ${file} is gone, and without it the database beside it stays shut. Put it back from a copy of the data folder.`);
  }
  return readFileSync(file, 'utf8').trim();
}
