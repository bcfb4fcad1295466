import path from 'node:path';
import { Refusal } from './refusal.mjs';

export const CASE_HELP = `Runs a case (a process told as data) through the engine at its own dates, in a new replay organisation.

  npm run case -- nye-asker            a case that comes with Medvirk
  npm run case -- ./my-case.yaml       a file of your own
  npm run case                         names the cases there are

  --json           the report as JSON on standard output, and nothing else there
  --lang nb|nn|en  language of the report; default nb
  --data FOLDER    keep it in the database of this data folder (or MEDVIRK_DATA=FOLDER), beside what is there; may be in use
  --help           this text

Without a folder and without DATABASE_URL it runs in a PostgreSQL of its own, which is thrown away afterwards.
Per gate and criterion the report says SHOWN, NOT SHOWN or ORDER UNKNOWN, by the rules in force then. That something is not shown is no failure.
Exit codes: 0 the case ran to its end; 1 it could not be run; 2 wrong use, or there is no such case; 3 the file is unsound (every problem with line and remedy).
`;

const LANGUAGES = ['nb', 'nn', 'en'];

/**
 * Reads the options of `npm run case`. Paths are relative to where npm was called (INIT_CWD).
 * @returns {{ help: boolean, json: boolean, language: 'nb' | 'nn' | 'en', data: string | null, name: string | null, base: string }}
 */
export function parseCaseOptions(argv, environment) {
  const base = environment.INIT_CWD ?? process.cwd();
  const kept = environment.MEDVIRK_DATA?.trim();
  const given = { help: false, json: false, language: 'nb', data: kept ? path.resolve(base, kept) : null, name: null, base };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift();
    const [option, attached] = word.startsWith('--') && word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word, undefined];
    if (option === '--help' || option === '-h') given.help = true;
    else if (option === '--json') given.json = true;
    else if (option === '--lang') given.language = languageOf(attached ?? rest.shift());
    else if (option === '--data') given.data = path.resolve(base, folderOf(attached ?? rest.shift()));
    else if (option.startsWith('-')) throw new Refusal(`There is no option ${option}. See: npm run case -- --help`, 2);
    else if (given.name !== null) throw new Refusal(`One case at a time: ${given.name} or ${word}. See: npm run case -- --help`, 2);
    else given.name = word;
  }
  return given;
}

function languageOf(text) {
  if (LANGUAGES.includes(text)) return text;
  throw new Refusal(`--lang is one of ${LANGUAGES.join(', ')}; it is "${text ?? ''}".`, 2);
}

function folderOf(text) {
  if (text !== undefined && text !== '' && !text.startsWith('--')) return text;
  throw new Refusal('--data needs a folder, for instance --data .data', 2);
}
