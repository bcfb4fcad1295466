import { CASE_COMMANDS, OFFICE_KINDS, ROLES } from '#domain';
import type { JsonSchema } from '../schema/parts.ts';
import { closed, KEY, listOf, wholeNumber } from '../schema/parts.ts';

const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
const inLanguages = (maxLength: number): JsonSchema => ({ type: 'object', additionalProperties: false, minProperties: 1, properties: { nb: text(maxLength), nn: text(maxLength), en: text(maxLength) } });
const DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const DATE_OR_MONTH: JsonSchema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$' };
const TIME: JsonSchema = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
/** Codes and keys as registers have them: letters of any language, digits, hyphens. */
const CODE: JsonSchema = { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}-]*$', maxLength: 80 };
const REFERENCE: JsonSchema = { type: 'string', pattern: '^\\$[\\p{L}\\p{N}.-]+$', maxLength: 120 };

const unit = closed({ code: CODE, name: text(200), parent: CODE }, ['code', 'name']);
const union = closed({ key: CODE, name: text(200), confederation: text(200), unit: CODE }, ['key', 'name', 'confederation']);
const role = closed({ role: { enum: ROLES.filter((name) => name !== 'SYSTEM') }, unit: CODE }, ['role']);
const office = closed({ kind: { enum: OFFICE_KINDS }, union: CODE, unit: CODE, deputy: { type: 'boolean' } }, ['kind', 'unit']);
const employment = closed({ unit: CODE, profession: text(200), contract: text(200), shift: text(200), onLeave: { type: 'boolean' } }, ['unit']);
const person = closed({
  key: CODE, name: text(200), language: { enum: ['nb', 'nn', 'en'] }, roles: listOf(role, 20), offices: listOf(office, 20), employments: listOf(employment, 20),
}, ['key', 'name']);
/** Many staff of one kind, named by number: "Natt 1" to "Natt 8". */
const staff = closed({ key: CODE, name: text(200), count: wholeNumber(1, 500), unit: CODE, profession: text(200), contract: text(200), shift: text(200), onLeave: { type: 'boolean' } }, ['key', 'name', 'count', 'unit']);

const organisation = closed({
  name: text(200), employees: wholeNumber(0, 1_000_000), hasAmu: { type: 'boolean' },
  closedDays: listOf(closed({ date: DATE, title: text(200) }, ['date', 'title']), 200),
  units: listOf(unit, 2000, 1), unions: listOf(union, 200), people: listOf(person, 2000, 1), staff: listOf(staff, 200),
}, ['name', 'employees', 'hasAmu', 'units', 'people']);

const run = closed({
  run: KEY, title: text(200), firstDay: { anyOf: [DATE, closed({ workingDaysAgo: wholeNumber(0, 5000) }, ['workingDaysAgo'])] },
  names: { type: 'object', maxProperties: 50, additionalProperties: text(10_000) },
}, ['run', 'title']);

const step = closed({
  by: REFERENCE, do: { enum: CASE_COMMANDS }, on: REFERENCE, with: { type: 'object' },
}, ['by', 'do']);

const fact: JsonSchema = {
  ...closed({
    wd: wholeNumber(0, 5000), at: DATE_OR_MONTH, time: TIME, from: DATE, to: DATE, precision: { enum: ['month', 'season'] },
    type: text(80), what: { anyOf: [text(2000), inLanguages(2000)] }, source: text(200), for: listOf(KEY, 50), bearsOn: listOf(text(200), 50), does: listOf(step, 200),
  }, ['type', 'what']),
  anyOf: [{ required: ['wd'] }, { required: ['at'] }, { required: ['from', 'to'] }],
};

/** JSON Schema of a case file. `schema/case.schema.json` is its published form. */
export const CASE_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:medvirk:schema:case:1',
  title: 'Medvirk case',
  description: 'A process told as data: what happened, when, by which source, and the commands that bring each fact about. Runs in replay organisations only.',
  ...closed({
    case: KEY,
    title: inLanguages(200),
    constructed: { type: 'boolean', description: 'Invented for demonstration. A case that is not names its sources.' },
    sources: { type: 'object', maxProperties: 200, additionalProperties: text(500) },
    organisation, runs: listOf(run, 50, 1), facts: listOf(fact, 2000, 1),
    background: { type: 'object', description: 'What the record tells besides facts: bodies, projects, promises, groups of interest.' },
  }, ['case', 'title', 'organisation', 'runs', 'facts']),
};
