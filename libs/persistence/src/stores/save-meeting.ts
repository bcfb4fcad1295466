import type { Meeting } from '#domain';
import type { Session } from '../session.ts';
import { recordShape } from '../slices/slice.ts';
import { ON_AN_AGENDA } from '../slices/initiative-slices.ts';
import { MEETING_SLICES, meetingRow } from '../slices/meeting-slices.ts';
import { writeSlices } from '../slices/write-slices.ts';

const columns = Object.keys(meetingRow.columns).filter((column) => column !== 'organisation_id');
const UPSERT = `insert into meeting (organisation_id, ${columns.join(', ')}) select $1, ${columns.map((column) => `r.${column}`).join(', ')}
  from json_to_recordset($2) as r(${recordShape(meetingRow.columns)})
  on conflict (organisation_id, id) do update set ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;
const MARK = `update initiative set slices = slices | $3 where organisation_id = $1 and id = any ($2) and slices & $3 = 0`;

/** Writes a meeting and what changed in it, and marks the initiatives on its agenda, so that loading them finds it. */
export async function saveMeeting(session: Session, before: Meeting | null, after: Meeting): Promise<void> {
  await session.query('upsert meeting', UPSERT, [session.organisationId, JSON.stringify([meetingRow.row(after)])]);
  await writeSlices(session, MEETING_SLICES, [{ before, after }]);
  if (before?.items === after.items) return;
  const initiatives = after.items.map(({ initiativeId }) => initiativeId).filter((id) => id !== null);
  if (initiatives.length > 0) await session.query('mark on agenda', MARK, [session.organisationId, initiatives, ON_AN_AGENDA]);
}
