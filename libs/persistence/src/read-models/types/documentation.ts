import { EVERYONE, INVOLVED } from '../audience.ts';
import { globalIdSql } from '../global-id.ts';
import { column, elements, entry, id, inline, json, one, text } from '../fields.ts';
import { withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';
import { ownedFile, ownedUrl, whileKept } from './file-url.ts';

const documentation: ReadModel = {
  type: 'Documentation', rows: INVOLVED, node: { type: 'Documentation', table: 'documentation' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Documentation'), activity: column('activity'), part: column('part'), title: column('title'), note: column('note'), attachment: inline('Attachment', (row) => ownedFile(`${row}.attachment`, whileKept(row, globalIdSql('Documentation', `${row}.id`)))),
    signedBy: inline('Actor', (row) => `${row}.signed_by`), registered: inline('Registered', (row) => `${row}.registered`), confirmations: elements('Confirmation', (up) => `${up}.confirmations`, 1),
    entry: entry(),
  }),
};

const attachment: ReadModel = { type: 'Attachment', rows: INVOLVED, fields: visibleTo(EVERYONE, { name: text('name'), sha256: text('sha256'), bytes: json('bytes'), url: ownedUrl() }) };

const confirmation: ReadModel = {
  type: 'Confirmation', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { by: inline('Actor', (row) => `(${row} -> 'by')`), party: one('Party', 'party', (up) => `(${up} ->> 'partyId')::uuid`, true), at: text('at') }),
};

export const documentations = [documentation, attachment, confirmation];
