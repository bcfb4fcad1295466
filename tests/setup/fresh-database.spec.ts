import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase, freshDatabase } from './fresh-database.ts';
import type { FreshDatabase } from './fresh-database.ts';

const opened: FreshDatabase[] = [];
let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  opened.push(one, other);
});
afterAll(async () => { for (const database of opened) await database.drop(); });

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a spec', () => {
  it('is migrated', async () => {
    expect((await ask(one.urls.owner, 'select count(*)::int as n from schema_migration'))[0]?.['n']).toBeGreaterThan(0);
  });

  it('is its own: what one spec writes, no other sees', async () => {
    await ask(one.adminUrl, 'create table only_here (n int)');
    expect(await ask(other.adminUrl, "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  });

  it('is reached by production code as a role that row-level security binds', async () => {
    expect(await ask(one.urls.app, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('comes without tables on request', async () => {
    const bare = await emptyDatabase();
    opened.push(bare);
    expect(await ask(bare.adminUrl, "select count(*)::int as n from pg_tables where schemaname = 'public'")).toEqual([{ n: 0 }]);
  });
});
