import { value } from '../fields.ts';
import type { BareField, Sql } from '../model.ts';

/** The external id of what a file is fetched through; null once its entry has been erased, for then the file is no longer shown as its own. */
export const whileKept = (row: Sql, globalId: Sql): Sql => `case when exists (select from entry_payload p where p.entry_id = ${row}.entry_id) then ${globalId} end`;

/** Path of a file on this server: by what it belongs to, whose visibility it has, and its hash. Null where no content is kept. */
export const fileUrl = (owner: Sql, sha256: Sql): Sql =>
  `case when exists (select from content c where c.sha256 = ${sha256}) then '/files/' || ${owner} || '/' || ${sha256} end`;

/** A file in a jsonb value, told what it belongs to. */
export const ownedFile = (file: Sql, owner: Sql): Sql => `(${file} || jsonb_build_object('owner', ${owner}))`;

/** The path of such a file. */
export const ownedUrl = (): BareField => value((row) => fileUrl(`(${row} ->> 'owner')`, `(${row} ->> 'sha256')`), 1);
