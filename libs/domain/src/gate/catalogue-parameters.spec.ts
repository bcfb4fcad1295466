import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CRITERIA } from '#domain';

const ajv = new Ajv2020({ strict: true });
const takes = (name: string, parameters: unknown): boolean => ajv.validate(CRITERIA.get(name)!.parameters, parameters);

/** Every parameter that a criterion takes, with values that it takes and values that it does not. */
const PARAMETERS: readonly (readonly [criterion: string, parameter: string, taken: readonly unknown[], refused: readonly unknown[]])[] = [
  ...['activity-done', 'councils-heard', 'coverage', 'impact-assessed'].flatMap((name) => [
    [name, 'activity', ['a', 'a'.repeat(80)], ['', 'a'.repeat(81), 1, null]] as const,
    [name, 'perPart', [true, false], ['true', 1]] as const,
  ]),
  ['agreement-reached', 'individualAgreements', ['a', 'a'.repeat(80)], ['', 'a'.repeat(81), 1, null]],
  ['coverage', 'sharePercent', [1, 100], [0, 101, 59.5, '60']],
  ['findings-settled', 'kinds', [['RISK'], ['QUESTION', 'KEEP']], [[], ['RISK', 'RISK'], ['WISH'], 'RISK']],
  ['notice-before-start', 'calendarDays', [1, 365], [0, 366, 13.5, '14']],
  ['preparation-time', 'workingDays', [1, 60], [0, 61, 4.5, '5']],
  ['risk-assessed', 'alternatives', [true, false], ['true', 1]],
  ['risk-assessed', 'safetyRep', [true, false], ['true', 1]],
];
/** Without these the criterion would not know what to look for. */
const NEEDING_AN_ACTIVITY: readonly string[] = ['activity-done', 'councils-heard', 'coverage'];
const asked = (name: string): Readonly<Record<string, unknown>> => (NEEDING_AN_ACTIVITY.includes(name) ? { activity: 'hearing' } : {});

describe('the parameters of criteria', () => {
  it.each([...CRITERIA.values()])('of $name are those told here, and no others', ({ name, parameters }) => {
    expect(Object.keys(parameters['properties'] ?? {}).sort()).toEqual(PARAMETERS.filter(([criterion]) => criterion === name).map(([, parameter]) => parameter).sort());
    expect(takes(name, asked(name))).toBe(true);
    expect([takes(name, { ...asked(name), madeUp: 1 }), takes(name, []), takes(name, 'x')]).toEqual([false, false, false]);
  });

  it.each(PARAMETERS)('%s takes %s within its bounds and refuses it beyond them', (name, parameter, taken, refused) => {
    const judged = (values: readonly unknown[]): readonly boolean[] => values.map((value) => takes(name, { ...asked(name), [parameter]: value }));
    expect(judged(taken)).toEqual(taken.map(() => true));
    expect(judged(refused)).toEqual(refused.map(() => false));
  });

  it('must name the activity where a criterion is about one', () => {
    expect([...CRITERIA.keys()].filter((name) => !takes(name, {}))).toEqual(NEEDING_AN_ACTIVITY);
  });
});
