import { EVERYONE } from '../audience.ts';
import { column, id, one } from '../fields.ts';
import { type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

/** Whether an office is in term on the domain date. */
export const inTerm = (self: Sql, { today }: Scope): Sql => `${self}.from_date <= ${today} and (${self}.until_date is null or ${self}.until_date >= ${today})`;

export const office: ReadModel = {
  type: 'Office', rows: EVERYONE, node: { type: 'Office', table: 'office' },
  fields: visibleTo(EVERYONE, {
    id: id('Office'), kind: column('kind'), union: column('union_key'), unit: one('Unit', 'unit', (up) => `${up}.unit_id`), person: one('Person', 'person', (up) => `${up}.person_id`),
    deputy: column('deputy'), from: column('from_date'), until: column('until_date'),
  }),
};
