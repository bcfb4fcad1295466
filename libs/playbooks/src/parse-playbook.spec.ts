import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { parse } from 'yaml';
import { PLAYBOOKS_HOME, parsePlaybook, parseRuleSet } from '#playbooks';
import type { PlaybookProblem } from '#playbooks';

const TURNUS = readFileSync(new URL('playbooks/turnus.yaml', PLAYBOOKS_HOME), 'utf8');

/** A small sound playbook; every test below makes one thing in it wrong. */
const SOUND = `playbook: liten
version: 1
title: { nb: Liten, nn: Liten, en: Small }
summary: { nb: Kort, nn: Kort, en: Short }
stages:
  diagnose:
    activities:
      - { key: wishes, kind: mapping, parameters: { of: WISHES } }
    gate:
      - { criterion: mandate-stated, force: ADVICE }
      - { key: diagnose.wishes, criterion: activity-done, force: LAW, basis: [aml-10-3], parameters: { activity: wishes } }
  involve:
    activities: []
    gate:
      - { criterion: consultation-complete, force: LAW, basis: [aml-10-3] }
  decide: { activities: [], gate: [] }
  implement: { activities: [], gate: [] }
  evaluate:
    activities:
      - { key: check, kind: follow-up-round, scopes: [SMALL] }
    gate: []
`;

const problems = (text: string, bases: ReadonlySet<string> | null = null): readonly PlaybookProblem[] => {
  const parsed = parsePlaybook(text, 'liten.yaml', bases);
  return parsed.ok ? [] : parsed.problems;
};
const changed = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
};
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

/** What is wrong, the words changed into others, the problem that must come of it, and words on its line. */
type Wrong = [what: string, from: string, to: string, expected: Partial<Record<keyof PlaybookProblem, unknown>>, at: string];

describe('a sound playbook', () => {
  it('is read with its defaults: keys by stage and criterion, every scope, no conditions', () => {
    const parsed = parsePlaybook(SOUND, 'liten.yaml');
    expect(parsed.ok && parsed.playbook.stages[1]!.gate[0]).toEqual({
      key: 'involve.consultation-complete', criterion: 'consultation-complete', force: 'LAW', basis: ['aml-10-3'], scopes: ['SMALL', 'ORDINARY', 'PROGRAMME'], when: [], parameters: {},
    });
  });

  it.each([SOUND, TURNUS])('has the hash of its canonical JSON, by another implementation', (text) => {
    const parsed = parsePlaybook(text, 'x.yaml');
    expect(parsed.ok && parsed.playbook.hash).toBe(createHash('sha256').update(canonicalize(parse(text))!).digest('hex'));
  });

  it('keeps its hash when comments, layout and order change, and loses it when a word does', () => {
    const hash = (text: string): string | false => { const parsed = parsePlaybook(text, 'x.yaml'); return parsed.ok && parsed.playbook.hash; };
    const first = hash(SOUND);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(`# a comment\n${changed('playbook: liten\nversion: 1\n', 'version: 1\nplaybook: "liten"\n')}`)).toBe(first);
    expect(hash(changed('en: Small', 'en: Smaller'))).not.toBe(first);
  });
});

describe('a playbook that is not well formed', () => {
  it.each([
    ['an open bracket', changed('[aml-10-3], parameters', '[aml-10-3, parameters'), /well-formed/],
    ['a tab for indentation', SOUND.replace('    activities: []', '\tactivities: []'), /well-formed/],
    ['a member twice', changed('version: 1\n', 'version: 1\nversion: 2\n'), /unique/],
    ['a second document', `${SOUND}---\na: 1\n`, /document/i],
    ['an unknown tag', changed('version: 1', 'version: !!js/function 1'), /tag/i],
  ])('is refused for %s, with its line', (_what, text, message) => {
    const [first] = problems(text);
    expect(first).toMatchObject({ file: 'liten.yaml', message: expect.stringMatching(message), remedy: expect.stringMatching(/\S/) });
    expect(first!.line).toBeGreaterThanOrEqual(1);
  });

  it('is refused with the line of a member that stands twice', () => {
    const text = changed('version: 1\n', 'version: 1\nversion: 2\n');
    expect(problems(text)[0]!.line).toBe(lineOf(text, 'version: 2'));
  });

  it('is refused for anchors and aliases before they unfold', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)].join('\n');
    const found = problems(bomb);
    expect(found[0]).toMatchObject({ line: 1, message: 'Anchors and aliases are not allowed' });
  });

  it('is refused over 256 kB', () => {
    expect(problems(`${SOUND}# ${'å'.repeat(128 * 1024)}`)).toEqual([expect.objectContaining({ message: expect.stringContaining('bytes') })]);
  });

  it('is refused for nesting without end', () => {
    expect(problems('['.repeat(100_000))).not.toEqual([]);
    expect(problems(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).not.toEqual([]);
  });

  it('is refused for half a character', () => {
    const text = changed('nb: Kort', 'nb: "Kort \\uD800"');
    expect(problems(text)).toEqual([expect.objectContaining({ line: lineOf(text, 'D800'), message: expect.stringContaining('surrogate') })]);
  });

  it('never makes the reader throw, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(SOUND.length), fc.nat(20), fc.string({ maxLength: 5 })).map(([at, cut, put]) => SOUND.slice(0, at) + put + SOUND.slice(at + cut))), (text) => {
      const parsed = parsePlaybook(text, 'x.yaml');
      return parsed.ok || (parsed.problems.length > 0 && parsed.problems.every(({ line, column, message, remedy }) => line >= 1 && column >= 1 && message !== '' && remedy !== ''));
    }), { numRuns: 150 });
  });
});

