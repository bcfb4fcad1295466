import { isSystemError } from './system-error.ts';
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import type { ClusterPaths } from './cluster.ts';

/** What PostgreSQL writes into its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `ready` once it takes connections; also `starting`, `stopping`, `standby`. */
  readonly status: string;
}

/** Reads the pid file; null where there is none, or one that is being written. */
export function readPostmaster(paths: ClusterPaths): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(paths.pidFile, 'utf8').split('\n');
  } catch {
    return null; // no file: nothing runs. Unreadable: the start that follows says so in PostgreSQL's own words.
  }
  const [pid, , , port, , , , status] = lines;
  const found = { pid: Math.abs(Number(pid)), port: Number(port), status: (status ?? '').trim() };
  return Number.isInteger(found.pid) && found.pid > 0 ? found : null;
}

/** Whether a process is alive and is the PostgreSQL of this cluster, not another one that got the number of a dead one. */
export function isPostmasterOf(paths: ClusterPaths, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return worksIn(pid, paths.cluster);
  if (process.platform === 'win32') return true;
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch (error) {
    // A container's root may not look there for another user's process: then its name must do, since taking a live server for dead is the worse mistake.
    if (isSystemError(error, 'EACCES')) return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}
