import { EVERYONE } from '../audience.ts';
import { column, elements, entry, id, instant, jsonId, one, text } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const proposal: ReadModel = {
  type: 'Proposal', rows: EVERYONE, node: { type: 'Proposal', table: 'proposal' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Proposal'), version: column('version'), part: column('part'), title: column('title'), text: column('text'), alternatives: elements('Alternative', (up) => `${up}.alternatives`, 2),
    substantial: column('substantial'), requiresAgreement: column('requires_agreement'), putAt: instant('put_at'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`, true), entry: entry(),
  }),
};

const alternative: ReadModel = { type: 'Alternative', rows: EVERYONE, fields: visibleTo(EVERYONE, { id: jsonId('Alternative'), title: text('title'), finding: one('BoardFinding', 'finding', (up) => `(${up} ->> 'findingId')::uuid`, true) }) };

export const proposals = [proposal, alternative];
