import type pg from 'pg';
import type { ClaimedMessage, OutboxQueue, Transaction } from '#application';
import type { Id, Instant } from '#domain';
import { postgresTransaction } from './transaction.ts';

/* The bound is taken once, as in clock-work.ts. */
const CLAIM = `with bound as materialized (select clock_timestamp() as real)
  select id, kind, recipient_id as "recipientId", payload, attempt from outbox
  where organisation_id = $1 and state = 'PENDING' and not_before <= (select real from bound) order by not_before, id limit $2 for update skip locked`;
const SETTLE = `update outbox set state = $3, settled_at = clock_timestamp(), error = $4 where organisation_id = $1 and id = any ($2) and state = 'PENDING'`;
const POSTPONE = `update outbox set attempt = attempt + 1, not_before = clock_timestamp() + make_interval(secs => $3), error = $4
  where organisation_id = $1 and id = $2 and state = 'PENDING'`;

const DEFER = `update outbox set not_before = $3 where organisation_id = $1 and id = $2 and state = 'PENDING'`;
const ALARM = `insert into alarm (organisation_id, kind, subject_id, reason) values ($1, 'OUTBOX', $2, $3)
  on conflict (organisation_id, kind, subject_id) where cleared_at is null do update set count = alarm.count + 1, reason = excluded.reason, last_at = clock_timestamp()`;
const CALM = `update alarm set cleared_at = clock_timestamp() where organisation_id = $1 and kind = 'OUTBOX' and subject_id = $2 and cleared_at is null`;

/** What leaves the house, in PostgreSQL. */
export class PostgresOutboxQueue implements OutboxQueue {
  readonly #clock: pg.Pool;

  /** @param clock connections as medvirk_clock */
  constructor(clock: pg.Pool) { this.#clock = clock; }

  async organisationsWithMessages(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#clock.query<{ id: Id }>('select organisation_id as id from organisations_with_outbox($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  claim(transaction: Transaction, limit: number): Promise<readonly ClaimedMessage[]> {
    const { session } = postgresTransaction(transaction);
    return session.query<ClaimedMessage>('claim messages', CLAIM, [session.organisationId, limit]);
  }

  async settle(transaction: Transaction, ids: readonly Id[], state: 'SENT' | 'HELD' | 'BOUNCED' | 'SKIPPED', reason?: string): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('settle messages', SETTLE, [session.organisationId, ids, state, reason ?? null]);
  }

  async defer(transaction: Transaction, id: Id, until: Instant): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('defer message', DEFER, [session.organisationId, id, until]);
  }

  async alarm(transaction: Transaction, subjectId: Id, reason: string): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('alarm outbox', ALARM, [session.organisationId, subjectId, reason]);
  }

  async calm(transaction: Transaction, subjectId: Id): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('calm outbox', CALM, [session.organisationId, subjectId]);
  }

  async postpone(transaction: Transaction, id: Id, retryAfterSeconds: number, reason: string): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('postpone message', POSTPONE, [session.organisationId, id, retryAfterSeconds, reason]);
  }
}
