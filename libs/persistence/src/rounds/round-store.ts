import type pg from 'pg';
import type { Counted, RoundStore, Transaction } from '#application';
import type { CivilDate, Id, InvitablePerson, Invitation, InvitedUnit, ReportRow, Round } from '#domain';
import { blocksOf, wantedRoundTimers } from '#domain';
import type { Session } from '../session.ts';
import { patternsOf, roundRow } from '../slices/round-row.ts';
import { recordShape } from '../slices/slice.ts';
import { postgresTransaction } from '../transaction.ts';

const INITIATIVE = 'select initiative_id as id from feedback_round where organisation_id = $1 and id = $2';
const LOCK = `select ${roundRow.select} as state from feedback_round t where t.organisation_id = $1 and t.id = $2 for no key update`;
const ANCHORED = `select id from feedback_round where organisation_id = $1 and initiative_id = $2 and status = 'PLANNED' and schedule ->> 'weeksAfterStart' is not null order by id`;
const columns = Object.keys(roundRow.columns).filter((column) => column !== 'organisation_id');
const UPSERT = `insert into feedback_round (organisation_id, patterns, due_at, ${columns.join(', ')}) select $1, $3, $4, ${columns.map((column) => `r.${column}`).join(', ')}
  from json_to_recordset($2) as r(${recordShape(roundRow.columns)})
  on conflict (organisation_id, id) do update set due_at = excluded.due_at, not_before = null, failures = 0, ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;

const UNITS = `select u.id as "unitId", u.parent_id as "parentId", u.name from unit u where u.organisation_id = $1 and u.path && $2::uuid[] order by cardinality(u.path), u.name, u.id`;
const PEOPLE = `select e.person_id as "personId", e.unit_id as "unitId", p.email is not null and p.email <> '' and p.mail_bounces_since is null as "hasMailbox",
    array(select i.asked_on::text from round_invitation i where i.organisation_id = $1 and i.person_id = e.person_id and i.asked_on > ((select medvirk_now($1)) at time zone 'Europe/Oslo')::date - 366) as "askedOn"
  from employment e join unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id join person p on p.organisation_id = e.organisation_id and p.id = e.person_id and p.active
  where e.organisation_id = $1 and u.path && $2::uuid[] and not e.on_leave order by cardinality(u.path) desc, e.unit_id, e.person_id`;
/* In random order: the order of people is no order of anything else. */
const INVITE = `insert into round_invitation (organisation_id, round_id, person_id, group_key, channel, asked_on)
  select $1, $2, r.person, r.grp, r.channel, $4 from json_to_recordset($3) as r(person uuid, grp text, channel text) order by random()`;

const ANSWERS = 'select count(*)::integer as n from round_answer where organisation_id = $1 and round_id = $2';
const SHUT = `select pg_advisory_xact_lock(hashtextextended('round' || $1::text, 0))`;
const ANSWERED_IN = 'select group_key as key, count(*)::integer as n from round_answer where organisation_id = $1 and round_id = $2 group by 1';
const COUNT = `select a.group_key as key, q.n::integer - 1 as question, q.v as answer, count(*)::integer as n
  from round_answer a cross join lateral unnest(a.answers) with ordinality q(v, n) where a.organisation_id = $1 and a.round_id = $2 and q.v is not null group by 1, 2, 3`;
/* A person's score is the mean of what they answered in the factor. \`$3\` are the places of its questions, from one. */
const SCORES = `select a.group_key as key, s.score as answer, count(*)::integer as n
  from round_answer a cross join lateral (select round(avg(a.answers[place]::integer), 4)::text as score from unnest($3::integer[]) place where a.answers[place] is not null) s
  where a.organisation_id = $1 and a.round_id = $2 and s.score is not null group by 1, 2`;

const REPORT = `insert into round_report (organisation_id, round_id, group_key, block_key, position, cells) select $1, $2, r.grp, r.block, r.position, r.cells
  from json_to_recordset($3) as r(grp text, block text, position integer, cells jsonb)`;
const COMMENTS = `insert into round_comment (organisation_id, round_id, question_key, group_key, text)
  select $1, $2, k.key, p.shown, q.v from round_answer a
    cross join lateral unnest(a.comments) with ordinality q(v, n) join unnest($3::text[]) with ordinality k(key, n) on k.n = q.n
    join json_to_recordset($4) as p(own text, shown text) on p.own = a.group_key and p.shown is not null
  where a.organisation_id = $1 and a.round_id = $2 and q.v is not null order by random()`;
const FORGET_ANSWERS = 'delete from round_answer where organisation_id = $1 and round_id = $2';
const FORGET_CODES = 'delete from round_code where organisation_id = $1 and round_id = $2';
const REDACT = `update round_comment set text = null, redacted = true where organisation_id = $1 and round_id = $2 and id = $3 returning id`;

/* The initiative is locked first, as every command does, and one that is held is passed over. */
const CLAIM = `select r.id as "roundId", r.initiative_id as "initiativeId" from feedback_round r
    cross join lateral (select 1 from initiative i where i.organisation_id = r.organisation_id and i.id = r.initiative_id for no key update skip locked) held
  where r.organisation_id = $1 and r.due_at <= (select medvirk_now($1)) and (r.not_before is null or r.not_before <= clock_timestamp()) order by r.due_at, r.id limit 1 for no key update of r skip locked`;
const POSTPONE = `update feedback_round set failures = failures + 1, not_before = clock_timestamp() + least(interval '1 hour', interval '1 minute' * power(2, least(failures, 10)))
  where organisation_id = $1 and id = $2 returning initiative_id`;
const ALARM = `insert into alarm (organisation_id, kind, subject_id, initiative_id, reason) values ($1, 'ROUND', $2, $3, $4)
  on conflict (organisation_id, kind, subject_id) where cleared_at is null do update set count = alarm.count + 1, reason = excluded.reason, last_at = clock_timestamp()`;
const CALM = `update alarm set cleared_at = clock_timestamp() where organisation_id = $1 and kind = 'ROUND' and subject_id = $2 and cleared_at is null`;
const MOST_REASON = 2_000;

interface CountRow { readonly key: string; readonly question: number; readonly answer: string; readonly n: number }

export interface RoundStoreParts {
  /** Connections as medvirk_clock. */
  readonly clock: pg.Pool;
  readonly run: <T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Feedback rounds in PostgreSQL (engine.md section 6). */
export class PostgresRoundStore implements RoundStore {
  readonly #parts: RoundStoreParts;

  constructor(parts: RoundStoreParts) { this.#parts = parts; }

  async initiativeOf(transaction: Transaction, roundId: Id): Promise<Id | null> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ id: Id }>('initiative of round', INITIATIVE, [session.organisationId, roundId]))[0]?.id ?? null;
  }

  async lock(transaction: Transaction, roundId: Id): Promise<Round | null> {
    const { session } = postgresTransaction(transaction);
    const rows = await session.query<{ state: unknown[] }>('lock round', LOCK, [session.organisationId, roundId]);
    return rows[0] === undefined ? null : roundRow.item(rows[0].state);
  }

  async save(transaction: Transaction, after: Round): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('upsert round', UPSERT, [session.organisationId, JSON.stringify([roundRow.row(after)]), patternsOf(after), wantedRoundTimers(after)[0]?.dueAt ?? null]);
    await session.query('calm round', CALM, [session.organisationId, after.id]);
  }

  async anchored(transaction: Transaction, initiativeId: Id): Promise<readonly Id[]> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ id: Id }>('anchored rounds', ANCHORED, [session.organisationId, initiativeId])).map(({ id }) => id);
  }

  async audience(transaction: Transaction, unitIds: readonly Id[]): Promise<{ readonly units: readonly InvitedUnit[]; readonly people: readonly InvitablePerson[] }> {
    const { session } = postgresTransaction(transaction);
    const units = await session.query<InvitedUnit>('units of round', UNITS, [session.organisationId, unitIds]);
    return { units, people: await session.query<InvitablePerson>('people of round', PEOPLE, [session.organisationId, unitIds]) };
  }

  async invite(transaction: Transaction, roundId: Id, invitations: readonly Invitation[], askedOn: CivilDate): Promise<void> {
    const { session } = postgresTransaction(transaction);
    const rows = invitations.map(({ personId, groupKey, channel }) => ({ person: personId, grp: groupKey, channel }));
    await session.query('invite', INVITE, [session.organisationId, roundId, JSON.stringify(rows), askedOn]);
  }

  async answers(transaction: Transaction, roundId: Id): Promise<number> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ n: number }>('answers of round', ANSWERS, [session.organisationId, roundId]))[0]?.n ?? 0;
  }

  async count(transaction: Transaction, round: Round): Promise<Counted> {
    const { session } = postgresTransaction(transaction);
    const of = [session.organisationId, round.id];
    await session.query('shut round', SHUT, [round.id]);
    const own = await session.query<{ key: string; n: number }>('respondents of groups', ANSWERED_IN, of);
    const rows = await session.query<CountRow>('count answers', COUNT, of);
    return {
      answeredIn: new Map(own.map(({ key, n }) => [key, n])), scores: await scoresOf(session, round),
      questions: round.instrument.questions.map((_, place) => grouped(rows.filter(({ question }) => question === place))),
    };
  }

  async freeze(transaction: Transaction, { id, instrument }: Round, report: readonly ReportRow[], comments: ReadonlyMap<string, string | null>): Promise<void> {
    const { session } = postgresTransaction(transaction);
    const of = [session.organisationId, id];
    await session.query('freeze report', REPORT, [...of, JSON.stringify(report.map(({ groupKey, blockKey, position, cells }) => ({ grp: groupKey, block: blockKey, position, cells })))]);
    await session.query('keep comments', COMMENTS, [...of, instrument.questions.map(({ key }) => key), JSON.stringify([...comments].map(([own, shown]) => ({ own, shown })))]);
    await session.query('forget answers', FORGET_ANSWERS, of);
    await session.query('forget codes', FORGET_CODES, of);
  }

  async redact(transaction: Transaction, roundId: Id, commentId: Id): Promise<boolean> {
    const { session } = postgresTransaction(transaction);
    return (await session.query('redact comment', REDACT, [session.organisationId, roundId, commentId])).length === 1;
  }

  async organisationsWithDueRounds(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#parts.clock.query<{ id: Id }>('select organisation_id as id from organisations_with_due_rounds($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async claim(transaction: Transaction): Promise<{ readonly roundId: Id; readonly initiativeId: Id } | null> {
    const { session } = postgresTransaction(transaction);
    return (await session.query<{ roundId: Id; initiativeId: Id }>('claim round', CLAIM, [session.organisationId]))[0] ?? null;
  }

  async alarm(organisationId: Id, roundId: Id, reason: string): Promise<void> {
    await this.#parts.run(organisationId, async (transaction) => {
      const { session } = postgresTransaction(transaction);
      const rows = await session.query<{ initiative_id: Id }>('postpone round', POSTPONE, [organisationId, roundId]);
      if (rows[0] !== undefined) await session.query('alarm round', ALARM, [organisationId, roundId, rows[0].initiative_id, reason.slice(0, MOST_REASON)]);
    });
  }
}

async function scoresOf(session: Session, { id, instrument }: Round): Promise<Counted['scores']> {
  const scores = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  for (const { key, factor, questions } of blocksOf(instrument)) {
    if (!factor) continue;
    const rows = await session.query<{ key: string; answer: string; n: number }>('count scores', SCORES, [session.organisationId, id, questions.map((place) => place + 1)]);
    scores.set(key, grouped(rows));
  }
  return scores;
}

function grouped(rows: readonly { readonly key: string; readonly answer: string; readonly n: number }[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const { key, answer, n } of rows) {
    const counts = groups.get(key) ?? new Map<string, number>();
    counts.set(answer, n);
    groups.set(key, counts);
  }
  return groups;
}
