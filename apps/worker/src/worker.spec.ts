import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { bellAdder, migrateQueue, QUEUE_SCHEMA, QueueDoorbell, queueSettings } from '#queue';
import { PostgresTimerQueue, connectionPool } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../../../tests/setup/fresh-database.ts';
import { eventually } from '../test-support/eventually.ts';
import { NO_SWEEP_MS, type RunningWorker, startWorker, type WorkerChange } from '../test-support/running-worker.ts';
import { type Town, Towns } from '../test-support/town.ts';

const BOTH = ['follow-up.came-due', 'stage.overdue'];

let template: FreshDatabase;
let towns: Towns;
let bell: QueueDoorbell;
let workers: RunningWorker[] = [];

const noError = (error: Error): never => { throw error; };

beforeAll(async () => { template = await freshDatabase(); });
afterAll(() => template.drop());

beforeAll(async () => {
  const client = new pg.Client({ connectionString: template.urls.queue });
  await client.connect();
  await migrateQueue(client, QUEUE_SCHEMA);
  await client.end();
});

beforeEach(() => {
  bell = new QueueDoorbell(bellAdder(queueSettings(null, template.urls.queue), noError), noError);
  towns = new Towns(template, { ring: () => Promise.resolve() });
});

afterEach(async () => {
  await Promise.all(workers.map(({ app }) => app.close()));
  workers = [];
  await towns.sql('drop trigger if exists poison on entry');
  await towns.sql(`update timer set state = 'CANCELLED', not_before = null where state in ('PENDING', 'ALARMED')`);
  await bell.close();
  await towns.close();
});

async function worker(change: Partial<WorkerChange> = {}): Promise<RunningWorker> {
  const started = await startWorker({ urls: template.urls, ...change });
  workers.push(started);
  return started;
}

async function overdue(initiatives: number): Promise<{ town: Town; ids: string[] }> {
  const town = await towns.found();
  const ids: string[] = [];
  for (let index = 0; index < initiatives; index += 1) ids.push(await towns.begin(town));
  return { town, ids };
}

const firedOf = async (ids: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const fired = await towns.fired();
  return ids.map((id) => fired.get(id) ?? []);
};
const allBoth = (types: readonly (readonly string[])[]): boolean => types.every((one) => one.length >= BOTH.length);

