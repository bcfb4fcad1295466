import { EVERYONE } from '../audience.ts';
import { many, value } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';
import { unreadNotices } from './notice.ts';

/** Who asks; its row is the credential, so that everything comes from parameters. */
export const viewer: ReadModel = {
  type: 'Viewer', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    person: { kind: 'object', cost: 1, type: 'Person', rows: { from: (self) => `person ${self}`, where: (self, _, { me }) => `${self}.id = ${me}` } },
    roles: value((_, scope) => scope.viewer('roles')), language: value((_, scope) => scope.viewer('language')), scopes: value((_, scope) => scope.viewer('scopes')),
    unreadNotices,
    offices: many('Office', 'office', (self, _, scope) => `${self}.id = any (${scope.viewer('offices')})`, { orderBy: 'kind, id' }),
  }),
};
