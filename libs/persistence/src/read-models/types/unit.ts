import { EVERYONE } from '../audience.ts';
import { column, id, many, one, value } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';
import { inTerm } from './office.ts';

export const unit: ReadModel = {
  type: 'Unit', rows: EVERYONE, node: { type: 'Unit', table: 'unit' },
  fields: visibleTo(EVERYONE, {
    id: id('Unit'), code: column('code'), name: column('name'), active: column('active'), depth: value((row) => `cardinality(${row}.path) - 1`),
    parent: one('Unit', 'unit', (up) => `${up}.parent_id`),
    children: many('Unit', 'unit', (self, up) => `${self}.parent_id = ${up}.id`, { orderBy: 'name, id' }),
    offices: many('Office', 'office', (self, up, scope) => `${self}.unit_id = ${up}.id and ${inTerm(self, scope)}`, { orderBy: 'kind, union_key, deputy, id' }),
  }),
};
