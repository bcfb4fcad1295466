import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';
import { eventually } from '../../apps/worker/test-support/eventually.ts';
import { type RunningWorker, startWorker } from '../../apps/worker/test-support/running-worker.ts';
import { Towns } from '../../apps/worker/test-support/town.ts';
import { type RunningApi, runningApi } from '../api/running-api.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { storedRows } from './stored-rows.ts';

/**
 * A full disk as PostgreSQL tells of it, SQLSTATE 53100 (disk_full), raised where entries are written: a disk that is really full would need root to make, and
 * would fill the disk that other tests stand on.
 */
const FILL = `create function disk_is_full() returns trigger language plpgsql as $$ begin
  raise exception 'could not extend file "base/16384/2619": No space left on device' using errcode = '53100'; end $$;
  create trigger disk_is_full before insert on entry for each row execute function disk_is_full()`;
const FREE = 'drop trigger disk_is_full on entry; drop function disk_is_full()';
const BOTH = ['follow-up.came-due', 'stage.overdue'];

let api: RunningApi;
let database: FreshDatabase;
let towns: Towns;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  api = await runningApi();
  database = await freshDatabase();
  await withQueue(database);
  towns = new Towns(database, { ring: () => Promise.resolve() });
}, 120_000);
afterAll(async () => {
  await worker?.app.close();
  await towns.close();
  await database.drop();
  await api.close();
}, 60_000);

async function withQueue({ urls }: FreshDatabase): Promise<void> {
  const queue = new pg.Client({ connectionString: urls.queue });
  await queue.connect();
  await migrateQueue(queue, QUEUE_SCHEMA);
  await queue.end();
}

it('a full disk lets no command through in halves, says when to try again and nothing of itself, and the same key works when there is room', async () => {
  const leader = await api.token('leader');
  const [unitId, key] = [await api.unit('nord'), { 'Idempotency-Key': 'full-disk' }];
  const create = () => api.ask(leader, 'mutation ($input: InitiativeCreateInput!) { initiativeCreate(input: $input) { initiative { version } userErrors { code } } }', { input: { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Helger', unitId, groups: [] } }, key);
  await api.admin.query(FILL);
  const before = await storedRows(api.admin);
  const { body } = await create();
  expect(body.errors?.map(({ extensions }) => [extensions['code'], extensions['retryAfterSeconds']])).toEqual([['INTERNAL', 60]]);
  expect(JSON.stringify(body)).not.toMatch(/space|disk|base\/|entry/i);
  expect(await storedRows(api.admin)).toEqual(before);
  expect(api.logged.some((line) => line.includes('"kind":"STORAGE_FULL"'))).toBe(true);
  await api.admin.query(FREE);
  expect((await create()).body.data).toEqual({ initiativeCreate: { initiative: { version: 1 }, userErrors: [] } });
});

it('a full disk leaves timers where they are, unalarmed, and every one fires once when there is room', async () => {
  const town = await towns.found();
  const ids = [await towns.begin(town), await towns.begin(town), await towns.begin(town)];
  await towns.sql(FILL);
  await towns.letTimePass();
  worker = await startWorker({ urls: database.urls });
  const complaints = (): Promise<number> => Promise.resolve(worker!.lines.filter(({ job, fault }) => job === 'timers.tick' && fault === 'STORAGE_FULL').length);
  expect(await eventually(complaints, (count) => count >= 2)).toBeGreaterThanOrEqual(2);
  expect(await towns.sql(`select state, count(*)::int as count from timer group by state`)).toEqual([{ state: 'PENDING', count: 6 }]);
  expect(await towns.sql('select 1 from alarm')).toEqual([]);
  await towns.sql(FREE);
  const fired = async (): Promise<readonly (readonly string[])[]> => { const all = await towns.fired(); return ids.map((id) => all.get(id) ?? []); };
  expect(await eventually(fired, (all) => all.every((types) => types.length >= BOTH.length))).toEqual(ids.map(() => BOTH));
});
