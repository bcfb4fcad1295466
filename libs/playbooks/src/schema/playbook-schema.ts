import { ACTIVITY_KINDS, CONDITIONS, CRITERIA, FORCES, SCOPES, STAGES } from '#domain';
import type { JsonSchema } from './parts.ts';
import { KEY, closed, listOf, localizedText, wholeNumber } from './parts.ts';

const scopes: JsonSchema = { ...listOf({ enum: SCOPES }, SCOPES.length, 1), uniqueItems: true, description: 'Scopes it applies in; all when left out.' };

const part = closed({ key: { $ref: '#/$defs/key' }, title: { $ref: '#/$defs/title' } }, ['key', 'title']);

/** Parameters are those of the catalogue's member that is named; a member without required ones takes none at all. */
const parametersBy = (member: string, catalogue: ReadonlyMap<string, { readonly parameters: JsonSchema }>): JsonSchema[] => [...catalogue].map(([name, { parameters }]) => ({
  if: { required: [member], properties: { [member]: { const: name } } },
  then: { ...('required' in parameters ? { required: ['parameters'] } : {}), properties: { parameters } },
}));

const activity: JsonSchema = {
  ...closed({
    key: { $ref: '#/$defs/key' },
    kind: { enum: [...ACTIVITY_KINDS.keys()] },
    title: { $ref: '#/$defs/title' },
    scopes: { $ref: '#/$defs/scopes' },
    parameters: { type: 'object' },
    parts: { ...listOf({ $ref: '#/$defs/part' }, 20, 2), description: 'One instance per part, such as the placement waves of a merger.' },
  }, ['key', 'kind']),
  allOf: parametersBy('kind', ACTIVITY_KINDS),
};

const criterion: JsonSchema = {
  ...closed({
    key: { type: 'string', pattern: '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$', maxLength: 120, description: 'Unique in the playbook; "<stage>.<criterion>" when left out.' },
    criterion: { enum: [...CRITERIA.keys()] },
    force: { enum: FORCES, description: 'LAW and AGREEMENT shut the gate; ADVICE is shown and never blocks.' },
    basis: { ...listOf({ $ref: '#/$defs/key' }, 6), uniqueItems: true, description: 'Keys of legal bases in the rule set. LAW and AGREEMENT need at least one.' },
    scopes: { $ref: '#/$defs/scopes' },
    when: { ...listOf({ enum: CONDITIONS }, CONDITIONS.length), uniqueItems: true, description: 'Every condition must hold, or the criterion is left out of the gate.' },
    parameters: { type: 'object' },
  }, ['criterion', 'force']),
  allOf: parametersBy('criterion', CRITERIA),
};

const stage = closed({
  deadlineWorkingDays: { ...wholeNumber(1, 1300), description: 'Working days from entering the stage until it is overdue.' },
  activities: listOf({ $ref: '#/$defs/activity' }, 40),
  gate: listOf({ $ref: '#/$defs/criterion' }, 40),
}, ['activities', 'gate']);

const timer = closed({
  key: { $ref: '#/$defs/key' },
  kind: { enum: ['REMINDER', 'PULSE', 'REPUTATION_CHECKPOINT', 'REVIEW'] },
  after: { enum: ['INITIATIVE_CREATED', 'STAGE_ENTERED', 'DECISION_MADE', 'STARTED'] },
  stage: { enum: STAGES, description: 'The stage that is entered; only with STAGE_ENTERED.' },
  offset: closed({ unit: { enum: ['WORKING_DAYS', 'WEEKS', 'MONTHS'] }, count: wholeNumber(1, 520) }, ['unit', 'count']),
  title: { $ref: '#/$defs/title' },
}, ['key', 'kind', 'after', 'offset', 'title']);

/** JSON Schema of a playbook file, made from the catalogues of activities, criteria and conditions. `schema/playbook.schema.json` is its published form. */
export const PLAYBOOK_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:medvirk:schema:playbook:1',
  title: 'Medvirk playbook',
  description: 'A versioned template of a change process: stages, activities, gates, cycles and timers. Immutable once published.',
  ...closed({
    playbook: { $ref: '#/$defs/key' },
    version: wholeNumber(1, 100_000),
    title: { $ref: '#/$defs/title' },
    summary: localizedText(1000),
    stages: closed(Object.fromEntries(STAGES.map((key) => [key, { $ref: '#/$defs/stage' }])), STAGES),
    cycles: listOf(closed({ key: { $ref: '#/$defs/key' }, from: { enum: STAGES }, to: { enum: STAGES }, parts: listOf({ $ref: '#/$defs/part' }, 20, 2) }, ['key', 'from', 'to', 'parts']), 5),
    timers: listOf({ $ref: '#/$defs/timer' }, 40),
  }, ['playbook', 'version', 'title', 'summary', 'stages']),
  $defs: { key: KEY, title: localizedText(200), scopes, part, activity, criterion, stage, timer },
};
