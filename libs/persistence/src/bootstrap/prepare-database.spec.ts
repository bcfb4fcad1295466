import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { migrate } from './migrate.ts';
import { prepareDatabase, roleUrl } from './prepare-database.ts';
import type { RolePasswords } from './create-roles.ts';
import { DATABASE_ROLES } from './roles.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await emptyDatabase(); });
afterAll(() => database.drop());

const passwords = (): RolePasswords => Object.fromEntries(DATABASE_ROLES.map((role) => [role, decodeURIComponent(new URL(database.urls[role]).password)])) as Record<(typeof DATABASE_ROLES)[number], string>;

describe('preparing a database', () => {
  it('runs every migration of the folder, in the order of their names', () => {
    const folder = readdirSync(new URL('../../../../migrations/', import.meta.url)).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
    expect(MIGRATIONS.map(({ name }) => name.slice(-13))).toEqual(folder.map((name) => name.slice(0, 13)));
  });

  it('makes roles that can log in and tables that the owner owns, and twins and repeats change nothing', async () => {
    const [urls] = await Promise.all([prepareDatabase(database.adminUrl, passwords()), prepareDatabase(database.adminUrl, passwords())]);
    await prepareDatabase(database.adminUrl, passwords());
    expect(await migrate(urls.owner)).toEqual([]);
    for (const role of DATABASE_ROLES) {
      const client = new pg.Client({ connectionString: urls[role] });
      await client.connect();
      expect((await client.query('select current_user as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user')).rows)
        .toEqual([{ role: `medvirk_${role}`, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
      await client.end();
    }
  });

  it('lets the queue role own its schema', async () => {
    const client = new pg.Client({ connectionString: database.urls.queue });
    await client.connect();
    await client.query('create schema if not exists bullmq; create table bullmq.probe (id integer); drop table bullmq.probe');
    await client.end();
  });

  it('keeps odd characters of a password apart from the rest of the URL', () => {
    expect(new URL(roleUrl('postgres://u:p@h:5/d?sslmode=require', 'app', 'a/b@c:d%')).password).toBe(encodeURIComponent('a/b@c:d%'));
    expect(roleUrl('postgres://u:p@h:5/d?sslmode=require', 'app', 'x')).toBe('postgres://medvirk_app:x@h:5/d?sslmode=require');
  });
});
