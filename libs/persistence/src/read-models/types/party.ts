import { EVERYONE } from '../audience.ts';
import { column, elements, id, instant, json, one, personIn, text, value } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const party: ReadModel = {
  type: 'Party', rows: EVERYONE, node: { type: 'Party', table: 'party' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Party'), side: column('side'), union: column('union_key'), name: column('name'), holders: elements('PartyHolder', (up) => `${up}.holders`, 2),
    mandates: elements('PartyMandate', (up) => `${up}.mandates`, 1), listedAt: instant('listed_at'), removedAt: instant('removed_at'), removedReason: column('removed_reason'),
  }),
};

const partyHolder: ReadModel = { type: 'PartyHolder', rows: EVERYONE, fields: visibleTo(EVERYONE, { person: personIn(), name: text('name'), deputy: json('deputy') }) };

const partyMandate: ReadModel = {
  type: 'PartyMandate', rows: EVERYONE, fields: visibleTo(EVERYONE, { person: personIn(), name: text('name'), grantedAt: text('grantedAt'), until: text('until'), acts: value((row) => `coalesce(${row} -> 'acts', '["MEET", "STATE", "SIGN"]')`) }),
};

const affectedGroup: ReadModel = {
  type: 'AffectedGroup', rows: EVERYONE, node: { type: 'AffectedGroup', table: 'affected_group' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('AffectedGroup'), label: column('label'), unit: one('Unit', 'unit', (up) => `${up}.unit_id`), profession: column('profession'), contract: column('contract'),
    shift: column('shift'), people: column('people'),
  }),
};

export const parties = [party, partyHolder, partyMandate, affectedGroup];
