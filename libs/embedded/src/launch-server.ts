import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderForServer, serverEnvironment } from './cluster.ts';
import type { ClusterPaths } from './cluster.ts';
import { EmbeddedPostgresFault, faultFromOutput } from './fault.ts';
import { freePort } from './free-port.ts';
import { readPostmaster } from './postmaster.ts';
import { superuserUrl } from './server-settings.ts';
import type { ServerSettings } from './server-settings.ts';
import type { ServerUser } from './server-user.ts';
import { serves } from './serves.ts';
import { until } from './until.ts';

/** What is run, on what, as whom. */
export interface ServerPlace { readonly paths: ClusterPaths; readonly binaries: string; readonly user: ServerUser }

const LOG_LIMIT_BYTES = 10_000_000;

/** Another process took the port between our look and PostgreSQL's; or backends of a killed server have not noticed yet. Both pass. */
const PASSING = /Address already in use|could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** Starts the server and waits until it takes connections; gives its port. */
export async function launchServer(place: ServerPlace, password: string, settings: ServerSettings): Promise<number> {
  const end = performance.now() + settings.startTimeoutMs;
  for (;;) {
    const port = await freePort();
    const from = rotateLog(place.paths.log);
    const child = spawnServer(place, port, settings);
    let refusal = '';
    child.once('error', (error) => { refusal = error.message; });
    await until(() => hasEnded(child) || readPostmaster(place.paths)?.status === 'ready', end - performance.now());
    if (!hasEnded(child) && (await serves(superuserUrl(port, password), place.paths, settings))) {
      child.unref();
      return port;
    }
    const said = logSince(place.paths.log, from) + refusal;
    if (!hasEnded(child)) child.kill('SIGQUIT');
    if (!PASSING.test(said) || performance.now() > end) throw failure(place.paths, said);
    await until(() => false, 100);
  }
}

function spawnServer(place: ServerPlace, port: number, settings: ServerSettings): ChildProcess {
  const set = (name: string, value: string): string[] => ['-c', `${name}=${value}`];
  const log = openSync(place.paths.log, 'a', 0o600); // a file, not a pipe: it outlives this process
  try {
    return spawn(path.join(place.binaries, 'bin', 'postgres'), [
      '-D', folderForServer(place.paths, place.user), '-p', String(port),
      ...set('listen_addresses', '127.0.0.1'), ...set('unix_socket_directories', ''),
      ...set('max_connections', String(settings.maxConnections)), ...set('password_encryption', 'scram-sha-256'),
      ...set('timezone', 'UTC'), ...set('log_timezone', 'UTC'), ...set('lc_messages', 'C'),
      // Many small transactions on one machine: compiling plans costs more than it gives.
      ...set('jit', 'off'), ...set('max_wal_size', '1GB'),
      ...(settings.volatile ? [...set('fsync', 'off'), ...set('synchronous_commit', 'off'), ...set('full_page_writes', 'off')] : []),
    ], { ...place.user, cwd: place.paths.cluster, env: serverEnvironment(), stdio: ['ignore', log, log], detached: true });
  } finally {
    closeSync(log);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Puts a full log aside (one is kept) and gives the place where the next start's words begin. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function logSince(log: string, from: number): string {
  const file = openSync(log, 'r');
  try {
    const bytes = Buffer.alloc(16_384);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}

function failure(paths: ClusterPaths, said: string): EmbeddedPostgresFault {
  if (/lock file "postmaster.pid" already exists/.test(said)) {
    return new EmbeddedPostgresFault('IN_USE', `Another PostgreSQL uses ${paths.home} and does not let us in. Stop it, or name another folder with MEDVIRK_DATA=… .\n${said.trim()}`);
  }
  return faultFromOutput(`the start; more in ${paths.log}`, paths.home, said);
}
