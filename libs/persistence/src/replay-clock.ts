import type { ReplayClock, Transaction } from '#application';
import type { Instant } from '#domain';
import { instantText } from './slices/field.ts';
import { postgresTransaction } from './transaction.ts';

/* The earlier of the first timer and the first round that is due; each the top of an index. */
const NEXT = `select ${instantText('least(t.due_at, r.due_at)')} as due
  from (select (select due_at from timer where organisation_id = $1 and state = 'PENDING' order by due_at limit 1)) t(due_at),
    (select (select due_at from feedback_round where organisation_id = $1 and due_at is not null and not_before is null order by due_at limit 1)) r(due_at)
  where coalesce(t.due_at, r.due_at) is not null`;
const SET = `update organisation set replay_now = $2 where id = $1`;

/** Domain time of a replay organisation. The database refuses to set it back, and to give any to a living one. */
export class PostgresReplayClock implements ReplayClock {
  async nextDueAt(transaction: Transaction): Promise<Instant | null> {
    const { session } = postgresTransaction(transaction);
    const rows = await session.query<{ due: Instant }>('next due', NEXT, [session.organisationId]);
    return rows[0]?.due ?? null;
  }

  async setNow(transaction: Transaction, to: Instant): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('set replay time', SET, [session.organisationId, to]);
  }
}
