import type pg from 'pg';
import type { DigestQueue, DigestRun, Transaction } from '#application';
import { DEFAULT_PREFERENCES } from '#application';
import type { Id, Instant } from '#domain';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';

/** Lines of a kind in one digest; what is more is counted. */
const MOST_LINES = 20;

const OPEN = `select ${instantText('next_at')} as "nextAt", running_for::text as day, after_person as after from digest_schedule where organisation_id = $1 for update skip locked`;
const EXISTS = 'select 1 from digest_schedule where organisation_id = $1';
const KEEP = `insert into digest_schedule (organisation_id, next_at, running_for, after_person) values ($1, $2, $3, $4)
  on conflict (organisation_id) do update set next_at = excluded.next_at, running_for = excluded.running_for, after_person = excluded.after_person`;

/*
 * The next people by id, and those of them whom something waits for: tasks by deadline, and notices neither read nor told by a digest before. Ids alone go into
 * the message. In a replay organisation a digest is made without an address too, since it is only shown.
 */
const PREPARE = `
  with batch as materialized (
    select p.id, p.active and (p.email is not null or o.kind = 'REPLAY') as reachable, coalesce(f.cadence, $6) as cadence, coalesce(f.digest, $7::text[]) as wants
    from person p join organisation o on o.id = p.organisation_id left join notification_preference f on f.organisation_id = p.organisation_id and f.person_id = p.id
    where p.organisation_id = $1 and ($2::uuid is null or p.id > $2) order by p.id limit $3
  ), wanting as materialized (
    select id, wants from batch where reachable and (cadence = 'DAILY' or (cadence = 'WEEKLY' and $5))
  ), waiting as materialized (
    select w.id, w.wants, coalesce(t.lines, '[]') as tasks, coalesce(t.count, 0) as tasks_count, coalesce(n.ids, '[]') as notices, coalesce(n.count, 0) as notices_count
    from wanting w
      left join lateral (select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'dueOn', k.due_on, 'initiativeId', k.initiative_id, 'objectionId', k.objection_id) order by k.due_on, k.id)
          filter (where k.at <= ${MOST_LINES}) as lines, count(*)::integer as count
        from (select t.*, row_number() over (order by t.due_on, t.id) as at from task t where t.organisation_id = $1 and t.person_id = w.id and 'TASKS' = any (w.wants)) k) t on true
      left join lateral (select jsonb_agg(c.id order by c.created_at desc, c.id) filter (where c.at <= ${MOST_LINES}) as ids, count(*)::integer as count
        from (select x.*, row_number() over (order by x.created_at desc, x.id) as at from notice x
          where x.organisation_id = $1 and x.person_id = w.id and x.read_at is null and x.digested_on is null and x.category = any (w.wants)) c) n on true
    where t.count > 0 or n.count > 0
  ), told as (
    update notice x set digested_on = $4 from waiting w where x.organisation_id = $1 and x.person_id = w.id and w.notices_count > 0 and x.read_at is null and x.digested_on is null and x.category = any (w.wants)
  ), sent as (
    insert into outbox (organisation_id, id, kind, recipient_id, payload)
    select $1, gen_random_uuid(), 'digest', id, jsonb_build_object('topic', 'digest', 'date', $4::date, 'tasks', tasks, 'notices', notices,
      'moreTasks', greatest(tasks_count - ${MOST_LINES}, 0), 'moreNotices', greatest(notices_count - ${MOST_LINES}, 0)) from waiting
    returning 1
  )
  select (select count(*)::integer from batch) as looked, (select id from batch order by id desc limit 1) as last, (select count(*)::integer from sent) as prepared`;

interface Prepared { readonly looked: number; readonly last: Id | null; readonly prepared: number }

/** The mornings' digests, in PostgreSQL. */
export class PostgresDigestQueue implements DigestQueue {
  readonly #clock: pg.Pool;

  /** @param clock connections as medvirk_clock */
  constructor(clock: pg.Pool) { this.#clock = clock; }

  async organisationsWithDueDigests(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#clock.query<{ id: Id }>('select organisation_id as id from organisations_with_due_digests($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async open(transaction: Transaction): Promise<{ readonly nextAt: Instant | null; readonly running: DigestRun | null } | null> {
    const { session } = postgresTransaction(transaction);
    const [row] = await session.query<{ nextAt: Instant; day: string | null; after: Id | null }>('open digests', OPEN, [session.organisationId]);
    if (row !== undefined) return { nextAt: row.nextAt, running: row.day === null ? null : { day: row.day, after: row.after } };
    const held = (await session.query('digests exist', EXISTS, [session.organisationId])).length > 0;
    return held ? null : { nextAt: null, running: null };
  }

  async prepare(transaction: Transaction, run: DigestRun, { limit, weekly }: { readonly limit: number; readonly weekly: boolean }): Promise<{ readonly last: Id | null; readonly prepared: number }> {
    const { session } = postgresTransaction(transaction);
    const values = [session.organisationId, run.after, limit, run.day, weekly, DEFAULT_PREFERENCES.cadence, DEFAULT_PREFERENCES.digest];
    const rows = await session.query<Prepared>('prepare digests', PREPARE, values);
    const { looked, last, prepared } = rows[0]!;
    return { last: looked < limit ? null : last, prepared };
  }

  async keep(transaction: Transaction, { nextAt, running }: { readonly nextAt: Instant; readonly running: DigestRun | null }): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('keep digests', KEEP, [session.organisationId, nextAt, running?.day ?? null, running?.after ?? null]);
  }
}