describe('a playbook that breaks the schema', () => {
  it.each<Wrong>([
    ['an unknown field', 'force: ADVICE }', 'force: ADVICE, bassis: [x] }', { path: '/stages/diagnose/gate/0/bassis', message: 'Unknown field "bassis"', remedy: 'Did you mean "basis"?' }, 'bassis'],
    ['an unknown criterion', 'criterion: mandate-stated', 'criterion: mandat-stated', { path: '/stages/diagnose/gate/0/criterion', remedy: 'Did you mean "mandate-stated"?' }, 'mandat-stated'],
    ['an unknown kind of activity', 'kind: mapping', 'kind: maping', { path: '/stages/diagnose/activities/0/kind', remedy: 'Did you mean "mapping"?' }, 'maping'],
    ['a missing language', 'nn: Kort, ', '', { path: '/summary', message: 'The text in nynorsk (nn) is missing' }, 'summary'],
    ['an empty text', 'nn: Kort', 'nn: " "', { path: '/summary/nn', remedy: 'Write a text that is not empty.' }, 'summary'],
    ['a wrong type', 'version: 1', 'version: one', { path: '/version', message: 'Here stands a text, not a whole number' }, 'version'],
    ['a missing field', ', force: ADVICE', '', { path: '/stages/diagnose/gate/0', message: 'The field "force" is missing' }, 'mandate-stated'],
    ['a wrong parameter', 'of: WISHES', 'of: WISH', { path: '/stages/diagnose/activities/0/parameters/of', remedy: 'Did you mean "WISHES"?' }, 'of: WISH'],
    ['a parameter the criterion does not have', 'parameters: { activity: wishes }', 'parameters: { activity: wishes, days: 3 }', { path: '/stages/diagnose/gate/1/parameters/days', message: 'Unknown field "days"' }, 'days: 3'],
    ['a criterion without its required parameter', ', parameters: { activity: wishes }', '', { path: '/stages/diagnose/gate/1', message: 'The field "parameters" is missing' }, 'diagnose.wishes'],
    ['an unknown stage', '  decide: {', '  deside: {', { path: '/stages/deside', remedy: 'Did you mean "decide"?' }, 'deside'],
    ['an unknown force', 'force: ADVICE', 'force: MUST', { path: '/stages/diagnose/gate/0/force', remedy: 'Use one of: LAW, AGREEMENT, ADVICE.' }, 'MUST'],
    ['a member called __proto__', 'force: ADVICE }', 'force: ADVICE, __proto__: { a: 1 } }', { message: 'Unknown field "__proto__"' }, '__proto__'],
  ])('is refused for %s, with line, path and remedy', (...[, from, to, expected, at]) => {
    const text = changed(from, to);
    const found = problems(text);
    expect(found).toContainEqual(expect.objectContaining({ ...expected, line: lineOf(text, at) }));
  });

  it('names every problem at once, in the order of the file', () => {
    const found = problems(changed('version: 1', 'version: one').replace('kind: mapping', 'kind: maping'));
    expect(found.map(({ line }) => line)).toEqual([...found.map(({ line }) => line)].sort((a, b) => a - b));
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(['/version', '/stages/diagnose/activities/0/kind']));
  });

  it.each(['', 'null', '[]', 'text', '42'])('is refused when the whole file is %p', (text) => {
    expect(problems(text)[0]).toMatchObject({ line: 1, path: '' });
  });
});

