import { rmSync } from 'node:fs';
import { clusterPaths, ensureCluster } from './cluster.ts';
import type { ClusterPaths } from './cluster.ts';
import { EmbeddedPostgresFault } from './fault.ts';
import { recreateLibraryLinks } from './library-links.ts';
import { nativeFolder } from './native-folder.ts';
import { readPassword } from './password-file.ts';
import { isPostmasterOf, readPostmaster } from './postmaster.ts';
import { readableBinaries } from './readable-binaries.ts';
import { launchServer } from './launch-server.ts';
import { superuserUrl } from './server-settings.ts';
import type { ServerSettings } from './server-settings.ts';
import { serverUser } from './server-user.ts';
import { serves } from './serves.ts';
import { stopServer } from './stop-server.ts';
import { until } from './until.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of this PostgreSQL: cluster, password, log. Made when missing; can be moved while it is stopped. */
  readonly dataDir: string;
  /** For tests: no fsync. A crash of the machine may lose everything. Default false. */
  readonly volatile?: boolean;
  /** Default 200. */
  readonly maxConnections?: number;
  /** How long start, crash recovery included, may take. Default 120,000 ms. */
  readonly startTimeoutMs?: number;
}

export interface EmbeddedPostgres {
  /** URL of the superuser, to the database `postgres`, on 127.0.0.1. Holds the password: show it to no one. */
  readonly superuserUrl: string;
  readonly port: number;
  /** Process id of the server, for a caller that must end it after a fault of its own. */
  readonly pid: number;
  /** Whether a server that an earlier, killed process had left behind was taken over. */
  readonly adopted: boolean;
  /** Ends connections, writes everything down and waits for the end. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries that npm ships, on a free port of 127.0.0.1 alone, or takes over one that an earlier
 * process left running on this folder. The server outlives this process if that is killed; the next start adopts it.
 * @throws EmbeddedPostgresFault with a remedy in its message
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  recreateLibraryLinks(native);
  const paths = clusterPaths(options.dataDir);
  const user = serverUser(paths.cluster);
  const binaries = readableBinaries(native, user);
  ensureCluster(paths, binaries, user, options.volatile ?? false);
  const password = readPassword(paths.password);
  const settings = {
    volatile: options.volatile ?? false,
    maxConnections: options.maxConnections ?? 200,
    startTimeoutMs: options.startTimeoutMs ?? 120_000,
  };
  const found = await adopt(paths, password, settings);
  const port = found ?? (await launchServer({ paths, binaries, user }, password, settings));
  const pid = readPostmaster(paths)?.pid;
  if (pid === undefined) throw new EmbeddedPostgresFault('DID_NOT_START', `PostgreSQL ended right after its start; ${paths.log} says why.`);
  return {
    superuserUrl: superuserUrl(port, password), port, pid, adopted: found !== null,
    stop: () => stopServer(paths, binaries, pid),
  };
}

/** The port of a live server on this folder that fits the settings, or null when one must be started. */
async function adopt(paths: ClusterPaths, password: string, settings: ServerSettings): Promise<number | null> {
  const postmaster = readPostmaster(paths);
  if (postmaster === null) return null;
  if (!isPostmasterOf(paths, postmaster.pid)) {
    // Left by a crash. PostgreSQL would refuse to start if the number now belongs to another process of the same user.
    rmSync(paths.pidFile, { force: true });
    return null;
  }
  await until(() => readPostmaster(paths)?.status !== 'starting' || !isPostmasterOf(paths, postmaster.pid), settings.startTimeoutMs);
  const fits = await serves(superuserUrl(postmaster.port, password), paths, settings);
  if (fits) return postmaster.port;
  await stopServer(paths, null, postmaster.pid);
  return null;
}
