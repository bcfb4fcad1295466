import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CASE_SCHEMA, parseCase, type PlaybookProblem, PLAYBOOKS_HOME } from '#playbooks';

/** A small sound case; every test below makes one thing in it wrong. */
const SOUND = `case: liten
title: { nb: Liten, en: Small }
sources:
  S1: example.no/vedtak
organisation:
  name: Vik kommune
  employees: 40
  hasAmu: false
  units:
    - { code: vik, name: Vik kommune }
    - { code: natt, name: Natt, parent: vik }
  unions:
    - { key: delta, name: Delta, confederation: YS }
  people:
    - { key: liv, name: Leder, offices: [{ kind: LEADER, unit: vik }] }
    - { key: rep, name: Tillitsvalgt, offices: [{ kind: UNION_REP, union: delta, unit: natt }] }
runs:
  - { run: eneste, title: Ny turnus, names: { leader: $person.liv } }
facts:
  - at: '2018-02-23'
    type: decision
    what: { nb: Vedtatt, en: Decided }
    source: S1
    for: [eneste]
    does:
      - { by: $leader, do: stage.advance }
  - at: '2018-03'
    precision: month
    type: meeting
    what: Møte
    source: S1
    bearsOn: [involve.consultation-complete@level-1]
  - { from: '2018-04-01', to: '2018-04-03', type: seminar, what: Samling, source: S1 }
`;

const problems = (text: string): readonly PlaybookProblem[] => {
  const parsed = parseCase(text, 'liten.yaml');
  return parsed.ok ? [] : parsed.problems;
};
const changed = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
};
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a sound case', () => {
  it('is read with what may be left out as null or empty', () => {
    const parsed = parseCase(SOUND, 'liten.yaml');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { organisation, runs, facts, background, constructed } = parsed.case;
    expect(organisation.units).toEqual([{ code: 'vik', name: 'Vik kommune', parent: null }, { code: 'natt', name: 'Natt', parent: 'vik' }]);
    expect(organisation.people[0]).toMatchObject({ language: 'nb', roles: [], offices: [{ kind: 'LEADER', union: null, unit: 'vik', deputy: false }], employments: [] });
    expect(runs).toEqual([{ ref: 'eneste', title: 'Ny turnus', names: { leader: '$person.liv' }, firstDay: null }]);
    expect(facts.map(({ when }) => when)).toEqual([
      { kind: 'DATE', date: '2018-02-23', time: '09:00' }, { kind: 'ABOUT', month: '2018-03', precision: 'MONTH' }, { kind: 'SPAN', from: '2018-04-01', to: '2018-04-03' },
    ]);
    expect(facts[0]!.does).toEqual([{ by: '$leader', command: 'stage.advance', on: null, input: {} }]);
    expect({ background, constructed }).toEqual({ background: {}, constructed: false });
  });

  it.each([['nb', 'Vedtatt'], ['en', 'Decided'], ['nn', 'Vedtatt']] as const)('tells its facts in %s, else in the first language there is', (language, what) => {
    const parsed = parseCase(SOUND, 'liten.yaml', language);
    expect(parsed.ok && parsed.case.facts.map((fact) => fact.what)).toEqual([what, 'Møte', 'Samling']);
  });

  it('numbers staff of one kind', () => {
    const parsed = parseCase(changed('runs:\n', '  staff:\n    - { key: natt, name: Natt, count: 3, unit: natt, shift: Natt }\nruns:\n').replace('$person.liv', '$person.natt-3'), 'liten.yaml');
    expect(parsed.ok && parsed.case.organisation.people.map(({ key, name }) => `${key} ${name}`)).toEqual(['liv Leder', 'rep Tillitsvalgt', 'natt-1 Natt 1', 'natt-2 Natt 2', 'natt-3 Natt 3']);
  });

  it('is what the published schema says', () => {
    expect(JSON.parse(readFileSync(new URL('schema/case.schema.json', PLAYBOOKS_HOME), 'utf8'))).toEqual(JSON.parse(JSON.stringify(CASE_SCHEMA)));
  });
});

/** What is wrong, the words changed into others, and the problem that must come of it: its message, its path, and words on its line. */
type Wrong = [what: string, from: string, to: string, expected: { readonly message: RegExp; readonly path: string; readonly at: string }];

