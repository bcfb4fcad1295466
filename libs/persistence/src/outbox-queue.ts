import type pg from 'pg';
import type { ClaimedMessage, OutboxQueue, Transaction } from '#application';
import type { Id } from '#domain';
import { postgresTransaction } from './transaction.ts';

/* The bound is taken once, as in clock-work.ts. */
const CLAIM = `with bound as materialized (select clock_timestamp() as real)
  select id, kind, recipient_id as "recipientId", payload, attempt from outbox
  where organisation_id = $1 and state = 'PENDING' and not_before <= (select real from bound) order by not_before, id limit $2 for update skip locked`;
const SETTLE = `update outbox set state = $3, settled_at = clock_timestamp(), error = null where organisation_id = $1 and id = any ($2) and state = 'PENDING'`;
const POSTPONE = `update outbox set attempt = attempt + 1, not_before = clock_timestamp() + make_interval(secs => $3), error = $4
  where organisation_id = $1 and id = $2 and state = 'PENDING'`;

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

  async settle(transaction: Transaction, ids: readonly Id[], state: 'SENT' | 'HELD'): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('settle messages', SETTLE, [session.organisationId, ids, state]);
  }

  async postpone(transaction: Transaction, id: Id, retryAfterSeconds: number, reason: string): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('postpone message', POSTPONE, [session.organisationId, id, retryAfterSeconds, reason]);
  }
}
