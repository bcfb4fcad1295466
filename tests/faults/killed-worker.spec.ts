import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';
import { eventually } from '../../apps/worker/test-support/eventually.ts';
import { type RunningWorker, startWorker } from '../../apps/worker/test-support/running-worker.ts';
import { Towns } from '../../apps/worker/test-support/town.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { type Running, startProcess } from './processes.ts';

const INITIATIVES = 12;
/** Each initiative's two timers, in due order. */
const BOTH = ['follow-up.came-due', 'stage.overdue'];
const LOCK = 4_711_999;

let database: FreshDatabase;
let towns: Towns;
let holder: pg.Client;
/** A town for each test, begun before the first worker brings the release's playbooks. */
let first: Begun;
let second: Begun;
let third: Begun;
const running: Running[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const queue = new pg.Client({ connectionString: database.urls.queue });
  await queue.connect();
  await migrateQueue(queue, QUEUE_SCHEMA);
  await queue.end();
  towns = new Towns(database, { ring: () => Promise.resolve() });
  first = await begun();
  second = await begun();
  third = await begun();
  holder = new pg.Client({ connectionString: database.adminUrl });
  await holder.connect();
}, 60_000);
afterAll(async () => {
  await Promise.all([here?.app.close(), ...running.map((one) => one.stop())]);
  await holder.end();
  await towns.close();
  await database.drop();
}, 60_000);

let here: RunningWorker | null = null;
async function startedHere(): Promise<RunningWorker> {
  here = await startWorker({ urls: database.urls });
  return here;
}
async function worker(): Promise<Running> {
  const started = await startProcess({ app: 'worker', urls: database.urls });
  running.push(started);
  return started;
}
interface Begun { readonly organisationId: string; readonly ids: readonly string[] }
async function begun(): Promise<Begun> {
  const town = await towns.found();
  const ids: string[] = [];
  for (let index = 0; index < INITIATIVES; index += 1) ids.push(await towns.begin(town));
  return { organisationId: town.organisationId, ids };
}
const letTimePass = async ({ organisationId }: Begun): Promise<void> => { await towns.sql(`update organisation set replay_now = '2026-06-01T10:00:00Z' where id = $1`, [organisationId]); };
const firedOf = async (ids: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const fired = await towns.fired();
  return ids.map((id) => fired.get(id) ?? []);
};
const timerStates = ({ organisationId }: Begun): Promise<{ state: string; count: number }[]> =>
  towns.sql(`select state, count(*)::int as count from timer where organisation_id = $1 and state <> 'CANCELLED' group by state`, [organisationId]);
const DEADLOCK_DETECTED = '40P01';
/** Wipes the tables while workers use them. PostgreSQL may choose the wipe as the victim of a deadlock with them, and it is tried again. */
async function wiped(tables: readonly string[]): Promise<void> {
  try {
    await holder.query(`truncate ${tables.join(', ')} cascade`);
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError) || fault.code !== DEADLOCK_DETECTED) throw fault;
    await wiped(tables);
  }
}
const allBoth = (fired: readonly (readonly string[])[]): boolean => fired.every((types) => types.length >= BOTH.length);

describe('a worker process', () => {
  it('that is killed in the middle of a batch has fired nothing, and the next fires every timer exactly once', async () => {
    const { ids } = first;
    // The batch stops at its seventh initiative, on a lock that the test holds.
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    await towns.sql(`create function wait_here() returns trigger language plpgsql as $$ begin
      if new.initiative_id = '${ids[6]}' and new.actor_role = 'SYSTEM' then perform pg_advisory_xact_lock(${LOCK}); end if; return new; end $$`);
    await towns.sql('create trigger wait_here before insert on entry for each row execute function wait_here()');
    await letTimePass(first);
    const killed = await worker();
    const waiting = (): Promise<{ waiting: number }[]> => towns.sql(`select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted and objid = ${LOCK}`);
    expect(await eventually(waiting, ([row]) => row?.waiting === 1)).toEqual([{ waiting: 1 }]);

    process.kill(killed.pid, 'SIGKILL');
    expect(await firedOf(ids)).toEqual(ids.map(() => []));
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    await worker();
    expect(await eventually(() => firedOf(ids), allBoth, 30_000)).toEqual(ids.map(() => BOTH));
    expect(await timerStates(first)).toEqual([{ state: 'DONE', count: INITIATIVES * 2 }]);
    expect(await towns.sql('select 1 from alarm where cleared_at is null')).toEqual([]);
    await towns.sql('drop trigger wait_here on entry');
  }, 120_000);

  it('whose queue store is wiped under its feet still fires every timer exactly once', async () => {
    const { ids } = second;
    const { rows } = await holder.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = $1`, [QUEUE_SCHEMA]);
    expect(rows.length).toBeGreaterThan(0);
    await wiped(rows.map(({ name }) => `"${QUEUE_SCHEMA}"."${name}"`));
    await letTimePass(second);
    expect(await eventually(() => firedOf(ids), allBoth, 30_000)).toEqual(ids.map(() => BOTH));
  }, 60_000);

  it('whose queue store is taken away whole neither stops nor cries without end', async () => {
    await holder.query(`drop schema "${QUEUE_SCHEMA}" cascade`);
    const { lines } = await startedHere();
    // Long enough for a loop without a pause to cry thousands of times.
    const cries = (): Promise<number> => Promise.resolve(lines.filter(({ msg }) => String(msg).startsWith('the queue is at fault')).length);
    expect(await eventually(cries, (count) => count > 0)).toBeGreaterThan(0);
    const { organisationId, ids } = third;
    await letTimePass({ organisationId, ids });
    expect(await eventually(() => firedOf(ids), allBoth, 30_000)).toEqual(ids.map(() => BOTH));
    expect(await cries()).toBeLessThan(50);
  }, 60_000);
});
