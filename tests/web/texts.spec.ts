import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';

const source = path.join(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))), 'apps', 'web', 'src');
const LANGUAGES = ['nb', 'nn', 'en'] as const;

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
/** Names of the values that a message takes, at any depth. */
const valuesOf = (nodes: readonly Node[]): readonly string[] => nodes.flatMap((node) => [
  ...('value' in node && node.type !== 0 && typeof node.value === 'string' ? [node.value] : []), ...('options' in node ? Object.values(node.options).flatMap(({ value }) => valuesOf(value)) : []),
]);

/** Catalogues stand in `texts.ts` and `…-texts.ts`, and beside a model that uses them alone. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[\\/-])(texts|due-words)\.ts$/.test(file)).sort();

const isWords = (value: unknown): value is Readonly<Record<string, string>> => typeof value === 'object' && value !== null && 'nb' in value;

describe('the texts of the client', () => {
  it('are found', () => { expect(files.length).toBeGreaterThan(20); });

  it.each(files)('of %s stand in all three languages, take the same values in each, and can be formatted', async (file) => {
    const catalogues = Object.values(await import(pathToFileURL(path.join(source, file)).href) as Readonly<Record<string, unknown>>).filter((value) => typeof value === 'object' && value !== null);
    for (const catalogue of catalogues) {
      for (const [key, words] of Object.entries(catalogue).filter(([, value]) => isWords(value))) {
        const taken = LANGUAGES.map((language) => [...new Set(valuesOf(new IntlMessageFormat(words[language], language === 'en' ? 'en-GB' : 'nb-NO').getAst()))].sort());
        expect({ key, taken }).toEqual({ key, taken: [taken[0], taken[0], taken[0]] });
        expect(LANGUAGES.filter((language) => words[language].trim() === '')).toEqual([]);
      }
    }
  });
});
