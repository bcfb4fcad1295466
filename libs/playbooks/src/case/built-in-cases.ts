import { readFileSync, readdirSync } from 'node:fs';
import type { CaseFile, Language } from '#domain';
import { PLAYBOOKS_HOME } from '../built-in.ts';
import { parseCase } from './parse-case.ts';

/** Keys of the cases that come with Medvirk. */
export const builtInCaseKeys = (): readonly string[] => readdirSync(new URL('cases/', PLAYBOOKS_HOME)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5)).sort();

/** A case that comes with Medvirk. Throws when there is none of the key, or when its file is unsound: a fault of the release, not of its users. */
export function builtInCase(key: string, language: Language = 'nb'): CaseFile {
  if (!builtInCaseKeys().includes(key)) throw new Error(`There is no built-in case "${key}". There are: ${builtInCaseKeys().join(', ')}.`);
  const parsed = parseCase(readFileSync(new URL(`cases/${key}.yaml`, PLAYBOOKS_HOME), 'utf8'), `${key}.yaml`, language);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}. ${remedy}`).join('\n'));
  return parsed.case;
}
