import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTIVITY_KINDS, CRITERIA } from '#domain';
import { criteriaTable } from './criteria-table.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const files = readdirSync(new URL('criteria/', import.meta.url)).filter((name) => name !== 'index.ts' && !name.endsWith('.spec.ts'));

describe('the catalogue of criteria', () => {
  it('holds every file of its folder under the file\'s own name, and nothing else', () => {
    expect([...CRITERIA.keys()].map((name) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each([...CRITERIA.values()])('says $name in bokmål, nynorsk and English', ({ title, help, remedy }) => {
    for (const text of [title, help, remedy.text]) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S.*\S/);
    for (const text of [help, remedy.text]) expect(new Set(LANGUAGES.map((language) => text[language])).size).toBe(3);
  });

  it.each([...CRITERIA.values()])('names a mutation for $name with the object first, in camel case', ({ remedy }) => {
    expect(remedy.mutation).toMatch(/^(mandate|groups|party|package|proposal|preparation|statement|risk|record|meeting|initiative|decision|activity|council|coverage|finding|impact)[A-Z][A-Za-z]+$/);
  });

  it('lets nobody override agreement, nor the lack of a decision', () => {
    expect([...CRITERIA.values()].filter(({ overridable }) => !overridable).map(({ name }) => name)).toEqual(['agreement-reached', 'decision-made']);
  });

  it('is told in CRITERIA.md as it is', () => {
    const lines = readFileSync(new URL('CRITERIA.md', import.meta.url), 'utf8').split('\n');
    const from = lines.findIndex((line) => line.startsWith('| Criterion |'));
    expect(lines.slice(from, lines.indexOf('', from)).join('\n')).toBe(criteriaTable([...CRITERIA.values()]));
  });
});

describe('the catalogue of activities', () => {
  it.each([...ACTIVITY_KINDS.values()])('says $kind in bokmål, nynorsk and English', ({ title, help }) => {
    for (const text of [title, help]) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S.*\S/);
  });
});
