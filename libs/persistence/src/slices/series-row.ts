import type { MeetingSeries } from '#domain';
import { mapping } from './field.ts';

/** How a standing meeting stands in its row. */
export const seriesRow = mapping<MeetingSeries>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, version: 'integer', unitId: 'uuid', title: 'text', place: 'text', minutes: 'integer', rhythm: 'json', onClosedDay: 'text',
  participants: 'json', agendaClosesWorkingDays: 'integer', startsOn: 'date', plannedThrough: 'date', ended: 'json', setUpBy: 'json', setUpAt: 'instant', entryId: 'uuid',
});