describe('a playbook that says what cannot be', () => {
  it.each<Wrong>([
    ['names no activity', 'activity: wishes', 'activity: wishs', { path: '/stages/diagnose/gate/1/parameters/activity', remedy: 'Did you mean "wishes"?' }, 'activity: wishs'],
    ['waits for an activity of a later stage', 'activity: wishes', 'activity: check', { message: 'The activity "check" belongs to evaluate, after the gate of diagnose' }, 'activity: check'],
    ['waits for an activity outside its scope', 'kind: mapping,', 'kind: mapping, scopes: [SMALL],', { message: 'The activity "wishes" is not part of the scope ORDINARY, PROGRAMME, though the criterion is' }, 'activity: wishes'],
    ['asks once per part outside a cycle', 'activity: wishes }', 'activity: wishes, perPart: true }', { path: '/stages/diagnose/gate/1/parameters/perPart' }, 'perPart'],
    ['has a key twice', 'key: check', 'key: wishes', { path: '/stages/evaluate/activities/0/key', message: 'The key "wishes" stands for more than one activity' }, 'follow-up-round'],
    ['is law without a legal basis', 'force: LAW, basis: [aml-10-3] }', 'force: LAW }', { path: '/stages/involve/gate/0/force', message: 'LAW without a legal basis' }, 'consultation-complete'],
    ['uses LAST_PART without a cycle', 'force: ADVICE }', 'force: ADVICE, when: [LAST_PART] }', { path: '/stages/diagnose/gate/0/when/0' }, 'LAST_PART'],
  ])('is refused when it %s', (...[, from, to, expected, at]) => {
    const text = changed(from, to);
    expect(problems(text)).toContainEqual(expect.objectContaining({ ...expected, line: lineOf(text, at) }));
  });

  const parts = 'parts: [{ key: a, title: { nb: A, nn: A, en: A } }, { key: b, title: { nb: B, nn: B, en: B } }]';

  it('is refused when a cycle ends before it begins, or shares a stage with another', () => {
    const text = `${SOUND}cycles:\n  - { key: one, from: decide, to: involve, ${parts} }\n  - { key: two, from: decide, to: decide, ${parts.replaceAll('key: ', 'key: x')} }\n`;
    expect(problems(text).map(({ path }) => path)).toEqual(['/cycles/0/to']);
    const shared = text.replace('to: involve', 'to: implement');
    expect(problems(shared).map(({ path, line }) => [path, line])).toEqual([['/cycles/1/from', lineOf(shared, 'key: two')]]);
  });

  it('is refused when two parts of cycles bear one key', () => {
    const text = `${SOUND}cycles:\n  - { key: one, from: involve, to: decide, ${parts.replace('key: b', 'key: a')} }\n`;
    expect(problems(text).map(({ path }) => path)).toEqual(['/cycles/0/parts/1/key']);
  });

  it('is refused when a timer on entering a stage names none, or another timer does', () => {
    const timer = (rest: string): string => `{ key: t${rest.length}, kind: REVIEW, ${rest}, offset: { unit: WEEKS, count: 1 }, title: { nb: T, nn: T, en: T } }`;
    const text = `${SOUND}timers:\n  - ${timer('after: STAGE_ENTERED')}\n  - ${timer('after: STARTED, stage: involve')}\n`;
    expect(problems(text).map(({ path }) => path)).toEqual(['/timers/0/after', '/timers/1/stage']);
  });

  it('is refused when it cites a legal basis that the rule set lacks', () => {
    const found = problems(SOUND, new Set(['aml-10-3x', 'other']));
    expect(found.map(({ path, remedy }) => [path, remedy])).toEqual([
      ['/stages/diagnose/gate/1/basis/0', 'Did you mean "aml-10-3x"?'], ['/stages/involve/gate/0/basis/0', 'Did you mean "aml-10-3x"?'],
    ]);
    expect(problems(SOUND, new Set(['aml-10-3']))).toEqual([]);
  });
});

describe('a rule set', () => {
  const RULES = readFileSync(new URL('rule-sets/norge-kommune-2.yaml', PLAYBOOKS_HOME), 'utf8');

  it.each<[string, string, string, Partial<PlaybookProblem>]>([
    ['a date the calendar lacks', '"2024-01-01"', '"2024-02-30"', { path: '/validFrom', line: 5 }],
    ['a date in another form', '"2024-01-01"', '01.01.2024', { path: '/validFrom', remedy: 'Write a date as YYYY-MM-DD.' }],
    ['a threshold of nought', 'amuFromEmployees: 30', 'amuFromEmployees: 0', { path: '/thresholds/amuFromEmployees' }],
    ['an unknown threshold', 'amuFromEmployees: 30', 'amuFrom: 30', { path: '/thresholds/amuFrom' }],
    ['an address that is none', 'https://www.arkivverket.no', 'arkivverket.no', { path: '/bases/arkiv/url' }],
    ['a basis named as a number', '  arkiv:', '  "42":', { message: 'The name "42" is not written as it must be' }],
  ])('is refused for %s', (_what, from, to, expected) => {
    expect(RULES).toContain(from);
    const parsed = parseRuleSet(RULES.replace(from, to), 'regler.yaml');
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining(expected));
  });
});
