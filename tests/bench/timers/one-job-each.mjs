/**
 * The other way: one BullMQ job per timer. Each job fires its timer in a transaction of its own, by the same domain code as the tick. Puts the jobs in
 * first, then measures only the drain. Runs on the build. DATABASE_APP_URL, DATABASE_QUEUE_URL, ADMIN_URL, CONCURRENCY, JOBS, DUE_AT, and REDIS_URL for Redis.
 * Writes {"seconds", "done", "failed", "cpuMs"} to standard output.
 */
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { v7 } from 'uuid';
import { closedDates } from '#calendar';
import { connectionPool, PostgresTimerQueue, PostgresUnitOfWork, postgresTransaction } from '#persistence';
import { fireTimers } from '../../../dist/libs/application/src/ticks/fire-timers.js';

const { DATABASE_APP_URL, DATABASE_QUEUE_URL, ADMIN_URL, REDIS_URL, DUE_AT } = process.env;
const concurrency = Number(process.env.CONCURRENCY);
const jobs = Number(process.env.JOBS);
const NAME = 'bench-one-job-each';

const fail = (error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); };
const app = connectionPool({ url: DATABASE_APP_URL, size: concurrency, onFault: fail });
const unitOfWork = new PostgresUnitOfWork({
  pool: app, doorbell: { ring: () => Promise.resolve() }, visibility: () => Promise.resolve(false),
  holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
});
const queue = new PostgresTimerQueue({ clock: app, run: (organisationId, work) => unitOfWork.run(organisationId, work) });

const CLAIM_ONE = `select t.id, t.kind, t.occurrence, to_char(t.due_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due, t.initiative_id, t.attempt, t.epoch
  from timer t where t.organisation_id = $1 and t.id = $2 and t.state = 'PENDING' for update`;

/** What a job does: its own timer, if it is still to be fired. */
const fire = ({ organisationId, timerId }) => unitOfWork.run(organisationId, async (transaction) => {
  const { session, claimed } = postgresTransaction(transaction);
  const [row] = await session.query('claim one timer', CLAIM_ONE, [organisationId, timerId]);
  if (row === undefined) return;
  claimed.set(row.id, { epoch: row.epoch, attempt: row.attempt });
  const timer = { id: row.id, kind: row.kind, occurrence: row.occurrence, dueAt: row.due, attempt: row.attempt, subject: { kind: 'INITIATIVE', id: row.initiative_id } };
  await fireTimers({ transaction, queue, newId: () => v7() }, [timer]);
});

/** The timers, an organisation in turn, as deadlines of many municipalities would come. */
async function dueTimers() {
  const client = new pg.Client({ connectionString: ADMIN_URL });
  await client.connect();
  const { rows } = await client.query(`select organisation_id as "organisationId", id as "timerId" from timer where state = 'PENDING' and due_at <= $1
    order by row_number() over (partition by organisation_id order by id), organisation_id limit $2`, [DUE_AT, jobs]);
  await client.end();
  return rows;
}

const backend = REDIS_URL === undefined ? createPostgresBackend : createRedisBackend;
const connection = (max) => (REDIS_URL === undefined ? { connectionString: DATABASE_QUEUE_URL, schema: 'bullmq', max } : new Redis(REDIS_URL, { maxRetriesPerRequest: null }));
const { Queue, Worker } = withBackend(backend);
const options = { prefix: '{medvirk-bench}' };
const put = new Queue(NAME, { ...options, connection: connection(2), defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 } });
put.on('error', fail);
const timers = await dueTimers();
for (let from = 0; from < timers.length; from += 500) await put.addBulk(timers.slice(from, from + 500).map((data) => ({ name: 'timer.fire', data })));

const worker = new Worker(NAME, ({ data }) => fire(data), { ...options, concurrency, connection: connection(concurrency + 1), autorun: false });
worker.on('error', fail);
await worker.waitUntilReady();
const finished = new Promise((resolve) => {
  const count = { done: 0, failed: 0, reason: null };
  const look = () => { if (count.done + count.failed === timers.length) resolve(count); };
  worker.on('completed', () => { count.done += 1; look(); });
  worker.on('failed', (_, error) => { count.failed += 1; count.reason ??= error.stack; look(); });
});
const cpu = process.cpuUsage();
const began = performance.now();
worker.run().catch(fail);
const { done, failed, reason } = await finished;
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
if (reason !== null) process.stderr.write(`${reason}\n`);
process.stdout.write(`${JSON.stringify({ seconds, done, failed, cpuMs: (user + system) / 1000 })}\n`);
await worker.close();
await put.obliterate({ force: true });
await put.close();
process.exit(0);
