import { EVERYONE } from '../audience.ts';
import { column, id, instant, many, one, value } from '../fields.ts';
import { instantText } from '../../slices/field.ts';
import { type BareField, type ReadModel, type Sql, visibleTo } from '../model.ts';

const ofOrganisation = (self: Sql, up: Sql): Sql => `${self}.organisation_id = ${up}.id`;

const newest: BareField = {
  kind: 'object', cost: 1, type: 'Checkpoint',
  rows: { from: (self) => `checkpoint ${self}`, where: ofOrganisation, orderBy: (self) => `${self}.size desc`, inside: true },
};

/** Its row is the organisation's. Everyone who belongs to it may see the log's heads and keys: they are public, and what makes it trusted. */
const involvementLog: ReadModel = {
  type: 'InvolvementLog', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    origin: value((row) => `'medvirk/' || ${row}.id`), size: value((row) => `coalesce((select h.size from log_head h where h.organisation_id = ${row}.id), 0)`),
    halted: value((row) => `exists (select from checkpoint_conflict c where c.organisation_id = ${row}.id)`), checkpoint: newest,
    keys: many('LogKey', 'log_key', (self, up) => `${ofOrganisation(self, up)} and ${self}.purpose = 'LOG'`, { orderBy: 'place', size: 2 }),
    cosignerKeys: many('CosignerKey', 'cosigner_key', ofOrganisation, { orderBy: 'registered_at, id' }),
  }),
};

const checkpoint: ReadModel = {
  type: 'Checkpoint', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    size: column('size'), root: value((row) => `encode(${row}.root, 'base64')`), madeAt: instant('made_at'), note: column('note'),
    cosignatures: many('Cosignature', 'cosignature', (self, up) => `${self}.organisation_id = ${up}.organisation_id and ${self}.size = ${up}.size`, { orderBy: 'received_at, cosigner_key_id', size: 3 }),
  }),
};

const cosignature: ReadModel = {
  type: 'Cosignature', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { key: one('CosignerKey', 'cosigner_key', (up) => `${up}.cosigner_key_id`, true), at: value((row) => instantText(`to_timestamp(${row}.seconds)`)) }),
};

/** As `LogKeys` makes them: type 0x01 before the 32 bytes, and the id from the first four bytes of SHA-256 (c2sp.org/signed-note). */
const logKey: ReadModel = {
  type: 'LogKey', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    verifierKey: value((row) => `${row}.name || '+' || encode(substring(sha256(convert_to(${row}.name || E'\\n', 'UTF8') || '\\x01'::bytea || ${row}.public_key) for 4), 'hex') || '+'
      || encode('\\x01'::bytea || ${row}.public_key, 'base64')`),
    fingerprint: value((row) => `encode(sha256(${row}.public_key), 'hex')`), sinceSize: column('since_size'), endorsement: column('endorsement'), createdAt: instant('created_at'),
  }),
};

/** The rule stands in the domain (`standingOf`); reads need it in SQL. A test holds the two to each other. */
const standing = (row: Sql, now: Sql): Sql => `case when ${row}.ended_at is not null then ${row}.ended_why when ${row}.confirmed_at is null then 'UNCONFIRMED'
    when exists (select from cosigner_key later where later.organisation_id = ${row}.organisation_id and later.former_key_id = ${row}.id and later.ended_at is null
      and later.confirmed_at is not null and later.effective_at <= ${now}) then 'REPLACED'
    when ${row}.effective_at <= ${now} then 'EFFECTIVE' else 'WAITING' end`;

const cosignerKey: ReadModel = {
  type: 'CosignerKey', rows: EVERYONE, node: { type: 'CosignerKey', table: 'cosigner_key' },
  fields: visibleTo(EVERYONE, {
    id: id('CosignerKey'), person: one('Person', 'person', (up) => `${up}.person_id`), union: column('union_key'), verifierKey: column('verifier_key'), fingerprint: column('fingerprint'),
    standing: value((row, { now }) => standing(row, now)), former: one('CosignerKey', 'cosigner_key', (up) => `${up}.former_key_id`, true), endorsement: column('endorsement'),
    registeredAt: instant('registered_at'), effectiveAt: instant('effective_at'), confirmedAt: instant('confirmed_at'), confirmedBy: one('Person', 'person', (up) => `${up}.confirmed_by`), endedAt: instant('ended_at'),
  }),
};

export const involvementLogs = [involvementLog, checkpoint, cosignature, logKey, cosignerKey];
