import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Finding } from '../problem.ts';
import { remedyFor } from '../suggestion.ts';
import type { JsonSchema } from './parts.ts';

/** A schema that is compiled when it is first asked: that costs half a second, and most processes never read a file. */
export type CompiledSchema = () => ValidateFunction;

let ajv: Ajv2020 | null = null;

/** Loaded with the first schema; synchronously, since readers of files are. */
function compiler(): Ajv2020 {
  const { Ajv2020: Ajv } = createRequire(import.meta.url)('ajv/dist/2020.js') as { readonly Ajv2020: typeof Ajv2020 };
  return new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, verbose: true });
}

/** Compiles a schema, once, when it is first asked. */
export function compileSchema(schema: JsonSchema): CompiledSchema {
  let compiled: ValidateFunction | null = null;
  return () => (compiled ??= (ajv ??= compiler()).compile(schema));
}

/** What a value does wrong by a schema, in words for whoever writes the file. Empty when it is right. */
export function schemaFindings(compiled: CompiledSchema, value: unknown): readonly Finding[] {
  const validate = compiled();
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames').map((error) => inWords(error, stepsOf(error.instancePath)));
}

const stepsOf = (pointer: string): (string | number)[] => pointer.split('/').slice(1).map((step) => {
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(name) ? Number(name) : name;
});

const LANGUAGES: Readonly<Record<string, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' };
const TYPES: Readonly<Record<string, string>> = { object: 'a group of members', array: 'a list', string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false' };

/** One ajv error as message and remedy. ajv keeps the facts of each keyword in `params`. */
function inWords({ keyword, params, parentSchema, data, message, propertyName }: ErrorObject, path: readonly (string | number)[]): Finding {
  const facts = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required': return lacking(String(facts['missingProperty']), path);
    case 'additionalProperties': {
      const name = String(facts['additionalProperty']);
      return { path: [...path, name], atKey: true, message: `Unknown field "${name}"`, remedy: unknownField(name, Object.keys((parentSchema?.['properties'] ?? {}) as object)) };
    }
    case 'enum': return { path, message: `"${shown(data)}" is not one of the names there are`, remedy: remedyFor(shown(data), (facts['allowedValues'] as readonly string[])) };
    case 'type': return { path, message: `Here stands ${kindOf(data)}, not ${TYPES[String(facts['type'])] ?? String(facts['type'])}`, remedy: `Write ${TYPES[String(facts['type'])] ?? String(facts['type'])}.` };
    case 'pattern': return propertyName === undefined
      ? { path, message: `"${shown(data)}" is not written as it must be`, remedy: patternRemedy(String(facts['pattern'])) }
      : { path: [...path, propertyName], atKey: true, message: `The name "${propertyName}" is not written as it must be`, remedy: patternRemedy(String(facts['pattern'])) };
    default: return { path, message: `The value ${message ?? `breaks the rule "${keyword}"`}`, remedy: 'Change it so that it does.' };
  }
}

const lacking = (name: string, path: readonly (string | number)[]): Finding => (name in LANGUAGES
  ? { path, message: `The text in ${LANGUAGES[name]} (${name}) is missing`, remedy: 'Write the text in all three languages: nb, nn and en.' }
  : { path, message: `The field "${name}" is missing`, remedy: `Add "${name}".` });

const unknownField = (name: string, known: readonly string[]): string => (known.length === 0 ? `Take "${name}" out; nothing stands here.` : remedyFor(name, known));

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? String(value)).slice(0, 80);

const kindOf = (value: unknown): string => (value === null ? 'nothing' : Array.isArray(value) ? 'a list' : TYPES[typeof value] ?? (typeof value === 'number' ? 'a number' : typeof value));

const patternRemedy = (pattern: string): string => (pattern === '\\S' ? 'Write a text that is not empty.'
  : pattern.startsWith('^[a-z]') ? 'Use small letters a–z, digits and hyphens, beginning with a letter.'
  : pattern.startsWith('^https') ? 'Write a whole address that begins with https://.'
  : pattern.startsWith('^\\d{4}') ? 'Write a date as YYYY-MM-DD.' : `It must match ${pattern}.`);
