import { EVERYONE } from '../audience.ts';
import { column, id, inline, many, one, part, text, upper, value } from '../fields.ts';
import { instantText } from '../../slices/field.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const organisation: ReadModel = {
  type: 'Organisation', rows: EVERYONE, node: { type: 'Organisation', table: 'organisation' },
  fields: visibleTo(EVERYONE, {
    id: id('Organisation'), name: column('name'), kind: column('kind'), now: value((_, { now }) => instantText(now)), employees: column('employees'), hasAmu: column('has_amu'),
    defaultLanguage: upper('default_language'), organisationNumber: column('organisation_number'),
    closedDays: many('ClosedDay', 'closed_day', (self, up) => `${self}.organisation_id = ${up}.id`, { orderBy: 'date' }),
    whistleblowing: inline('WhistleblowingRoutine', (row) => `${row}.whistleblowing`),
    unions: many('AgreementUnion', 'agreement_union', (self, up) => `${self}.organisation_id = ${up}.id`, { orderBy: 'name' }),
    log: part('InvolvementLog'),
    erasures: many('Erasure', 'erasure', (self, up) => `${self}.organisation_id = ${up}.id`, { orderBy: 'asked_at, id', inside: false, size: 3 }),
  }),
};

const whistleblowing: ReadModel = { type: 'WhistleblowingRoutine', rows: EVERYONE, fields: visibleTo(EVERYONE, { text: text('text'), url: text('url') }) };

const closedDay: ReadModel = { type: 'ClosedDay', rows: EVERYONE, fields: visibleTo(EVERYONE, { date: column('date'), name: column('title') }) };

const agreementUnion: ReadModel = {
  type: 'AgreementUnion', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { key: column('key'), name: column('name'), confederation: column('confederation'), unit: one('Unit', 'unit', (up) => `${up}.unit_id`) }),
};

export const organisations = [whistleblowing, organisation, closedDay, agreementUnion];
