import path from 'node:path';
import { Refusal } from './refusal.mjs';

export const ORGANISATION_HELP = `Founds a living organisation beside a running Medvirk: the organisation, one unit for the whole of it, its first administrator, and a token to begin with.

  npm run organisation -- --name "Gjøvik kommune" --employees 2300 --admin-name "Kari Lunde" --admin-email kari@gjovik.example [options]

  --name NAME            the organisation's name, at most 200 characters
  --employees COUNT      how many it employs
  --amu, --no-amu        whether it has a working environment committee (AMU); by default from 30 employees on
  --number NUMBER        its number in Enhetsregisteret, nine digits
  --admin-name NAME      the administrator, who gets the role HR_ADMIN for the whole organisation
  --admin-email ADDRESS  the address that the identity provider has verified; the first sign-in with it is theirs
  --admin-key KEY        what imports of people will know the administrator by, such as the employee number; default the address
  --again                found another of a name that this command has founded before
  --data FOLDER          the data folder of the running Medvirk (or MEDVIRK_DATA=FOLDER); default .data in the repository
  --json                 the answer as JSON (npm run --silent organisation -- … keeps npm's own lines away)
  --help                 this text

With DATABASE_URL that database is meant, as for npm start. A name is known again by the id that this command derives from it, since no role of Medvirk sees
across organisations: replay organisations, and those founded with --again, do not count. The token is shown once and ends after a day.
`;

const FLAGS = { '--amu': ['amu', true], '--no-amu': ['amu', false], '--again': ['again', true], '--json': ['json', true], '--help': ['help', true], '-h': ['help', true] };
const VALUES = { '--name': 'name', '--employees': 'employees', '--number': 'number', '--admin-name': 'adminName', '--admin-email': 'adminEmail', '--admin-key': 'adminKey', '--data': 'data' };
const NEEDED = ['--name', '--employees', '--admin-name', '--admin-email'];

/**
 * Reads the options of `npm run organisation`; whether the values are right is asked later. Paths are relative to where npm was called (INIT_CWD).
 * @returns {{ name: string, employees: string, amu: boolean | null, number: string | null, adminName: string, adminEmail: string, adminKey: string | null, again: boolean, data: string, json: boolean, help: boolean }}
 */
export function parseOrganisationOptions(argv, environment, defaultFolder) {
  const given = { amu: null, number: null, adminKey: null, again: false, json: false, help: false };
  const seen = new Set();
  const rest = [...argv];
  while (rest.length > 0) {
    const [name, attached] = splitOnce(rest.shift());
    seen.add(name);
    if (name in FLAGS && attached === undefined) given[FLAGS[name][0]] = FLAGS[name][1];
    else if (name in VALUES) given[VALUES[name]] = attached ?? takeValue(rest, name);
    else throw new Refusal(`There is no option ${name}. See: npm run organisation -- --help`, 2);
  }
  if (given.help) return given;
  const kept = [...Object.keys(VALUES), '--amu', '--again'].find((option) => environment[`npm_config_${option.slice(2).replaceAll('-', '_')}`] !== undefined && !seen.has(option));
  if (kept !== undefined) throw new Refusal(`npm kept ${kept} for itself. Put -- before the options: npm run organisation -- --name …`, 2);
  const missing = NEEDED.find((option) => !seen.has(option));
  if (missing !== undefined) throw new Refusal(`${missing} is missing. See: npm run organisation -- --help`, 2);
  const folder = given.data ?? (environment.MEDVIRK_DATA?.trim() || undefined);
  return { ...given, data: folder === undefined ? defaultFolder : path.resolve(environment.INIT_CWD ?? process.cwd(), folder) };
}

const splitOnce = (text) => (text.startsWith('--') && text.includes('=') ? [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] : [text, undefined]);

function takeValue(rest, name) {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new Refusal(`${name} needs a value. See: npm run organisation -- --help`, 2);
  return value;
}
