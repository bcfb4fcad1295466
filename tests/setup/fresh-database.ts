import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DatabaseUrls } from '../../libs/persistence/src/bootstrap/prepare-database.ts';
import type { DatabaseRole } from '../../libs/persistence/src/bootstrap/roles.ts';
import type { TestServer } from './database-door.ts';

/** A database of one spec's own. */
export interface FreshDatabase {
  readonly name: string;
  /** A login above the roles (superuser in the embedded server). It sees past row-level security: use it to arrange and to look, never as the code under test. */
  readonly adminUrl: string;
  /** URLs of the roles that production code connects as. */
  readonly urls: DatabaseUrls;
  /** Cuts what is connected and drops the database. */
  drop(): Promise<void>;
}

/** A migrated database, copied from the run's template; call it in `beforeAll`, `drop` it in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await testServer();
  return create(server, `template ${server.template}`);
}

/** A database without tables, for tests of the migrations themselves. The roles exist already, for they belong to the server. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return create(await testServer(), '');
}

let known: Promise<TestServer> | null = null;

const testServer = (): Promise<TestServer> => (known ??= askDoor());

async function askDoor(): Promise<TestServer> {
  const door = process.env['MEDVIRK_TEST_DATABASE_DOOR'];
  if (door === undefined) throw new Error('No test PostgreSQL: run jest with -c tests/jest.config.mjs');
  const response = await fetch(door);
  if (!response.ok) throw new Error(`The test PostgreSQL did not start: ${await response.text()}`);
  return (await response.json()) as TestServer;
}

async function create(server: TestServer, from: string): Promise<FreshDatabase> {
  const name = `medvirk_spec_${process.pid}_${randomBytes(4).toString('hex')}`;
  // A copy has its own grants on the database as such; those within it come along.
  await administer(server.adminUrl, [`create database ${name} ${from}`, `grant create on database ${name} to medvirk_queue`]);
  const urls = Object.fromEntries(Object.entries(server.roleUrls).map(([role, url]) => [role, inDatabase(url, name)])) as Record<DatabaseRole, string>;
  return {
    name, urls, adminUrl: inDatabase(server.adminUrl, name),
    drop: () => administer(server.adminUrl, [`drop database if exists ${name} with (force)`]),
  };
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
