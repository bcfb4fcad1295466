import { EVERYONE } from '../audience.ts';
import { column, entry, id, inline, one } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

export const councilView: ReadModel = {
  type: 'CouncilView', rows: EVERYONE, node: { type: 'CouncilView', table: 'council_view' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('CouncilView'), council: column('council'), outcome: column('outcome'), text: column('text'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), part: column('part'),
    registered: inline('Registered', (row) => `${row}.registered`), by: inline('Actor', (row) => `${row}.by_actor`), entry: entry(),
  }),
};
