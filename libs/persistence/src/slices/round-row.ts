import type { Round } from '#domain';
import { answerPattern } from '#domain';
import { mapping } from './field.ts';

/** How a feedback round stands in its row. What the clock and the hand-out keep beside it is not of its state. */
export const roundRow = mapping<Round>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, version: 'integer', initiativeId: 'uuid', status: 'text', title: 'text', why: 'text', askedBy: 'text', dataProtection: 'text',
  instrument: 'json', unitIds: 'uuid[]', schedule: 'json', followsId: 'uuid', opensAt: 'instant', reminders: 'json', reminded: 'integer', closesAt: 'instant', releasesAt: 'instant', resultsAt: 'instant', thresholds: 'json',
  groups: 'json', invited: 'integer', leftOut: 'integer', responseRate: 'integer', launchedAt: 'instant', openedAt: 'instant', closedAt: 'instant', releases: 'json', releasedAt: 'instant', publishedAt: 'instant', heard: 'json',
  reportedAt: 'instant', plannedBy: 'json', plannedAt: 'instant', entryId: 'uuid',
});

/** What is taken as an answer to each question, in the instrument's order; null for own words. */
export const patternsOf = ({ instrument }: Round): readonly (string | null)[] => instrument.questions.map(answerPattern);
