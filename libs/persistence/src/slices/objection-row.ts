import type { ProcessObjection } from '#domain';
import { mapping } from './field.ts';

/** How a process objection stands in its row. */
export const objectionRow = mapping<ProcessObjection>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, version: 'integer', initiativeId: 'uuid', unitId: 'uuid', union: { column: 'union_key', kind: 'text' }, kind: 'text',
  matter: 'text', text: 'text', by: { column: 'by_actor', kind: 'json' }, raisedAt: 'instant', answerDueOn: 'date', overdueAt: 'instant', answer: 'json', entryId: 'uuid',
});