describe('a worker', () => {
  it('fires at a bell, without waiting for its sweep', async () => {
    const { ids } = await overdue(1);
    await worker({ sweepIntervalMs: NO_SWEEP_MS });
    // Its look at the start has found nothing due.
    await towns.letTimePass();
    await bell.ring('timers');
    expect(await eventually(() => firedOf(ids), allBoth)).toEqual([BOTH]);
  });

  it('finds by its sweep what a wiped queue has lost', async () => {
    const { ids } = await overdue(1);
    await worker();
    const tables = await towns.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = '${QUEUE_SCHEMA}' and tablename not like '%migration%'`);
    expect(tables.length).toBeGreaterThan(0);
    await towns.sql(`truncate ${tables.map(({ name }) => name).join(', ')}`);
    await towns.letTimePass();
    expect(await eventually(() => firedOf(ids), allBoth)).toEqual([BOTH]);
  });

  it('fires once however many bells ring and workers hear them, in twenty organisations', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) ids.push(...(await overdue(2)).ids);
    await Promise.all([worker(), worker(), worker({ sweepIntervalMs: NO_SWEEP_MS })]);
    const bells = Array.from({ length: 10 }, () => bellAdder(queueSettings(null, template.urls.queue), noError));
    await towns.letTimePass();
    await Promise.all(bells.map(async (adder) => { await adder.add('timers.tick'); await adder.add('timers.tick'); await adder.close(); }));
    expect(await eventually(() => firedOf(ids), allBoth)).toEqual(ids.map(() => BOTH));
  });

  it('leaves nothing half done when it is killed in a batch: another fires the same timers, once', async () => {
    const { town, ids } = await overdue(3);
    await towns.letTimePass();
    const clock = connectionPool({ url: template.urls.clock, size: 1, onFault: noError });
    const queue = new PostgresTimerQueue({ clock, run: (organisationId, work) => towns.unitOfWork.run(organisationId, work) });
    const killed = towns.unitOfWork.run(town.organisationId, async (transaction) => {
      const claimed = await queue.claim(transaction, 500);
      expect(claimed.length).toBe(6);
      await queue.complete(transaction, claimed.map(({ id }) => id));
      await towns.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'medvirk_app' and datname = current_database() and state = 'idle in transaction'`);
      await transaction.now();
    });
    await expect(killed).rejects.toThrow();
    await clock.end();
    expect(await firedOf(ids)).toEqual([[], [], []]);
    await worker();
    expect(await eventually(() => firedOf(ids), allBoth)).toEqual([BOTH, BOTH, BOTH]);
  });

  it('lets a poisonous row stand alone, alarmed where people see it, and commits the others', async () => {
    const { ids } = await overdue(7);
    const poisoned = ids[3] ?? '';
    await towns.sql(`create or replace function poison() returns trigger language plpgsql as $$ begin
      if new.initiative_id = '${poisoned}' and new.actor_role = 'SYSTEM' then raise exception 'Liv Leder'; end if; return new; end $$`);
    await towns.sql('create trigger poison before insert on entry for each row execute function poison()');
    await towns.letTimePass();
    const { lines } = await worker();
    const others = ids.filter((id) => id !== poisoned);
    expect(await eventually(() => firedOf(others), allBoth)).toEqual(others.map(() => BOTH));
    const alarms = () => towns.sql<{ kind: string; reason: string }>('select kind, reason from alarm where initiative_id = $1 and cleared_at is null', [poisoned]);
    const standing = await eventually(alarms, (found) => found.length === 2);
    expect(standing.map(({ kind }) => kind)).toEqual(['TIMER', 'TIMER']);
    expect(standing[0]?.reason).toContain('P0001');
    expect(JSON.stringify([standing, lines])).not.toContain('Liv Leder');
    expect(await firedOf([poisoned])).toEqual([[]]);

    // Mended: it runs late, and its alarm is over.
    await towns.sql('drop trigger poison on entry');
    await towns.sql(`update timer set not_before = clock_timestamp() where state = 'ALARMED'`);
    expect(await eventually(() => firedOf([poisoned]), allBoth)).toEqual([BOTH]);
    expect(await eventually(alarms, (found) => found.length === 0)).toEqual([]);
  });

  it('holds what would leave a replay organisation', async () => {
    await overdue(1);
    await towns.letTimePass();
    await worker();
    const waiting = () => towns.sql(`select 1 from outbox where state = 'PENDING'`);
    expect(await eventually(waiting, (rows) => rows.length === 0)).toEqual([]);
    expect(await towns.sql(`select 1 from outbox where state = 'SENT'`)).toEqual([]);
  });

  it('answers for its health, and counts what it did', async () => {
    const { ids } = await overdue(1);
    await towns.letTimePass();
    const { port, lines } = await worker();
    await eventually(() => firedOf(ids), allBoth);
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    expect((await get('/nowhere')).status).toBe(404);
    const runs = ['timers.tick', 'outbox.tick', 'sessions.sweep', 'idempotency.sweep', 'files.sweep'].map((job) => `medvirk_job_runs_total{job="${job}",outcome="done"}`);
    const metrics = await eventually(async () => (await get('/metrics')).text(), (text) => text.includes('medvirk_rows_total') && runs.every((run) => text.includes(run)));
    expect(metrics).toMatch(/medvirk_rows_total\{job="timers.tick",outcome="done"\} [1-9]/);
    expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('stops in order, and frees its port', async () => {
    const { app, port, lines } = await startWorker({ urls: template.urls });
    await app.close();
    expect(lines.at(-1)).toMatchObject({ msg: 'the worker has stopped' });
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });

  it('says which port is taken, and how to choose another', async () => {
    const { port } = await worker();
    await expect(startWorker({ urls: template.urls, workerPort: port })).rejects.toThrow(`The port ${port} of the worker is taken`);
  });

  it.each(['adminUrl', 'owner'] as const)('refuses to start as %s, who sees every organisation', async (role) => {
    const app = role === 'adminUrl' ? template.adminUrl : template.urls.owner;
    await expect(startWorker({ urls: { ...template.urls, app } })).rejects.toThrow('would see every organisation');
  });
});
