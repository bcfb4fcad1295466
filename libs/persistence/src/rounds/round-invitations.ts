import type pg from 'pg';
import type { DrawnCode, HandOut, InvitedTo, Mailbox, RoundInvitations, Transaction } from '#application';
import type { Id } from '#domain';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';

const LEASE = `clock_timestamp() + interval '2 minutes'`;
const ABOUT = `json_build_object('organisation', (select o.name from organisation o where o.id = r.organisation_id), 'title', r.title, 'why', r.why, 'askedBy', r.asked_by, 'dataProtection', r.data_protection,
  'thresholds', r.thresholds, 'closesAt', ${instantText('r.closes_at')}, 'resultsAt', ${instantText('r.results_at')}, 'groups', (select json_object_agg(g ->> 'key', g ->> 'label') from jsonb_array_elements(r.groups) g))`;
/* A replay organisation sends nothing outside. */
const TAKE = `update feedback_round r set handing_until = ${LEASE} where (organisation_id, id) = (
    select q.organisation_id, q.id from feedback_round q where q.organisation_id = $1 and q.status = 'OPEN' and (select medvirk_now($1)) < q.closes_at and (q.handing_until is null or q.handing_until <= clock_timestamp())
      and exists (select from organisation o where o.id = $1 and o.kind = 'LIVE')
      and exists (select from round_invitation i where i.organisation_id = $1 and i.round_id = q.id and i.channel = 'MAIL' and (not i.sent or i.reminded < q.reminded))
    order by q.opens_at, q.id limit 1 for no key update skip locked)
  returning r.id as "roundId", r.reminded as reminder, ${ABOUT} as about`;
const MAILBOXES = `select i.person_id as "personId", i.group_key as "groupKey", p.name, p.email, coalesce(p.language, (select default_language from organisation where id = $1)) as language, i.sent
  from round_invitation i join person p on p.organisation_id = i.organisation_id and p.id = i.person_id
  where i.organisation_id = $1 and i.round_id = $2 and i.channel = 'MAIL' and p.email is not null and p.active and (not i.sent or i.reminded < $3)`;
/* Who has lost their mailbox since, or has left, is no longer waited for. */
const WITHOUT_MAILBOX = `update round_invitation i set channel = 'PAPER' from person p where p.organisation_id = i.organisation_id and p.id = i.person_id
  and i.organisation_id = $1 and i.round_id = $2 and i.channel = 'MAIL' and (p.email is null or not p.active)`;
const OLD_CODES = 'delete from round_code where organisation_id = $1 and round_id = $2 returning code_hash as hash, group_key as "groupKey"';
const CODES = `insert into round_code (organisation_id, round_id, code_hash, group_key) select $1, $2, c.hash, c.grp from unnest($3::bytea[], $4::text[]) as c(hash, grp) order by random()`;
const DRAWN = `update feedback_round set surplus_codes = surplus_codes + handing, double_holders = double_holders + least(handing, $4), handing = $3, handing_until = ${LEASE} where organisation_id = $1 and id = $2`;
const SENT = `update round_invitation i set sent = true, channel = $4, reminded = r.reminded from feedback_round r where r.organisation_id = $1 and r.id = $2 and i.organisation_id = $1 and i.round_id = $2 and i.person_id = $3`;
const MARKED = `update feedback_round set handing = handing - 1, surplus_codes = surplus_codes + $3, handing_until = ${LEASE} where organisation_id = $1 and id = $2`;
const REMINDED = 'update round_invitation set reminded = $4 where organisation_id = $1 and round_id = $2 and person_id = $3';
const END = `update feedback_round set handing_until = case when $3 then clock_timestamp() + interval '15 minutes' end where organisation_id = $1 and id = $2`;
const PAPER = `select ${ABOUT} as about, (select coalesce(json_object_agg(c.key, c.n), '{}') from (select i.group_key as key, count(*) as n from round_invitation i
    where i.organisation_id = $1 and i.round_id = r.id and i.channel = 'PAPER' group by 1) c) as people from feedback_round r where r.organisation_id = $1 and r.id = $2 and r.status = 'OPEN'`;

interface TakenRow { readonly roundId: Id; readonly reminder: number; readonly about: InvitedTo }

/** Who is invited and how codes are kept, in PostgreSQL. No statement here touches people and codes at once. */
export class PostgresRoundInvitations implements RoundInvitations {
  readonly #clock: pg.Pool;

  /** `clock`: connections as medvirk_clock. */
  constructor(clock: pg.Pool) { this.#clock = clock; }

  async organisationsWithRoundMail(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#clock.query<{ id: Id }>('select organisation_id as id from organisations_with_round_mail($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async take(transaction: Transaction): Promise<HandOut | null> {
    const { session } = postgresTransaction(transaction);
    const [taken] = await session.query<TakenRow>('take hand-out', TAKE, [session.organisationId]);
    if (taken === undefined) return null;
    await session.query('without mailbox', WITHOUT_MAILBOX, [session.organisationId, taken.roundId]);
    const boxes = await session.query<Mailbox & { sent: boolean }>('mailboxes', MAILBOXES, [session.organisationId, taken.roundId, taken.reminder]);
    return { ...taken, uncoded: boxes.filter(({ sent }) => !sent), unreminded: boxes.filter(({ sent }) => sent) };
  }

  async addCodes(transaction: Transaction, roundId: Id, codes: readonly DrawnCode[], { byMail, inFlight }: { readonly byMail: number; readonly inFlight: number }): Promise<void> {
    const { session } = postgresTransaction(transaction);
    const of = [session.organisationId, roundId];
    const all: DrawnCode[] = [...await session.query<DrawnCode>('old codes', OLD_CODES, of), ...codes];
    await session.query('codes', CODES, [...of, all.map(({ hash }) => hash), all.map(({ groupKey }) => groupKey)]);
    if (byMail > 0) await session.query('codes drawn', DRAWN, [...of, byMail, inFlight]);
  }

  async mark(transaction: Transaction, roundId: Id, personId: Id, fate: 'SENT' | 'PAPER'): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('mark sent', SENT, [session.organisationId, roundId, personId, fate === 'SENT' ? 'MAIL' : 'PAPER']);
    await session.query('count marked', MARKED, [session.organisationId, roundId, fate === 'SENT' ? 0 : 1]);
  }

  async markReminded(transaction: Transaction, roundId: Id, personId: Id, reminder: number): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('mark reminded', REMINDED, [session.organisationId, roundId, personId, reminder]);
  }

  async end(transaction: Transaction, roundId: Id, left: boolean): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('end hand-out', END, [session.organisationId, roundId, left]);
  }

  async onPaper(transaction: Transaction, roundId: Id): Promise<{ readonly about: InvitedTo; readonly people: Readonly<Record<string, number>> } | null> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ about: InvitedTo; people: Record<string, number> }>('on paper', PAPER, [session.organisationId, roundId]))[0] ?? null;
  }
}
