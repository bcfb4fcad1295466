import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdtempSync, renameSync, rmSync, statSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresFault } from './fault.ts';
import type { ServerUser } from './server-user.ts';

/** Folders that everyone may enter and that outlive a restart, best first. */
const PLACES = ['/var/tmp', tmpdir(), '/var/lib'];

/**
 * The folder of binaries that the server's user can read: npm's own, or, where that lies below a closed folder such as
 * `/root`, a copy of it (60 MB, made once per version).
 * @throws EmbeddedPostgresFault NOT_PERMITTED when no place takes the copy, DISK_FULL
 */
export function readableBinaries(native: string, user: ServerUser): string {
  if (user === null || runs(native, user)) return native;
  const name = `medvirk-postgres-${fingerprint(native)}`;
  const failures: string[] = [];
  for (const place of PLACES) {
    const copy = path.join(place, name);
    try {
      if (!isTrusted(copy)) copyInto(native, place, copy);
      if (runs(copy, user)) return copy;
      failures.push(`${copy}: does not run there`);
    } catch (error) {
      failures.push(`${copy}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new EmbeddedPostgresFault('NOT_PERMITTED',
    `Root cannot run PostgreSQL, and an ordinary user cannot read ${native}; no place took a copy:\n${failures.join('\n')}\nStart Medvirk as an ordinary user, or move its folder out of the closed one.`);
}

function runs(native: string, user: NonNullable<ServerUser>): boolean {
  return spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A copy is used only if root made it and no one else can change it: the place is open to all. */
function isTrusted(copy: string): boolean {
  if (!existsSync(copy)) return false;
  const found = lstatSync(copy);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return true;
  throw new Error('exists, but was not made by Medvirk');
}

function copyInto(native: string, place: string, copy: string): void {
  const draft = mkdtempSync(path.join(place, 'medvirk-postgres-draft-'));
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was faster
  }
}

function fingerprint(native: string): string {
  const binary = statSync(path.join(native, 'bin', 'postgres'));
  return createHash('sha256').update(`${native} ${binary.size} ${binary.mtimeMs}`).digest('hex').slice(0, 16);
}
