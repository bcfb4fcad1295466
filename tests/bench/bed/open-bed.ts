import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Playbook } from '#domain';
import { startEmbeddedPostgres } from '#embedded';
import { DATABASE_ROLES, type DatabaseRole, type DatabaseUrls, prepareDatabase } from '#persistence';
import { builtIns, parsePlaybook } from '#playbooks';
import { migrateQueue, QUEUE_SCHEMA } from '#queue';

/** One migrated database of the bed. */
export interface BenchDatabase {
  readonly name: string;
  /** A superuser's: for arranging and for bare baselines, never for the product. */
  readonly adminUrl: string;
  readonly urls: DatabaseUrls;
}

/** PostgreSQL as `npm start` runs it (embedded, durable), in a temporary folder of its own. */
export interface Bed {
  /** The server's first process. */
  readonly postmaster: number;
  /** A migrated database with the built-in playbooks and the bench's own. */
  migrated(name: string): Promise<BenchDatabase>;
  /** A copy; nobody may be connected to the original. */
  copied(from: BenchDatabase, name: string): Promise<BenchDatabase>;
  drop(database: BenchDatabase): Promise<void>;
  close(): Promise<void>;
}

export async function openBed(): Promise<Bed> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'medvirk-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, randomBytes(18).toString('base64url')])) as Record<DatabaseRole, string>;
  const adminUrl = (name: string): string => inDatabase(postgres.superuserUrl, name);
  const migrated = async (name: string): Promise<BenchDatabase> => {
    await administer(postgres.superuserUrl, `create database ${name}`);
    const urls = await prepareDatabase(adminUrl(name), passwords, benchBuiltIns());
    await withClient(urls.queue, (client) => migrateQueue(client, QUEUE_SCHEMA));
    return { name, urls, adminUrl: adminUrl(name) };
  };
  return {
    postmaster: postgres.pid, migrated,
    async copied(from, name) {
      await administer(postgres.superuserUrl, `create database ${name} template ${from.name}`, `grant create on database ${name} to medvirk_queue`, 'checkpoint');
      const urls = Object.fromEntries(DATABASE_ROLES.map((role) => [role, inDatabase(from.urls[role], name)])) as Record<DatabaseRole, string>;
      return { name, urls, adminUrl: adminUrl(name) };
    },
    drop: ({ name }) => administer(postgres.superuserUrl, `drop database ${name} with (force)`),
    async close() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs work on a bed, and clears it away however the work ends, Ctrl-C included. */
export async function onBed<T>(work: (bed: Bed) => Promise<T>): Promise<T> {
  const bed = await openBed();
  const end = (): void => { void bed.close().finally(() => { process.exit(130); }); };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await work(bed);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    await bed.close();
  }
}

export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Arranges without waiting for the disk at each commit; what is measured afterwards does wait. */
export async function arranging<T>({ adminUrl, name }: BenchDatabase, work: () => Promise<T>): Promise<T> {
  await administer(adminUrl, `alter database ${name} set synchronous_commit = off`);
  try {
    return await work();
  } finally {
    await administer(adminUrl, `alter database ${name} reset synchronous_commit`, 'vacuum (analyze)', 'checkpoint');
  }
}

/** Statements one by one, outside a transaction. */
export const administer = (url: string, ...statements: readonly string[]): Promise<void> => withClient(url, async (client) => {
  for (const statement of statements) await client.query(statement);
});

/** What comes with the release, and the bench's own playbook. */
export const benchBuiltIns = (): ReturnType<typeof builtIns> => ({ ...builtIns(), playbooks: [...builtIns().playbooks, benchPlaybook()] });

function benchPlaybook(): Playbook {
  const file = new URL('bench-playbook.yaml', import.meta.url);
  const parsed = parsePlaybook(readFileSync(file, 'utf8'), 'bench-playbook.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message, remedy }) => `bench-playbook.yaml:${line} ${message}. ${remedy}`).join('\n'));
  return parsed.playbook;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
