import type pg from 'pg';
import type { ClaimedTimer, TimerQueue, Transaction } from '#application';
import type { Id, Instant, TimerKind } from '#domain';
import { postgresTransaction } from './transaction.ts';
import { instantText } from './slices/field.ts';

interface DueRow { id: Id; kind: TimerKind; occurrence: string; due: Instant; initiative_id: Id | null; objection_id: Id | null; series_id: Id | null; attempt: number; epoch: number }

/*
 * One scan per state and subject, so that each walks its partial index in order and stops at the limit, however many timers wait behind. The subject is
 * locked first, row by row (LATERAL), and a timer whose subject is held elsewhere is passed over. The bound is taken once: clock_timestamp() in the
 * filter would be reckoned for every row, and skip timers.
 */
const TABLES = { initiative: 'initiative', objection: 'objection', series: 'meeting_series' } as const;
const scan = (state: 'PENDING' | 'ALARMED', subject: keyof typeof TABLES): string => `(
    select t.* from timer t
      cross join lateral (select 1 from ${TABLES[subject]} s where s.organisation_id = t.organisation_id and s.id = t.${subject}_id for no key update skip locked) held
    where t.organisation_id = $1 and t.state = '${state}' and t.${subject}_id is not null
      and ${state === 'PENDING' ? 't.due_at <= (select domain from bound)' : 't.not_before <= (select real from bound)'}
    order by ${state === 'PENDING' ? 't.due_at, t.id' : 't.not_before'} limit $2 for update of t skip locked)`;
const CLAIM = `
  with bound as materialized (select medvirk_now($1) as domain, clock_timestamp() as real),
  a as ${scan('PENDING', 'initiative')}, b as ${scan('PENDING', 'objection')}, c as ${scan('ALARMED', 'initiative')}, d as ${scan('ALARMED', 'objection')},
  e as ${scan('PENDING', 'series')}, f as ${scan('ALARMED', 'series')}
  select t.id, t.kind, t.occurrence, ${instantText('t.due_at')} as due, t.initiative_id, t.objection_id, t.series_id, t.attempt, t.epoch
  from (select * from a union all select * from b union all select * from c union all select * from d union all select * from e union all select * from f) t order by t.due_at, t.id limit $2`;

const COMPLETE = `update timer t set state = 'DONE', epoch = t.epoch + 1, attempt = t.attempt + 1, not_before = null, done_at = (select medvirk_now($1))
  from unnest($2::uuid[], $3::integer[]) as c(id, epoch) where t.organisation_id = $1 and t.id = c.id and t.epoch = c.epoch and t.state in ('PENDING', 'ALARMED')`;
const CLEAR = `update alarm set cleared_at = clock_timestamp() where organisation_id = $1 and kind = 'TIMER' and subject_id = any ($2) and cleared_at is null`;

/* Nothing to one that another worker has done, or armed anew for later. Tried again after one minute, then two, four … at most an hour. */
const POSTPONE = `update timer set state = 'ALARMED', epoch = epoch + 1, attempt = attempt + 1,
    not_before = clock_timestamp() + least(interval '1 hour', interval '1 minute' * power(2, least(attempt, 10)))
  where organisation_id = $1 and id = $2 and state in ('PENDING', 'ALARMED') and due_at <= (select medvirk_now($1)) returning initiative_id`;
const ALARM = `insert into alarm (organisation_id, kind, subject_id, initiative_id, reason) values ($1, 'TIMER', $2, $3, $4)
  on conflict (organisation_id, kind, subject_id) where cleared_at is null do update set count = alarm.count + 1, reason = excluded.reason, last_at = clock_timestamp()`;
const MOST_REASON = 2_000;

export interface TimerQueueParts {
  /** Connections as medvirk_clock, who may ask which organisations have work and nothing else. */
  readonly clock: pg.Pool;
  readonly run: <T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Timers in PostgreSQL (engine.md section 1). */
export class PostgresTimerQueue implements TimerQueue {
  readonly #parts: TimerQueueParts;

  constructor(parts: TimerQueueParts) { this.#parts = parts; }

  async organisationsWithDueTimers(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#parts.clock.query<{ id: Id }>('select organisation_id as id from organisations_with_due_timers($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async claim(transaction: Transaction, limit: number): Promise<readonly ClaimedTimer[]> {
    const { session, claimed } = postgresTransaction(transaction);
    const rows = await session.query<DueRow>('claim timers', CLAIM, [session.organisationId, limit]);
    for (const { id, epoch, attempt } of rows) claimed.set(id, { epoch, attempt });
    return rows.map(({ id, kind, occurrence, due, initiative_id: initiative, objection_id: objection, series_id: series, attempt }) => ({
      id, kind, occurrence, dueAt: due, attempt, subject: initiative !== null ? { kind: 'INITIATIVE', id: initiative } : objection !== null ? { kind: 'OBJECTION', id: objection } : { kind: 'SERIES', id: series! },
    }));
  }

  async complete(transaction: Transaction, ids: readonly Id[]): Promise<void> {
    const { session, claimed } = postgresTransaction(transaction);
    if (ids.length === 0) return;
    const claims = ids.map((id) => {
      const claim = claimed.get(id);
      if (claim === undefined) throw new Error(`The timer ${id} was not claimed in this transaction`);
      return { id, ...claim };
    });
    await session.query('complete timers', COMPLETE, [session.organisationId, ids, claims.map(({ epoch }) => epoch)]);
    const alarmed = claims.filter(({ attempt }) => attempt > 0).map(({ id }) => id);
    if (alarmed.length > 0) await session.query('clear timer alarms', CLEAR, [session.organisationId, alarmed]);
  }

  async alarm(organisationId: Id, timerId: Id, reason: string): Promise<void> {
    await this.#parts.run(organisationId, async (transaction) => {
      const { session } = postgresTransaction(transaction);
      const rows = await session.query<{ initiative_id: Id | null }>('postpone timer', POSTPONE, [organisationId, timerId]);
      if (rows[0] === undefined) return;
      await session.query('alarm timer', ALARM, [organisationId, timerId, rows[0].initiative_id, reason.slice(0, MOST_REASON)]);
    });
  }

  async oldestOverdueSeconds(): Promise<number> { return (await this.#health()).oldest; }
  async alarmed(): Promise<number> { return (await this.#health()).alarmed; }

  async #health(): Promise<{ oldest: number; alarmed: number }> {
    const { rows } = await this.#parts.clock.query<{ oldest: number; alarmed: number }>('select oldest_overdue_seconds as oldest, alarmed::integer from timer_health()');
    return rows[0]!;
  }
}
