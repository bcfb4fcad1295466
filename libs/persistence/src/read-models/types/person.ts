import { ADMINISTRATORS, EVERYONE } from '../audience.ts';
import { column, id, instant, many, one, upper } from '../fields.ts';
import { type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';
import { inTerm } from './office.ts';

const oneself = { alsoIf: (row: Sql, { me }: Scope): Sql => `${row}.id = ${me}` };

const person: ReadModel = {
  type: 'Person', rows: EVERYONE, node: { type: 'Person', table: 'person' },
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('Person'), name: column('name'), active: column('active'),
      offices: many('Office', 'office', (self, up, scope) => `${self}.person_id = ${up}.id and ${inTerm(self, scope)}`, { orderBy: 'kind, id' }),
    }),
    ...visibleTo(ADMINISTRATORS, {
      mailBouncesSince: { ...instant('mail_bounces_since'), ...oneself },
      email: { ...column('email'), ...oneself }, language: { ...upper('language'), ...oneself },
      employments: { ...many('Employment', 'employment', (self, up) => `${self}.person_id = ${up}.id`, { orderBy: 'id' }), ...oneself },
    }),
  },
};

const employment: ReadModel = {
  type: 'Employment', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    unit: one('Unit', 'unit', (up) => `${up}.unit_id`), profession: column('profession'), contract: column('contract'), shift: column('shift'), onLeave: column('on_leave'),
  }),
};

export const people = [person, employment];
