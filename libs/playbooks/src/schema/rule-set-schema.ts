import type { JsonSchema } from './parts.ts';
import { KEY, closed, localizedText, wholeNumber } from './parts.ts';

const employees = (description: string): JsonSchema => ({ ...wholeNumber(1, 1_000_000), description });
const workingDays = (description: string): JsonSchema => ({ ...wholeNumber(1, 60), description });

const thresholds = {
  amuFromEmployees: employees('Employees from which a working environment committee is mandatory (aml § 7-1).'),
  safetyRepFromEmployees: employees('Employees from which a safety rep is mandatory (aml § 6-1).'),
  consultationFromEmployees: employees('Employees from which chapter 8 applies (aml § 8-1).'),
  workPlanNoticeDays: { ...wholeNumber(1, 365), description: 'Calendar days between consultation on a work plan and its start (aml § 10-3).' },
  summonsGapWorkingDays: workingDays('Working days between two summonses before a consultation lapses.'),
  draftWithPartyWorkingDays: workingDays('Working days a party has the draft record before it counts as unsigned.'),
  ownDraftAfterWorkingDays: workingDays('Working days after which a party may submit its own draft record.'),
  scanUnopposedWorkingDays: workingDays('Working days a registered scan must stand unopposed.'),
  overrideNoticeWorkingDays: workingDays('Working days between notice and effect of an override.'),
  objectionAnswerWorkingDays: workingDays('Working days for a reasoned answer to a process objection.'),
} as const satisfies Readonly<Record<string, JsonSchema>>;

const basis = closed({
  title: localizedText(200),
  demands: { ...localizedText(600), description: 'What it asks for, in short.' },
  url: { type: 'string', pattern: '^https?://[^\\s]+$', maxLength: 500 },
  kind: { enum: ['LAW', 'REGULATION', 'MAIN_AGREEMENT', 'GUIDANCE'] },
}, ['title', 'demands', 'url', 'kind']);

/** JSON Schema of a rule-set file. `schema/rule-set.schema.json` is its published form. */
export const RULE_SET_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:medvirk:schema:rule-set:1',
  title: 'Medvirk rule set',
  description: 'Law and agreement as versioned data, valid from a date. Immutable once published.',
  ...closed({
    ruleSet: KEY,
    version: wholeNumber(1, 100_000),
    validFrom: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'The first civil date it is in force.' },
    title: localizedText(200),
    thresholds: closed(thresholds, Object.keys(thresholds)),
    bases: { type: 'object', propertyNames: KEY, minProperties: 1, maxProperties: 200, additionalProperties: { $ref: '#/$defs/basis' } },
  }, ['ruleSet', 'version', 'validFrom', 'title', 'thresholds', 'bases']),
  $defs: { basis },
};
