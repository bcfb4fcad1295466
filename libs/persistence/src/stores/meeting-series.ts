import type { Id, Instant, Meeting, MeetingSeries, WantedTimer } from '#domain';
import { writeTimers } from '../derived/timers.ts';
import type { TimerClaim } from '../derived/timers.ts';
import type { Session } from '../session.ts';
import { seriesRow } from '../slices/series-row.ts';
import { recordShape } from '../slices/slice.ts';
import { loadMeetings } from './load-meetings.ts';

const LOCK = `select ${seriesRow.select} as state from meeting_series t where t.organisation_id = $1 and t.id = $2 for no key update`;
const columns = Object.keys(seriesRow.columns).filter((column) => column !== 'organisation_id');
const UPSERT = `insert into meeting_series (organisation_id, ${columns.join(', ')}) select $1, ${columns.map((column) => `r.${column}`).join(', ')}
  from json_to_recordset($2) as r(${recordShape(seriesRow.columns)})
  on conflict (organisation_id, id) do update set ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;
const TO_COME = `select m.id from meeting m where m.organisation_id = $1 and m.series_id = $2 and m.starts_at > $3 and m.status <> 'HELD' order by m.starts_at, m.id`;
const TREATED = `select distinct a.initiative_id as id from agenda_item a join meeting m on m.organisation_id = a.organisation_id and m.id = a.meeting_id
  where m.organisation_id = $1 and m.series_id = $2 and m.starts_at > $3 and m.status <> 'HELD' and a.initiative_id is not null order by 1`;

/** Locks and loads a standing meeting; null for an unknown id. */
export async function lockSeries(session: Session, id: Id): Promise<MeetingSeries | null> {
  const rows = await session.query<{ state: unknown[] }>('lock series', LOCK, [session.organisationId, id]);
  return rows[0] === undefined ? null : seriesRow.item(rows[0].state);
}

/** Writes a standing meeting with the timer that plans it further. */
export async function saveSeries(session: Session, after: MeetingSeries, timers: readonly WantedTimer[], claimed: ReadonlyMap<Id, TimerClaim>): Promise<void> {
  await session.query('upsert series', UPSERT, [session.organisationId, JSON.stringify([seriesRow.row(after)])]);
  await writeTimers(session, [{ subject: { kind: 'SERIES', id: after.id }, timers }], claimed);
}

/** The initiatives on the agendas of occurrences that start after an instant and are not held, read without a lock. */
export async function initiativesOfSeries(session: Session, id: Id, after: Instant): Promise<readonly Id[]> {
  const rows = await session.query<{ id: Id }>('initiatives of series', TREATED, [session.organisationId, id, after]);
  return rows.map((row) => row.id);
}

/** Locks and loads those occurrences, called off ones too, in order of their start. */
export async function lockMeetingsOfSeries(session: Session, id: Id, after: Instant): Promise<readonly Meeting[]> {
  const rows = await session.query<{ id: Id }>('meetings of series', TO_COME, [session.organisationId, id, after]);
  return loadMeetings(session, rows.map((row) => row.id), 'LOCK');
}
