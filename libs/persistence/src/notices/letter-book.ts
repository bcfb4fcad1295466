import { type ClaimedMessage, DEFAULT_PREFERENCES, type DigestLine, type Letter, type LetterBook, type LetterDigest, type LetterMeeting, noticeKind, type NoticeCategory, type NotificationPreferences, type Transaction } from '#application';
import type { CivilDate, Id, Instant, Language } from '#domain';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';
import { PREFERENCES_JSON } from './preferences-json.ts';

interface LetterRow {
  id: Id; kind: string; payload: Readonly<Record<string, unknown>>; writtenAt: Instant; read: boolean;
  organisation: { id: Id; name: string; kind: 'LIVE' | 'REPLAY' };
  personId: Id; name: string; email: string | null; language: Language; active: boolean; bounces: boolean; preferences: NotificationPreferences | null;
  initiative: { number: string; title: string } | null;
  meeting: LetterMeeting | null;
  objection: { matter: string; answerDueOn: CivilDate } | null;
  logged: { fact?: Readonly<Record<string, unknown>>; by?: { name?: string; personId?: Id | null } } | null;
  tasks: DigestLine[]; notices: DigestLine[];
  checkpoint: string | null;
}

const uuidIn = (key: string): string => `(m.payload ->> '${key}')::uuid`;
const initiativeOf = (id: string): string => `(select json_build_object('number', i.number, 'title', i.title) from initiative i where i.organisation_id = $1 and i.id = ${id})`;

/*
 * One statement for a batch: each message with whatever its ids lead to. A task of a digest that is gone is over, and only its kind is still known; a notice
 * that was read since is over too. (Two columns named alike in one row would lose one: everything is given as JSON under its own name.)
 */
const LETTERS = `
  with m as (select * from json_to_recordset($2) as r(id uuid, kind text, recipient_id uuid, payload jsonb))
  select m.id, m.kind, m.payload, coalesce(${instantText('n.created_at')}, ${instantText('(select medvirk_now($1))')}) as "writtenAt", n.read_at is not null as read,
    json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation,
    p.id as "personId", p.name, p.email, p.language, p.active, p.mail_bounces_since is not null as bounces,
    (select ${PREFERENCES_JSON} from notification_preference f where f.organisation_id = $1 and f.person_id = p.id) as preferences,
    ${initiativeOf(uuidIn('initiativeId'))} as initiative,
    (select json_build_object('id', g.id, 'title', g.title, 'place', g.place, 'startsAt', ${instantText('g.starts_at')}, 'cancelled', g.status = 'CANCELLED', 'sequence', g.version, 'minutes', coalesce((to_jsonb(g) ->> 'minutes')::integer, 60),
        'items', coalesce((select json_agg(json_build_object('title', a.title, 'intensity', a.intensity, 'number', (select i.number from initiative i where i.organisation_id = $1 and i.id = a.initiative_id)) order by a.number)
          from agenda_item a where a.organisation_id = $1 and a.meeting_id = g.id and a.initiative_id = ${uuidIn('initiativeId')}), '[]'))
      from meeting g where g.organisation_id = $1 and g.id = (logged.payload -> 'fact' ->> 'meetingId')::uuid) as meeting,
    (select json_build_object('matter', b.matter, 'answerDueOn', b.answer_due_on) from objection b where b.organisation_id = $1 and b.id = ${uuidIn('objectionId')}) as objection,
    logged.payload as logged,
    case when m.payload ->> 'topic' = 'checkpoint.published' then (select c.note from checkpoint c where c.organisation_id = $1 and c.size = (m.payload ->> 'size')::bigint) end as checkpoint,
    coalesce((select json_agg(json_build_object('what', t ->> 'kind', 'initiative', ${initiativeOf(`(t ->> 'initiativeId')::uuid`)}, 'subject', k.subject, 'dueOn', t ->> 'dueOn', 'over', k.id is null) order by at)
      from jsonb_array_elements(m.payload -> 'tasks') with ordinality as l(t, at) left join task k on k.organisation_id = $1 and k.id = (t ->> 'id')::uuid), '[]') as tasks,
    coalesce((select json_agg(json_build_object('what', c.topic, 'initiative', ${initiativeOf('c.initiative_id')}, 'subject', null, 'dueOn', null, 'over', c.read_at is not null) order by at)
      from jsonb_array_elements_text(m.payload -> 'notices') with ordinality as l(notice_id, at) join notice c on c.organisation_id = $1 and c.id = l.notice_id::uuid), '[]') as notices
  from m join organisation o on o.id = $1 join person p on p.organisation_id = $1 and p.id = m.recipient_id
    left join notice n on n.organisation_id = $1 and n.id = m.id
    left join entry_payload logged on logged.organisation_id = $1 and logged.entry_id = ${uuidIn('entryId')}`;
