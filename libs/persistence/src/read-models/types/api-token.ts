import { EVERYONE } from '../audience.ts';
import { column, id, instant, value } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** A personal API token; the secret is stored nowhere, and its hash is read by nobody. */
export const apiToken: ReadModel = {
  type: 'ApiToken', rows: EVERYONE,
  // Nobody sees another's, whatever their role.
  visible: (row, { me }) => `${row}.person_id = ${me}`,
  fields: visibleTo(EVERYONE, {
    id: id('ApiToken'), name: column('title'), createdAt: instant('created_at'), expiresAt: instant('expires_at'), revokedAt: instant('revoked_at'),
    // `initiative:read` is INITIATIVE_READ in the schema; no scope has a sign that an array's text would quote.
    scopes: value((row) => `upper(replace(${row}.scopes::text, ':', '_'))::text[]`),
  }),
};
