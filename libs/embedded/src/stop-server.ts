import { isSystemError } from './system-error.ts';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { ClusterPaths } from './cluster.ts';
import { EmbeddedPostgresFault } from './fault.ts';
import { isPostmasterOf } from './postmaster.ts';
import { until } from './until.ts';

const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

/**
 * Ends a server: fast (connections are cut, everything is written down); if that takes over 30 s, at once (the next start
 * recovers from the write-ahead log). `binaries` null where only a signal is possible.
 */
export async function stopServer(paths: ClusterPaths, binaries: string | null, pid: number): Promise<void> {
  const ended = (): boolean => !isPostmasterOf(paths, pid);
  if (ended()) return;
  if (process.platform === 'win32' && binaries !== null) {
    // Windows has no signals that PostgreSQL could hear; pg_ctl speaks to it through a pipe.
    spawnSync(path.join(binaries, 'bin', 'pg_ctl'), ['stop', '-m', 'fast', '-D', paths.cluster], { stdio: 'ignore' });
    return;
  }
  signal(pid, 'SIGINT');
  if (await until(ended, FAST_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await until(ended, IMMEDIATE_MS)) return;
  throw new EmbeddedPostgresFault('IN_USE', `PostgreSQL (process ${pid}) on ${paths.home} does not stop. End it by hand; nothing is lost.`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const gone = isSystemError(error, 'ESRCH');
    if (!gone) throw error;
  }
}
