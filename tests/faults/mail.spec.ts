import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Id } from '#domain';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';
import { eventually } from '../../apps/worker/test-support/eventually.ts';
import { type RunningWorker, startWorker } from '../../apps/worker/test-support/running-worker.ts';
import { distinctIds, openPostOffice, type PostOffice } from '../../libs/smtp/test-support/post-office.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { type Running, startProcess } from './processes.ts';

const LIMIT_MS = 120_000;
const PATIENCE_MS = 40_000;

let database: FreshDatabase;
let admin: pg.Client;
let office: PostOffice;
let organisationId: Id;
let workers: RunningWorker[] = [];
let processes: Running[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const queue = new pg.Client({ connectionString: database.urls.queue });
  await queue.connect();
  await migrateQueue(queue, QUEUE_SCHEMA);
  await queue.end();
}, LIMIT_MS);
afterAll(async () => {
  await admin.end();
  await database.drop();
}, LIMIT_MS);

beforeEach(async () => {
  office = await openPostOffice();
  organisationId = randomUUID();
  await admin.query(`insert into organisation (id, name, kind, employees, has_amu) values ($1, 'Vik', 'LIVE', 400, true)`, [organisationId]);
});
afterEach(async () => {
  await Promise.all([...workers.map(({ app }) => app.close()), ...processes.map((one) => one.stop())]);
  [workers, processes] = [[], []];
  await office.close();
  await admin.query(`update outbox set state = 'HELD' where state = 'PENDING'`);
}, LIMIT_MS);

async function worker(): Promise<void> { workers.push(await startWorker({ urls: database.urls, mail: office.settings })); }
async function workerProcess(): Promise<Running> {
  const started = await startProcess({ app: 'worker', urls: database.urls, environment: { SMTP_URL: `smtp://127.0.0.1:${office.port}?tls=off`, MAIL_FROM: 'medvirk@example.no' } });
  processes.push(started);
  return started;
}

/** People with an address each, and a notice to each that the law asks for, so that it waits for no hour of the day that the test runs at. */
async function told(count: number, topic = 'decision.made'): Promise<readonly Id[]> {
  const people = Array.from({ length: count }, () => randomUUID());
  await admin.query(`insert into person (organisation_id, id, external_key, name, email) select $1, id, id::text, 'Person', id || '@example.no' from unnest($2::uuid[]) id`, [organisationId, people]);
  await admin.query(`insert into outbox (organisation_id, id, kind, recipient_id, payload) select $1, gen_random_uuid(), 'notification', id, jsonb_build_object('topic', $3::text) from unnest($2::uuid[]) id`, [organisationId, people, topic]);
  return people;
}
const states = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await admin.query<{ state: string; count: number }>('select state, count(*)::integer as count from outbox where organisation_id = $1 group by state', [organisationId])).rows.map(({ state, count }) => [state, count]));
/** Real time goes by: what waits for its next try is tried. */
const letTimePass = (): Promise<unknown> => admin.query(`update outbox set not_before = clock_timestamp() where organisation_id = $1 and state = 'PENDING'`, [organisationId]);
const sent = (count: number) => (found: Readonly<Record<string, number>>): boolean => found['SENT'] === count;
const addresses = (): Set<string> => new Set(office.arrived.flatMap(({ to }) => (Array.isArray(to) ? to : to === undefined ? [] : [to]).flatMap(({ value }) => value.map(({ address }) => address ?? ''))));

