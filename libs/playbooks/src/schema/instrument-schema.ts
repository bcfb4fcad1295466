import { AUDIENCES, STAGES } from '#domain';
import type { JsonSchema } from './parts.ts';
import { KEY, closed, listOf, localizedText, wholeNumber } from './parts.ts';

const option = closed({ key: KEY, text: localizedText(160) }, ['key', 'text']);
const kindIs = (...kinds: readonly string[]): JsonSchema => ({ type: 'object', properties: { kind: { enum: kinds } }, required: ['kind'] });

const question: JsonSchema = {
  ...closed({
    key: KEY,
    kind: { enum: ['AGREEMENT', 'SINGLE', 'MULTIPLE', 'POINTS', 'TEXT'], description: 'Agreement from 1 to 5, one option, any number of options, a hundred points divided over the options, own words.' },
    text: localizedText(200),
    factor: { ...KEY, description: 'What the question measures together with others; of questions of agreement alone.' },
    options: listOf(option, 12, 2),
  }, ['key', 'kind', 'text']),
  allOf: [
    { if: kindIs('SINGLE', 'MULTIPLE', 'POINTS'), then: { type: 'object', required: ['options'] }, else: { type: 'object', properties: { options: false } } },
    { if: kindIs('AGREEMENT'), else: { type: 'object', properties: { factor: false } } },
  ],
};

/** JSON Schema of an instrument's file. `schema/instrument.schema.json` is its published form. */
export const INSTRUMENT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:medvirk:schema:instrument:1',
  title: 'Medvirk instrument',
  description: 'A set of questions for rounds, as versioned data in bokmål, nynorsk and English. Immutable once published. "Don\'t know / won\'t say" is always there and is not written here.',
  ...closed({
    instrument: KEY,
    version: wholeNumber(1, 100_000),
    title: localizedText(120),
    purpose: localizedText(400),
    source: localizedText(400),
    audience: { enum: AUDIENCES },
    stages: { ...listOf({ enum: STAGES }, STAGES.length, 1), uniqueItems: true },
    factors: listOf(closed({ key: KEY, title: localizedText(120) }, ['key', 'title']), 20),
    questions: listOf({ $ref: '#/$defs/question' }, 60, 1),
  }, ['instrument', 'version', 'title', 'purpose', 'source', 'audience', 'stages', 'factors', 'questions']),
  $defs: { question },
};
