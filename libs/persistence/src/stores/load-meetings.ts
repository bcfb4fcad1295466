import type { AgendaItem, Attendance, Id, Meeting, Summons } from '#domain';
import type { Session } from '../session.ts';
import { MEETING_SLICES, meetingRow } from '../slices/meeting-slices.ts';
import type { MeetingRow } from '../slices/meeting-slices.ts';
import { itemsOf, readSlices } from '../slices/read-slices.ts';

const READ = `select ${meetingRow.select} as state from meeting t where t.organisation_id = $1 and t.id = any ($2) order by t.starts_at, t.id`;
const LOCK = `${READ} for no key update`;

/** Loads meetings whole, in order of their start; with LOCK, the rows are locked first. Unknown ids are left out. */
export async function loadMeetings(session: Session, ids: readonly Id[], mode: 'READ' | 'LOCK'): Promise<readonly Meeting[]> {
  if (ids.length === 0) return [];
  const read = await session.query<{ state: unknown[] }>(`${mode} meetings`, mode === 'LOCK' ? LOCK : READ, [session.organisationId, ids]);
  const rows: readonly MeetingRow[] = read.map(({ state }) => meetingRow.item(state));
  const found = rows.map(({ id }) => id);
  const groups = await readSlices(session, MEETING_SLICES, () => found);
  return rows.map((state) => ({
    ...state,
    items: itemsOf<AgendaItem>(groups, 'items', state.id),
    summonses: itemsOf<Summons>(groups, 'summonses', state.id),
    attendance: itemsOf<Attendance>(groups, 'attendance', state.id),
  }));
}
