import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Id } from '#domain';
import { connectionPool, PostgresUnitOfWork } from '#persistence';
import { bellAdder, QueueDoorbell, queueSettings } from '#queue';
import { type BenchDatabase, withClient } from '../bed/open-bed.ts';

export const WRITERS = 16;
/** Entries of one run, all writers together. */
export const ENTRIES = 8_000;
const LOOK_MS = 100;

/** What one entry says: some words, as most do. */
const wordsOf = (number: number): Readonly<Record<string, unknown>> => ({ statementId: v7(), text: `Vi ber om at helgevaktene deles jevnere, og at overgangen varsles i god tid. (${number})`, partyId: v7() });
const BY = { personId: null, name: 'Kari Nordmann', role: 'LEADER', side: 'EMPLOYER' } as const;

export interface AppendRun {
  readonly perSecond: number;
  /** Longest that an entry was seen to wait for its place, in seconds. */
  readonly oldestSeconds: number;
}

/** Sixteen writers append through the product, one entry per transaction, while a worker sequences: until all have their place. */
export async function appendThroughProduct(database: BenchDatabase, organisations: readonly Id[]): Promise<AppendRun> {
  const faults: Error[] = [];
  const onFault = (fault: Error): void => { faults.push(fault); };
  const pool = connectionPool({ url: database.urls.app, size: WRITERS, onFault });
  const bells = new QueueDoorbell(bellAdder(queueSettings(null, database.urls.queue), onFault), onFault);
  const unitOfWork = new PostgresUnitOfWork({ pool, holidays: () => new Set(), doorbell: bells, visibility: () => Promise.resolve(false) });
  try {
    const began = performance.now();
    const watching = watch(database, ENTRIES);
    await inWriters((number) => unitOfWork.run(organisations[number % organisations.length]!, (transaction) => transaction.append([
      { id: v7(), initiativeId: null, type: 'statement.received', payload: wordsOf(number), by: BY, at: new Date().toISOString(), occurredOn: null },
    ])));
    const oldestSeconds = await watching;
    const seconds = (performance.now() - began) / 1000;
    if (faults[0] !== undefined) throw faults[0];
    return { perSecond: ENTRIES / seconds, oldestSeconds };
  } finally {
    await bells.close();
    await pool.end();
  }
}

/** The same rows by plain inserts, in transactions of the same shape, into tables with a primary key and nothing else: no commitment to make, no walls, no tree. */
export async function insertPlainly(database: BenchDatabase, organisations: readonly Id[]): Promise<number> {
  await withClient(database.adminUrl, (client) => client.query(`
    create table if not exists plain_entry (like entry including defaults including identity, primary key (organisation_id, id));
    create table if not exists plain_payload (like entry_payload including defaults, primary key (organisation_id, entry_id));
    truncate plain_entry, plain_payload;`));
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: WRITERS });
  // Its connections may be cut with the database while they close.
  pool.on('error', () => undefined);
  const [commitment, salt] = [randomBytes(32), randomBytes(32)];
  try {
    const began = performance.now();
    await inWriters(async (number) => {
      const [organisation, id] = [organisations[number % organisations.length]!, v7()];
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query({ name: 'entry', text: `insert into plain_entry (organisation_id, id, type, actor_role, actor_side, recorded_at, commitment, replay) values ($1, $2, 'statement.received', 'LEADER', 'EMPLOYER', $3, $4, false)`,
          values: [organisation, id, new Date().toISOString(), commitment] });
        await client.query({ name: 'payload', text: 'insert into plain_payload (organisation_id, entry_id, payload, salt) values ($1, $2, $3, $4)', values: [organisation, id, JSON.stringify({ by: BY, fact: wordsOf(number) }), salt] });
        await client.query('commit');
      } finally {
        client.release();
      }
    });
    return ENTRIES / ((performance.now() - began) / 1000);
  } finally {
    await pool.end();
  }
}

async function inWriters(write: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: WRITERS }, async () => { while (next < ENTRIES) await write(next++); }));
}

interface Waiting { readonly placed: number; readonly waiting: number | null }

/* From the heads and the partial index of what waits, so that looking costs next to nothing. */
const LOOK = `select coalesce((select sum(size) from log_head), 0)::float8 as placed,
  (select extract(epoch from clock_timestamp() - min(recorded_at))::float8 from entry where leaf_index is null) as waiting`;

/** Looks at what waits until all of them have their place and a signed head counts them; gives the longest wait that was seen. */
async function watch({ adminUrl }: BenchDatabase, more: number): Promise<number> {
  return withClient(adminUrl, async (client) => {
    const look = async (): Promise<Waiting> => (await client.query<Waiting>({ name: 'look', text: LOOK })).rows[0]!;
    const { placed: before } = await look();
    for (let oldest = 0; ; await setTimeout(LOOK_MS)) {
      const { placed, waiting } = await look();
      oldest = Math.max(oldest, waiting ?? 0);
      if (placed - before >= more && waiting === null) return oldest;
    }
  });
}