describe('a case is told, with line, path and remedy, that', () => {
  it.each<Wrong>([
    ['a field is unknown', '    type: decision', '    typ: decision', { message: /Unknown field "typ"/, path: '/facts/0/typ', at: 'typ: decision' }],
    ['a fact has no kind', '    type: meeting\n', '', { message: /The field "type" is missing/, path: '/facts/1', at: "at: '2018-03'" }],
    ['a role is none of the catalogue', 'kind: LEADER', 'kind: LEDER', { message: /"LEDER" is not one of the names there are/, path: '/organisation/people/0/offices/0/kind', at: 'LEDER' }],
    ['a command is misspelt', 'do: stage.advance', 'do: stage.advanse', { message: /"stage.advanse" is not one of the names there are/, path: '/facts/0/does/0/do', at: 'do: stage.advanse' }],
    ['a number of employees is no number', 'employees: 40', 'employees: many', { message: /Here stands a text, not a whole number/, path: '/organisation/employees', at: 'employees: many' }],
    ['a source is not among the sources', '    source: S1\n    for', '    source: S2\n    for', { message: /The source "S2" is not among the sources/, path: '/facts/0/source', at: 'source: S2' }],
    ['a fact of a real case has no source', '    source: S1\n    bearsOn', '    bearsOn', { message: /A fact of a real case has no source/, path: '/facts/1', at: "at: '2018-03'" }],
    ['a run is not there', 'for: [eneste]', 'for: [andre]', { message: /There is no run "andre"/, path: '/facts/0/for/0', at: 'for: [andre]' }],
    ['a day is not in the calendar', '2018-02-23', '2018-02-30', { message: /The calendar has no 2018-02-30/, path: '/facts/0/at', at: '2018-02-30' }],
    ['a year is out of reach', '2018-02-23', '0218-02-23', { message: /Working days are known from 1990 to 2100, not in 0218/, path: '/facts/0/at', at: '0218-02-23' }],
    ['a month has no precision', '    precision: month\n', '', { message: /A month alone needs a precision/, path: '/facts/1/at', at: "at: '2018-03'" }],
    ['a day has one', '    type: decision', '    precision: month\n    type: decision', { message: /A day is as precise as can be/, path: '/facts/0/precision', at: 'precision: month' }],
    ['a span ends before it begins', "to: '2018-04-03'", "to: '2018-03-03'", { message: /ends on 2018-03-03, before it begins/, path: '/facts/2/to', at: '2018-03-03' }],
    ['working days have no first day to count from', "at: '2018-02-23'", 'wd: 3', { message: /a run has no first day/, path: '/facts/0/wd', at: 'wd: 3' }],
    ['a person acts who is not there', 'by: $leader', 'by: $person.ola', { message: /There is no person "ola"/, path: '/facts/0/does/0/by', at: '$person.ola' }],
    ['a run is named after someone who is not there', 'leader: $person.liv', 'leader: $person.lin', { message: /There is no person "lin"/, path: '/runs/0/names/leader', at: '$person.lin' }],
    ['an office is at a unit that is not there', 'union: delta, unit: natt', 'union: delta, unit: dag', { message: /There is no unit "dag"/, path: '/organisation/people/1/offices/0/unit', at: 'unit: dag' }],
    ['an office is of a union that is not there', 'union: delta, unit', 'union: nsf, unit', { message: /There is no union "nsf"/, path: '/organisation/people/1/offices/0/union', at: 'union: nsf' }],
    ['a parent stands below its child', 'parent: vik', 'parent: sor', { message: /No unit "sor" stands above this one/, path: '/organisation/units/1/parent', at: 'parent: sor' }],
    ['a key stands twice', 'key: rep', 'key: liv', { message: /The person "liv" stands twice/, path: '/organisation/people/1/key', at: 'name: Tillitsvalgt' }],
  ])('%s', (_, from, to, { message, path, at }) => {
    const text = changed(from, to);
    const found = problems(text).find((problem) => message.test(problem.message));
    expect(found).toMatchObject({ file: 'liten.yaml', line: lineOf(text, at), path, remedy: expect.stringMatching(/\S/) });
  });

  it('its YAML is broken, and where', () => {
    expect(problems(changed('title: { nb: Liten', 'title: { nb: [Liten'))[0]).toMatchObject({ file: 'liten.yaml', line: 2 });
    expect(problems('')).not.toEqual([]);
  });

  it('several things are wrong, in the order of the file', () => {
    const found = problems(changed('2018-02-23', '2018-02-30').replace('for: [eneste]', 'for: [andre]'));
    expect(found.map(({ path }) => path)).toEqual(['/facts/0/at', '/facts/0/for/0']);
  });
});
