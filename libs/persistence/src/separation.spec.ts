import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../tests/setup/fresh-database.ts';
import { created, entry, plainInitiative, task, timer, union } from '../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../test-support/seeded-organisation.ts';
import type { Seeded } from '../test-support/seeded-organisation.ts';
import { connectionPool } from './connection-pool.ts';
import { UnsafeRole, refuseUnsafeRole } from './refuse-unsafe-role.ts';

let database: FreshDatabase;
let store: Store;
let here: Seeded;
let there: Seeded;
let tables: string[];

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  [here, there] = [await seedOrganisation(store), await seedOrganisation(store)];
  for (const seeded of [here, there]) {
    const initiative = plainInitiative(seeded, { parties: [union('fagforbundet')] });
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      await transaction.saveInitiatives([created(initiative, { timers: [timer('a', '2026-03-02T09:00:00.000Z')], tasks: [task('a', [seeded.people[0]!])] })]);
      await transaction.append([entry(initiative.id, 'initiative.created')]);
    });
  }
  tables = (await store.raw<{ name: string }>(null, [`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('medvirk_app', oid, 'select')`])).map(({ name }) => name);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const organisationsSeen = async (organisationId: string | null, table: string): Promise<unknown[]> => {
  const column = table === 'organisation' ? 'id' : 'organisation_id';
  return (await store.raw<{ seen: string }>(organisationId, [`select distinct ${column} as seen from "${table}" where ${column} is not null`])).map(({ seen }) => seen);
};

describe('one organisation never sees another', () => {
  it('stands behind forced row-level security in every table that any role but the owner may touch', async () => {
    const open = await store.raw(null, [`select relname, role from pg_class cross join unnest(array['app', 'clock', 'respond', 'queue']) role
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
        and has_table_privilege('medvirk_' || role, pg_class.oid, 'select, insert, update, delete, truncate, references, trigger')`]);
    expect(open).toEqual([]);
    expect(tables.length).toBeGreaterThan(40);
  });

  it('sees its own rows, and no others, whatever table it reads', async () => {
    for (const table of tables) expect({ table, seen: (await organisationsSeen(here.organisationId, table)).filter((id) => id !== here.organisationId) }).toEqual({ table, seen: [] });
    for (const table of ['organisation', 'person', 'initiative', 'stage_visit', 'party', 'timer', 'task', 'entry', 'entry_payload']) {
      expect({ table, seen: await organisationsSeen(here.organisationId, table) }).toEqual({ table, seen: [here.organisationId] });
    }
  });

  it('shows nothing where no organisation is set', async () => {
    for (const table of tables) expect({ table, seen: await organisationsSeen(null, table) }).toEqual({ table, seen: [] });
  });

  it('shows nothing on a connection whose transaction has ended', async () => {
    const client = new pg.Client({ connectionString: database.urls.app });
    await client.connect();
    try {
      await client.query(`begin; select set_config('medvirk.org', '${here.organisationId}', true); commit`);
      expect((await client.query('select 1 from initiative')).rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });

  it('writes nothing into another', async () => {
    const insert = `insert into unit (organisation_id, id, code, name) values ('${there.organisationId}', gen_random_uuid(), 'X', 'X')`;
    await expect(store.raw(here.organisationId, [insert])).rejects.toMatchObject({ code: '42501' });
    expect(await store.raw(here.organisationId, [`update person set name = 'x' where organisation_id = '${there.organisationId}' returning 1`])).toEqual([]);
  });

  it('gets nothing by the ids of another, as if they were unknown', async () => {
    const [foreign] = await store.raw<{ id: string }>(there.organisationId, ['select id from initiative']);
    const dossiers = await store.unitOfWork.run(here.organisationId, (transaction) => transaction.lockInitiatives([foreign!.id]));
    expect(dossiers).toEqual([]);
  });
});

describe('the roles', () => {
  it.each(['clock', 'respond', 'queue'] as const)('gives %s no table to read', async (role) => {
    const pool = connectionPool({ url: database.urls[role], size: 1, onFault: () => undefined });
    try {
      for (const table of ['organisation', 'initiative', 'entry', 'person', 'timer']) await expect(pool.query(`select 1 from public.${table}`)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await pool.end();
    }
  });

  it('tells the clock which organisations have work, and the app not', async () => {
    await store.raw(here.organisationId, [`update organisation set replay_now = '2026-03-02T09:00:00Z'`]);
    expect(await store.timers.organisationsWithDueTimers(10)).toEqual([here.organisationId]);
    await expect(store.raw(here.organisationId, ['select * from organisations_with_due_timers(10)'])).rejects.toMatchObject({ code: '42501' });
  });

  it('hides the rows of organisations from an owner who logs in', async () => {
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    try {
      expect((await owner.query('select 1 from organisation union all select 1 from initiative union all select 1 from entry')).rowCount).toBe(0);
    } finally {
      await owner.end();
    }
  });

  it('refuses to start as superuser or as owner of the tables, and starts as app', async () => {
    for (const [url, why] of [[database.adminUrl, 'superuser'], [database.urls.owner, 'owns']] as const) {
      const pool = connectionPool({ url, size: 1, onFault: () => undefined });
      const refused = refuseUnsafeRole(pool);
      await expect(refused).rejects.toBeInstanceOf(UnsafeRole);
      await expect(refused).rejects.toThrow(why);
      await pool.end();
    }
    await expect(refuseUnsafeRole(store.app)).resolves.toBeUndefined();
  });
});
