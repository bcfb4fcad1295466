import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { ClusterPaths } from './cluster.ts';
import type { ServerSettings } from './server-settings.ts';

/**
 * Whether the server behind a URL takes our password, has the wanted durability, and really serves this folder: it must see a
 * file that we put there. (A folder copied while its server ran carries that server's pid file and password.)
 */
export async function serves(url: string, paths: ClusterPaths, settings: ServerSettings): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a connection that breaks also fails the query below
  const mark = `medvirk-${randomUUID()}`;
  try {
    await client.connect();
    writeFileSync(path.join(paths.cluster, mark), '', { mode: 0o644 });
    const { rows } = await client.query<{ seen: boolean; fsync: string }>(
      "select exists (select from pg_ls_dir('.') as name where name = $1) as seen, current_setting('fsync') as fsync", [mark]);
    return rows[0]?.seen === true && (rows[0].fsync === 'off') === settings.volatile;
  } catch {
    return false; // not ours, or not able: the caller starts another
  } finally {
    rmSync(path.join(paths.cluster, mark), { force: true });
    await client.end().catch(() => undefined);
  }
}
