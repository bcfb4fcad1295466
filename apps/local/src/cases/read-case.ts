import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#domain';
import { builtInCaseKeys, type ParsedCase, parseCase, PLAYBOOKS_HOME } from '#playbooks';

/** Whether a name is that of a file rather than a case's key. */
const isPath = (name: string): boolean => /[\\/]/.test(name) || /\.ya?ml$/i.test(name);

/** Reads a case by key or by path; null where there is no such key, or no such file. */
export function readCase(name: string, base: string, language: Language): ParsedCase | null {
  if (!isPath(name)) return builtInCaseKeys().includes(name) ? parse(new URL(`cases/${name}.yaml`, PLAYBOOKS_HOME), `${name}.yaml`, language) : null;
  const file = path.resolve(base, name);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? parse(file, path.basename(file), language) : null;
}

const parse = (file: URL | string, name: string, language: Language): ParsedCase => parseCase(readFileSync(file, 'utf8'), name, language);