const BOUNCING = `update person set mail_bounces_since = coalesce(mail_bounces_since, clock_timestamp()) where organisation_id = $1 and id = $2`;

type Message = Pick<ClaimedMessage, 'id' | 'kind' | 'recipientId' | 'payload'>;

/** Looks up what messages speak of, in PostgreSQL. */
export class PostgresLetterBook implements LetterBook {
  async letters(transaction: Transaction, messages: readonly Message[]): Promise<ReadonlyMap<Id, Letter>> {
    return lettersIn(postgresTransaction(transaction).session, messages);
  }

  async markBouncing(transaction: Transaction, personId: Id): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('mark bouncing', BOUNCING, [session.organisationId, personId]);
  }
}

/** The letters of messages, in one statement. */
export async function lettersIn(session: Session, messages: readonly Message[]): Promise<ReadonlyMap<Id, Letter>> {
  if (messages.length === 0) return new Map();
  const given = messages.map(({ id, kind, recipientId, payload }) => ({ id, kind, recipient_id: recipientId, payload }));
  const rows = await session.query<LetterRow>('letters', LETTERS, [session.organisationId, JSON.stringify(given)]);
  return new Map(rows.map((row) => [row.id, letterOf(row)]));
}

function letterOf(row: LetterRow): Letter {
  const { payload, logged } = row;
  const topic = typeof payload['topic'] === 'string' ? payload['topic'] : '';
  const kind = noticeKind(topic);
  const followed = payload['category'] === 'ALL';
  const digest = row.kind === 'digest' ? digestOf(row) : null;
  const { personId, name, email, language, active, bounces } = row;
  return {
    id: row.id, kind: row.kind, topic, organisation: row.organisation, writtenAt: row.writtenAt, read: row.read,
    category: followed ? 'ALL' satisfies NoticeCategory : kind.category, statutory: digest === null && kind.statutory && !followed,
    recipient: { personId, name, email, language, active, bounces, preferences: row.preferences ?? DEFAULT_PREFERENCES },
    initiative: row.initiative, meeting: row.meeting, objection: row.objection, fact: logged?.fact ?? null, by: logged?.by?.personId == null ? null : logged.by.name ?? null,
    digest, attachment: checkpointOf(topic, payload, row.checkpoint),
  };
}

function digestOf({ payload, tasks, notices }: LetterRow): LetterDigest {
  const count = (key: string): number => (typeof payload[key] === 'number' ? payload[key] : 0);
  return { date: String(payload['date']), tasks, notices, moreTasks: count('moreTasks'), moreNotices: count('moreNotices') };
}

/**
 * What a union keeps of a head of the log: the signed note (C2SP signed-note). Size and root stand in the message since the head was signed; a note that says
 * otherwise has been changed since, and then those two go out alone.
 */
function checkpointOf(topic: string, { size, root, madeAt }: Readonly<Record<string, unknown>>, note: string | null): Letter['attachment'] {
  if (topic !== 'checkpoint.published' || typeof size !== 'number' || typeof root !== 'string') return null;
  const told = note?.includes(`\n${size}\n${root}\n`) === true ? note : `${size}\n${root}\n${typeof madeAt === 'string' ? madeAt : ''}\n`;
  return { name: `checkpoint-${size}.txt`, text: told };
}
