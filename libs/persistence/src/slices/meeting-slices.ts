import type { AgendaItem, Attendance, Meeting, Summons } from '#domain';
import { mapping } from './field.ts';
import { nestedSlice, slice } from './slice.ts';
import type { Slice } from './slice.ts';

/** A meeting without its collections; requests for another time and what was held stand in the row. */
export type MeetingRow = Omit<Meeting, 'items' | 'summonses' | 'attendance'>;

export const meetingRow = mapping<MeetingRow>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, version: 'integer', unitId: 'uuid', title: 'text', place: 'text', seriesId: 'uuid', startsAt: 'instant',
  minutes: 'integer', participants: 'json', agendaClosesWorkingDays: 'integer', lateItems: 'json', responses: 'json', calendarSequence: 'integer', status: 'text', otherTimeRequests: 'json', held: 'json',
});

const ownerColumn = 'meeting_id';

/** Every collection of a meeting. */
export const MEETING_SLICES: readonly Slice<Meeting>[] = [
  slice<Meeting, AgendaItem>({ name: 'items', table: 'agenda_item', ownerColumn, items: ({ items }) => items, fields: {
    id: 'uuid', position: { column: 'number', kind: 'integer' }, initiativeId: 'uuid', title: 'text', intensity: 'text', proposalId: 'uuid', part: 'text', addedBy: 'json', addedAt: 'instant',
    late: 'boolean', presented: 'json' } }),
  slice<Meeting, Summons>({ name: 'summonses', table: 'summons', ownerColumn, items: ({ summonses }) => summonses, fields: {
    id: 'uuid', startsAt: 'instant', sentAt: 'instant', leadTimeWorkingDays: 'integer', deliveries: 'json' } }),
  nestedSlice<Meeting, Meeting, Attendance>({ name: 'attendance', table: 'attendance', ownerColumn, parentColumn: ownerColumn, key: ['meeting_id', 'position'],
    parents: (meeting) => [meeting], items: ({ attendance }) => attendance, fields: {
      personId: 'uuid', name: 'text', side: 'text', union: { column: 'union_key', kind: 'text' }, deputy: 'boolean', unitId: 'uuid', presence: 'text', reason: 'text', confirmedBy: 'json', confirmedAt: 'instant' } }),
];
