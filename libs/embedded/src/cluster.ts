import { spawnSync } from 'node:child_process';
import { existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresFault, faultFromOutput } from './fault.ts';
import { makePasswordFile } from './password-file.ts';
import type { ServerUser } from './server-user.ts';

/** Where the parts of one embedded PostgreSQL lie, below the data folder that the caller names. */
export interface ClusterPaths {
  readonly home: string;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
  readonly pidFile: string;
}

export function clusterPaths(dataDir: string): ClusterPaths {
  const home = path.resolve(dataDir);
  const cluster = path.join(home, 'cluster');
  return { home, cluster, password: path.join(home, 'superuser-password'), log: path.join(home, 'server.log'), pidFile: path.join(cluster, 'postmaster.pid') };
}

/**
 * The cluster's folder as the server's user may name it. A user that root stepped down to cannot walk through closed folders
 * such as `/root`; the process is therefore started *in* the folder, and names it by the link that Linux keeps to it.
 */
export function folderForServer(paths: ClusterPaths, user: ServerUser): string {
  return user !== null && process.platform === 'linux' ? '/proc/self/cwd' : paths.cluster;
}

/**
 * Makes the folders and, the first time, the cluster: SCRAM for everyone, UTF-8, code point order (lists sort by an explicit
 * ICU collation, such as nb-NO). It is made as a draft and renamed, so that an interrupted first start leaves nothing half-made.
 * @throws EmbeddedPostgresFault DISK_FULL, NOT_PERMITTED, OTHER_VERSION, DID_NOT_START
 */
export function ensureCluster(paths: ClusterPaths, native: string, user: ServerUser, volatile: boolean): void {
  const draft = { ...paths, cluster: path.join(paths.home, 'cluster-draft') };
  try {
    mkdirSync(paths.home, { recursive: true, mode: 0o700 });
    if (existsSync(paths.cluster)) {
      giveTo(paths.home, user);
      refuseOtherVersion(paths, native);
      return;
    }
    rmSync(draft.cluster, { recursive: true, force: true });
    mkdirSync(draft.cluster, { mode: 0o700 });
    makePasswordFile(paths.password, user);
    giveTo(paths.home, user);
    initialise(draft, native, user, volatile);
    renameSync(draft.cluster, paths.cluster);
  } catch (error) {
    if (error instanceof EmbeddedPostgresFault) throw error;
    throw faultFromOutput('making the data folder', paths.home, error instanceof Error ? error.message : String(error));
  }
}

function initialise(draft: ClusterPaths, native: string, user: ServerUser, volatile: boolean): void {
  const folder = folderForServer(draft, user);
  // Not path.join: it would fold `cwd/..` into `/proc/self`.
  const password = folder === draft.cluster ? draft.password : `${folder}/../${path.basename(draft.password)}`;
  const result = spawnSync(path.join(native, 'bin', 'initdb'), [
    `--pgdata=${folder}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${password}`,
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
    ...(volatile ? ['--no-sync'] : []),
  ], { ...user, cwd: draft.cluster, env: serverEnvironment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status === 0) return;
  throw faultFromOutput('initdb', draft.home, result.error?.message ?? `${result.stderr}\n(initdb ended with ${result.status ?? result.signal ?? 'nothing'})`);
}

/** Nothing of the caller's PG* variables or locale may reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  return { LC_ALL: 'C', TZ: 'UTC', ...Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) };
}

/** A folder that an administrator copied, or that another user's start made, gets the server's user as owner. */
function giveTo(home: string, user: ServerUser): void {
  if (user === null) return;
  for (const file of [home, ...readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => path.join(home, name))]) {
    if (lstatSync(file).uid !== user.uid) lchownSync(file, user.uid, user.gid);
  }
}

function refuseOtherVersion(paths: ClusterPaths, native: string): void {
  const data = readFileSync(path.join(paths.cluster, 'PG_VERSION'), 'utf8').trim();
  const binary = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' }).stdout ?? '';
  const major = /(\d+)/.exec(binary)?.[1];
  if (major === undefined || major === data) return;
  throw new EmbeddedPostgresFault('OTHER_VERSION',
    `The data in ${paths.home} belong to PostgreSQL ${data}; this Medvirk brings PostgreSQL ${major}. Start them with the Medvirk that made them, or name another folder with MEDVIRK_DATA=… .`);
}
