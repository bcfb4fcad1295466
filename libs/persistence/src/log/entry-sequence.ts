import type pg from 'pg';
import type { EntrySequence, LogHead, PlacedLeaf, SeenAt, SeenHead, SignedHead, Transaction, UnitOfWork } from '#application';
import type { Id, Instant } from '#domain';
import { type EntryFrame, type Frontier, type Hash, planRoot, sameHash } from '#involvement-log';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';
import { FRAME_COLUMNS, frameOf, type FrameRow } from './entry-frames.ts';
import { readTiles, writeFullTiles } from './tiles.ts';

/* Let go with the transaction, however it ends. */
const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('medvirk.log ' || $1, 0)) as locked`;
const HEAD = `select coalesce(h.size, 0)::float8 as size, coalesce(h.frontier, '{}') as frontier, c.size::float8 as checkpoint_size, c.root as checkpoint_root,
    ${instantText('c.made_at')} as made_at, ${instantText('(select medvirk_now($1))')} as now, exists (select from checkpoint_conflict f where f.organisation_id = $1) as halted
  from (select $1::uuid as id) o left join log_head h on h.organisation_id = o.id
    left join lateral (select * from checkpoint c where c.organisation_id = o.id order by c.size desc limit 1) c on true`;
/* Numbers go on from the last that was given in the initiative. */
const WAITING = `
  with waiting as materialized (select * from entry e where e.organisation_id = $1 and e.leaf_index is null order by e.seq limit $2),
  last as materialized (
    select s.id, coalesce((select n.last from log_number n where n.organisation_id = $1 and n.subject_id = s.id), 0) as number
    from (select distinct coalesce(initiative_id, organisation_id) as id from waiting) s
  )
  select ${FRAME_COLUMNS}, (last.number + row_number() over (partition by last.id order by e.seq))::float8 as number
  from waiting e join last on last.id = coalesce(e.initiative_id, e.organisation_id) order by e.seq`;
const ADVANCE = 'select advance_log($1, $2, $3, $4, $5, $6) as moved';
const KEEP = `insert into checkpoint (organisation_id, size, root, key_id, note, made_at) values ($1, $2, $3, $4, $5, $6)`;
const KNOWN = `select root from checkpoint where organisation_id = $1 and size = $2`;
const SIZE = `select coalesce((select size from log_head where organisation_id = $1), 0)::float8 as size`;
const HALT = `insert into checkpoint_conflict (organisation_id, seen_size, seen_root, known_size, source, note)
  values ($1, $2, $3, coalesce((select size from log_head where organisation_id = $1), 0), $4, $5) on conflict (organisation_id, seen_size, seen_root) do nothing`;
const ALARM = `insert into alarm (organisation_id, kind, subject_id, reason) values ($1, 'SEQUENCER', $1, $2)
  on conflict (organisation_id, kind, subject_id) where cleared_at is null do update set count = alarm.count + 1, reason = excluded.reason, last_at = clock_timestamp()`;
const CLEAR = `update alarm set cleared_at = clock_timestamp() where organisation_id = $1 and kind = 'SEQUENCER' and cleared_at is null`;
const REPS = `select distinct o.person_id as id from office o join person p on p.organisation_id = o.organisation_id and p.id = o.person_id and p.active
  where o.organisation_id = $1 and o.kind in ('UNION_REP', 'CHIEF_UNION_REP') and ((select medvirk_now($1)) at time zone 'Europe/Oslo')::date between o.from_date and coalesce(o.until_date, 'infinity') order by 1`;
const MOST_REASON = 2_000;

interface HeadRow { size: number; frontier: Buffer[]; checkpoint_size: number | null; checkpoint_root: Buffer | null; made_at: Instant | null; now: Instant; halted: boolean }

export interface EntrySequenceParts {
  /** Connections as medvirk_clock, who may ask which organisations have work and nothing else. */
  readonly clock: pg.Pool;
  readonly unitOfWork: UnitOfWork;
}

/** The log's tree in PostgreSQL. */
export class PostgresEntrySequence implements EntrySequence {
  readonly #parts: EntrySequenceParts;

  constructor(parts: EntrySequenceParts) { this.#parts = parts; }

  async organisationsWithUnplacedEntries(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#parts.clock.query<{ id: Id }>('select organisation_id as id from organisations_with_unsequenced_entries($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async open(transaction: Transaction): Promise<LogHead | null> {
    const { session } = postgresTransaction(transaction);
    const [lock] = await session.query<{ locked: boolean }>('lock log', LOCK, [session.organisationId]);
    // Read in a statement of its own, whose snapshot is younger than the lock.
    return lock?.locked === true ? headOf(session) : null;
  }

  async waiting(transaction: Transaction, limit: number): Promise<readonly EntryFrame[]> {
    const { session } = postgresTransaction(transaction);
    const rows = await session.query<FrameRow>('waiting entries', WAITING, [session.organisationId, limit]);
    return rows.map((row) => frameOf(session.organisationId, row));
  }

  async advance(transaction: Transaction, placed: readonly PlacedLeaf[], from: Frontier, to: Frontier): Promise<boolean> {
    const { session } = postgresTransaction(transaction);
    const values = [placed.map(({ frame }) => frame.id), placed.map(({ frame }) => frame.number), buffers(placed.map(({ leafHash }) => leafHash)), from.size, buffers(from.hashes), buffers(to.hashes)];
    return (await session.query<{ moved: boolean }>('advance log', ADVANCE, values))[0]!.moved;
  }

  async keepCheckpoint(transaction: Transaction, { size, root, keyId, note, madeAt }: SignedHead): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('keep checkpoint', KEEP, [session.organisationId, size, Buffer.from(root), keyId, note, madeAt]);
  }

  async contradicts(transaction: Transaction, { size, root }: SeenHead, thorough: boolean): Promise<boolean> {
    const { session } = postgresTransaction(transaction);
    const [known] = await session.query<{ root: Buffer }>('checkpoint of a size', KNOWN, [session.organisationId, size]);
    if (known === undefined || !sameHash(known.root, root)) return true;
    return thorough && !sameHash(await rootAt(session, size), root);
  }

  halt(organisationId: Id, { size, root, note }: SeenHead, seenAt: SeenAt): Promise<void> {
    return this.#within(organisationId, 'halt log', HALT, [organisationId, size, Buffer.from(root), seenAt, note]);
  }

  alarm(organisationId: Id, reason: string | null): Promise<void> {
    return reason === null ? this.#within(organisationId, 'clear sequencer alarm', CLEAR, [organisationId])
      : this.#within(organisationId, 'alarm sequencer', ALARM, [organisationId, reason.slice(0, MOST_REASON)]);
  }

  async writeTiles(organisationId: Id): Promise<void> {
    for (let more = true; more;) {
      more = await this.#parts.unitOfWork.run(organisationId, async (transaction) => {
        const { session } = postgresTransaction(transaction);
        const [head] = await session.query<{ size: number }>('log size', SIZE, [organisationId]);
        return writeFullTiles(session, head!.size);
      });
    }
  }

  async unionReps(transaction: Transaction): Promise<readonly Id[]> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ id: Id }>('union reps', REPS, [session.organisationId])).map(({ id }) => id);
  }

  async health(): Promise<{ readonly oldestWaitingSeconds: number; readonly halted: number }> {
    const { rows } = await this.#parts.clock.query<{ oldest: number; halted: number }>('select oldest_waiting_seconds as oldest, halted::integer from sequencer_health()');
    return { oldestWaitingSeconds: rows[0]!.oldest, halted: rows[0]!.halted };
  }

  #within(organisationId: Id, name: string, text: string, values: readonly unknown[]): Promise<void> {
    return this.#parts.unitOfWork.run(organisationId, async (transaction) => { await postgresTransaction(transaction).session.query(name, text, values); });
  }
}

async function headOf(session: Session): Promise<LogHead> {
  const row = (await session.query<HeadRow>('log head', HEAD, [session.organisationId]))[0]!;
  const { checkpoint_size: size, checkpoint_root: root, made_at: madeAt } = row;
  return {
    frontier: { size: row.size, hashes: row.frontier }, halted: row.halted, now: row.now,
    checkpoint: size === null || root === null || madeAt === null ? null : { size, root, madeAt },
  };
}

/** The root that the entries themselves give the tree at a size. */
export async function rootAt(session: Session, size: number): Promise<Hash> {
  const plan = planRoot(size);
  return plan.prove(await readTiles(session, plan.tiles))[0]!;
}

const buffers = (hashes: readonly Hash[]): Buffer[] => hashes.map((hash) => Buffer.from(hash));
