import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INSTRUMENT_SCHEMA, PLAYBOOKS_HOME, builtInInstruments, parseInstrument } from '#playbooks';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

const SOUND = `instrument: try
version: 1
title: { nb: T, nn: T, en: T }
purpose: { nb: P, nn: P, en: P }
source: { nb: S, nn: S, en: S }
audience: EMPLOYEES
stages: [diagnose]
factors:
  - { key: f, title: { nb: F, nn: F, en: F } }
questions:
  - { key: a, kind: AGREEMENT, factor: f, text: { nb: A, nn: A, en: A } }
  - { key: b, kind: SINGLE, text: { nb: B, nn: B, en: B }, options: [{ key: x, text: { nb: X, nn: X, en: X } }, { key: y, text: { nb: Y, nn: Y, en: Y } }] }
  - { key: c, kind: AGREEMENT, text: { nb: C, nn: C, en: C } }
`;
const problems = (text: string): readonly { line: number; message: string }[] => {
  const parsed = parseInstrument(text, 'try.yaml');
  return parsed.ok ? [] : parsed.problems.map(({ line, message }) => ({ line, message }));
};

describe('the built-in instruments', () => {
  it('are all that the seed deck and the theory ask for', () => {
    expect(builtInInstruments().map(({ key, version }) => `${key}@${version}`)).toEqual([
      'adkar-puls@1', 'apen-organisasjon@1', 'fire-dimensjoner@1', 'god-jobb@1', 'involveringspuls@1', 'kulturprofil@1', 'kunnskapskultur@1', 'laerende-organisasjon@1', 'mangfold@1', 'medbestemmelse@1',
      'omdomme-ansatte@1', 'omdomme-brukere@1', 'omdomme-innbyggere@1', 'omdomme-partnere@1',
    ]);
  });

  it('measure the factors that instruments are known by', () => {
    const factors = (key: string): number => builtInInstruments().find((one) => one.key === key)?.factors.length ?? 0;
    expect(['god-jobb', 'kunnskapskultur', 'laerende-organisasjon', 'apen-organisasjon', 'fire-dimensjoner', 'mangfold', 'involveringspuls', 'adkar-puls', 'medbestemmelse', 'omdomme-brukere'].map(factors))
      .toEqual([6, 5, 5, 5, 4, 2, 5, 5, 5, 4]);
  });

  it('divide a hundred points in the culture profile, six dimensions now and six as wanted, over the same four types', () => {
    const profile = builtInInstruments().find(({ key }) => key === 'kulturprofil');
    expect(profile?.questions.map((question) => 'options' in question ? question.options.map(({ key }) => key).join() : '')).toEqual(new Array(12).fill('felles,nytt,resultat,orden'));
  });

  it('ask the four audiences of reputation about the same four areas', () => {
    const reputation = builtInInstruments().filter(({ key }) => key.startsWith('omdomme-'));
    expect(reputation.map(({ audience }) => audience)).toEqual(['EMPLOYEES', 'USERS', 'CITIZENS', 'PARTNERS']);
    for (const { factors } of reputation) expect(factors.map(({ key }) => key)).toEqual(['kvalitet', 'identitet', 'dokumentasjon', 'kommunikasjon']);
  });

  it.each(builtInInstruments().map((instrument) => [instrument.key, instrument] as const))('%s says each thing once in each language, and in short', (_key, { questions }) => {
    for (const language of LANGUAGES) {
      const texts = questions.map(({ text }) => text[language]);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text.split(' ').length).toBeLessThanOrEqual(22);
    }
    for (const { kind, text } of questions) for (const language of LANGUAGES) expect(text[language]).toMatch(kind === 'TEXT' ? /\?$/ : /[.]$/);
  });

  it('hold none of the items of 10-FAKTOR, which are closed', () => {
    expect(builtInInstruments().filter(({ key, title }) => /faktor/i.test(`${key} ${title.nb}`))).toEqual([]);
  });
});

describe('an instrument of one’s own', () => {
  it('is read, and a question of agreement need not belong to a factor', () => {
    const parsed = parseInstrument(SOUND, 'try.yaml');
    expect(parsed.ok ? parsed.instrument.questions.map(({ key, kind }) => `${key}:${kind}`) : parsed.problems).toEqual(['a:AGREEMENT', 'b:SINGLE', 'c:AGREEMENT']);
    expect(parsed.ok && parsed.instrument.questions[2]).toMatchObject({ factor: null });
  });

  it.each([
    ['a factor that is not there', SOUND.replace('factor: f,', 'factor: g,'), 'There is no factor "g"', 11],
    ['a key that stands twice', SOUND.replace('key: b', 'key: a'), 'The key "a" stands for more than one question', 12],
    ['an option that stands twice', SOUND.replace('key: y', 'key: x'), 'The key "x" stands for more than one option of b', 12],
    ['a factor that nothing measures', SOUND.replace(', factor: f', ''), 'No question measures the factor "f"', 9],
  ])('names the line of %s', (_what, text, message, line) => {
    expect(problems(text)).toContainEqual({ line, message });
  });

  it.each([['a language that is missing', SOUND.replace('nn: A, ', '')], ['an unknown kind', SOUND.replace('SINGLE', 'STARS')], ['options of an agreement', SOUND.replace('kind: SINGLE', 'kind: AGREEMENT')], ['a factor of a choice', SOUND.replace('kind: SINGLE,', 'kind: SINGLE, factor: f,')], ['one option', SOUND.replace(/, \{ key: y[^\]]*/, '')], ['an own "don\'t know"', SOUND.replace('kind: SINGLE,', 'kind: SINGLE, dontKnow: false,')]])('refuses %s', (_what, text) => {
    expect(problems(text).length).toBeGreaterThan(0);
  });

  it('is written by the published schema', () => {
    expect(JSON.parse(readFileSync(new URL('schema/instrument.schema.json', PLAYBOOKS_HOME), 'utf8'))).toEqual(JSON.parse(JSON.stringify(INSTRUMENT_SCHEMA)));
  });
});
