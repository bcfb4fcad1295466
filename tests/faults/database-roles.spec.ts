import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DatabaseRole } from '../../libs/persistence/src/bootstrap/roles.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

const ORGANISATION = '33333333-3333-4333-8333-333333333333';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await as('admin', `insert into organisation (id, name, kind, replay_now, employees, has_amu) values ('${ORGANISATION}', 'Vik', 'REPLAY', '2026-03-02T08:00:00Z', 40, true)`);
}, 60_000);
afterAll(async () => { await database.drop(); });

/** Statements in one transaction of the organisation, as one role; gives the last one's rows. */
async function as(role: DatabaseRole | 'admin', ...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: role === 'admin' ? database.adminUrl : database.urls[role] });
  await client.connect();
  try {
    await client.query(`begin; select set_config('medvirk.org', '${ORGANISATION}', true)`);
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    await client.query('commit');
    return rows;
  } finally {
    await client.end();
  }
}

const functionsOf = (role: DatabaseRole): Promise<readonly Record<string, unknown>[]> => as('admin',
  `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and has_function_privilege('medvirk_${role}', p.oid, 'execute') order by 1`);

describe('a function of the database', () => {
  it('is run by nobody whose work is not in it', async () => {
    expect(await functionsOf('queue')).toEqual([]);
    expect((await functionsOf('respond')).map(({ name }) => name)).toEqual(['respond_round', 'respond_submit']);
    expect((await functionsOf('clock')).map(({ name }) => name)).toEqual([
      'organisations_with_due_digests', 'organisations_with_due_rounds', 'organisations_with_due_timers', 'organisations_with_files_to_look_at', 'organisations_with_outbox', 'organisations_with_round_mail', 'organisations_with_unsequenced_entries', 'sequencer_health', 'sweep_idempotency_keys', 'sweep_sessions', 'timer_health',
    ]);
  });

  it("that runs with its owner's rights looks up nothing where a caller could put something", async () => {
    expect(await as('admin', `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef
      and not coalesce(p.proconfig @> array['search_path=pg_catalog, public, pg_temp'], false)`)).toEqual([]);
  });
});

describe('the role of the app', () => {
  it.each([
    ['make a replay organisation a live one', `update organisation set kind = 'LIVE', replay_now = null`], ['turn its time back', `update organisation set replay_now = replay_now - interval '1 second'`],
    ['delete it', 'delete from organisation'], ['empty the log', 'truncate entry cascade'], ['change an entry', 'update entry set type = type'], ['delete a payload', 'delete from entry_payload'],
    ['make a function for others to run', 'create function public.leak() returns int language sql as $$ select 1 $$'], ['make a table', 'create table public.leak (n int)'],
    ['take the walls down', 'alter table initiative disable row level security'], ['be the owner', 'set role medvirk_owner'], ['take itself for the clock', `set session authorization medvirk_clock`],
    ['read the passwords of roles', 'select rolpassword from pg_authid'], ['read files of the server', `select pg_read_file('/etc/hostname')`], ['run programs', `copy (select 1) to program 'true'`],
  ])('cannot %s', async (_, statement) => {
    await expect(as('app', statement)).rejects.toThrow();
  });

  it('sees nothing, and no other organisation, when it says it is another', async () => {
    expect(await as('app', `select set_config('medvirk.org', '', true)`, 'select id from organisation')).toEqual([]);
    expect(await as('app', `select set_config('medvirk.org', '44444444-4444-4444-8444-444444444444', true)`, 'select id from organisation')).toEqual([]);
  });
});