describe('mail', () => {
  it('arrives exactly once for each of many, by three workers at once', async () => {
    const people = await told(120);
    await Promise.all([worker(), worker(), worker()]);
    expect(await eventually(states, sent(120), PATIENCE_MS)).toEqual({ SENT: 120 });
    expect([office.arrived.length, distinctIds(office).size]).toEqual([120, 120]);
    expect(addresses()).toEqual(new Set(people.map((id) => `${id}@example.no`)));
  }, LIMIT_MS);

  it('that a worker was killed with, between handing it over and marking it, goes out again under the same id', async () => {
    await told(1);
    // The message has come in and is kept, but the sender is not told.
    office.onData = (count) => (count === 1 ? 'SILENCE' : null);
    const killed = await workerProcess();
    expect(await eventually(() => Promise.resolve(office.arrived.length), (count) => count === 1, PATIENCE_MS)).toBe(1);
    process.kill(killed.pid, 'SIGKILL');
    expect(await states()).toEqual({ PENDING: 1 });
    await worker();
    expect(await eventually(states, sent(1), PATIENCE_MS)).toEqual({ SENT: 1 });
    expect([office.arrived.length, distinctIds(office).size]).toEqual([2, 1]);
  }, LIMIT_MS);

  it('that the server puts off with 451 waits, and arrives once when it may', async () => {
    const people = await told(20);
    const put = new Set(people.slice(0, 10).map((id) => `${id}@example.no`));
    office.onReceiver = (address) => (put.has(address) ? { code: 451, words: '4.7.1 Greylisted' } : null);
    await worker();
    expect(await eventually(states, sent(10), PATIENCE_MS)).toEqual({ SENT: 10, PENDING: 10 });
    office.onReceiver = () => null;
    await letTimePass();
    expect(await eventually(states, sent(20), PATIENCE_MS)).toEqual({ SENT: 20 });
    expect([office.arrived.length, distinctIds(office).size]).toEqual([20, 20]);
  }, LIMIT_MS);

  it('is not lost while the server is away for hours; operators are told, until it is back', async () => {
    await told(15);
    const { port } = office;
    await office.close();
    await worker();
    const tries = async (): Promise<number> => (await admin.query<{ least: number }>('select min(attempt)::integer as least from outbox where organisation_id = $1', [organisationId])).rows[0]!.least;
    for (let hour = 1; hour <= 4; hour += 1) {
      await letTimePass();
      expect(await eventually(tries, (least) => least >= hour, PATIENCE_MS)).toBeGreaterThanOrEqual(hour);
    }
    const alarms = async (): Promise<unknown[]> => (await admin.query(`select kind from alarm where organisation_id = $1 and subject_id = $1 and cleared_at is null`, [organisationId])).rows;
    expect(await alarms()).toEqual([{ kind: 'OUTBOX' }]);
    office = await openPostOffice(port);
    const backAgain = async (): Promise<Readonly<Record<string, number>>> => { await letTimePass(); return states(); };
    expect(await eventually(backAgain, sent(15), PATIENCE_MS)).toEqual({ SENT: 15 });
    expect(distinctIds(office).size).toBe(15);
    expect(await alarms()).toEqual([]);
  }, LIMIT_MS);

  it('that an address refuses for good marks the address, and spares it until it is mended', async () => {
    const [gone = ''] = await told(2);
    office.onReceiver = (address) => (address === `${gone}@example.no` ? { code: 550, words: `5.1.1 No such user ${gone}` } : null);
    await worker();
    expect(await eventually(states, sent(1), PATIENCE_MS)).toEqual({ SENT: 1, BOUNCED: 1 });
    const standing = (await admin.query<{ reason: string }>(`select a.reason from alarm a join outbox m on m.id = a.subject_id where a.organisation_id = $1 and m.recipient_id = $2 and a.cleared_at is null`, [organisationId, gone])).rows;
    expect(standing).toEqual([{ reason: 'SMTP 550 5.1.1' }]);
    const again = (): Promise<unknown> => admin.query(`insert into outbox (organisation_id, id, kind, recipient_id, payload) values ($1, gen_random_uuid(), 'notification', $2, '{"topic":"decision.made"}')`, [organisationId, gone]);
    await again();
    expect(await eventually(states, ({ SKIPPED = 0 }) => SKIPPED === 1, PATIENCE_MS)).toEqual({ SENT: 1, BOUNCED: 1, SKIPPED: 1 });
    office.onReceiver = () => null;
    await admin.query(`update person set email = 'mended@example.no' where id = $1`, [gone]);
    await again();
    expect(await eventually(states, sent(2), PATIENCE_MS)).toEqual({ SENT: 2, BOUNCED: 1, SKIPPED: 1 });
    expect(addresses().has('mended@example.no')).toBe(true);
  }, LIMIT_MS);

  it('goes to nobody who has left, and quotes nobody in the log', async () => {
    const [left = ''] = await told(2);
    await admin.query(`update person set active = false where id = $1`, [left]);
    await worker();
    expect(await eventually(states, sent(1), PATIENCE_MS)).toEqual({ SENT: 1, SKIPPED: 1 });
    expect(JSON.stringify(workers.map(({ lines }) => lines))).not.toContain('@example.no');
  }, LIMIT_MS);
});
