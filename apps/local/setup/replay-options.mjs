import path from 'node:path';
import { Refusal } from './refusal.mjs';

export const REPLAY_HELP = `Moves the time of a replay organisation, such as the sample, beside a running Medvirk; what comes due on the way happens.

  npm run replay -- --to 2027-01-05T08:00 [options]

  --to INSTANT           where to: clock time in Oslo, or with a zone (2027-01-05T07:00Z); never back
  --organisation ORG_…   whose time; may be left out when access.json names one organisation
  --jump                 go there at once, as after an outage: all that lies between comes due together
  --data FOLDER          the data folder of the running Medvirk (or MEDVIRK_DATA=FOLDER); default .data in the repository
  --json                 the answer as JSON (npm run --silent replay -- … keeps npm's own lines away)
  --help                 this text

With DATABASE_URL that database is meant, as for npm start. A living organisation is refused: its time is the world's.
`;

const FLAGS = { '--jump': 'jump', '--json': 'json', '--help': 'help', '-h': 'help' };
const VALUES = { '--to': 'to', '--organisation': 'organisation', '--data': 'data' };

/**
 * Reads the options of `npm run replay`. Paths are relative to where npm was called (INIT_CWD).
 * @returns {{ to: string, organisation: string | null, data: string, jump: boolean, json: boolean, help: boolean }}
 */
export function parseReplayOptions(argv, environment, defaultFolder) {
  const given = { jump: false, json: false, help: false, organisation: null };
  const rest = [...argv];
  while (rest.length > 0) {
    const [name, attached] = splitOnce(rest.shift());
    if (name in FLAGS && attached === undefined) given[FLAGS[name]] = true;
    else if (name in VALUES) given[VALUES[name]] = attached ?? takeValue(rest, name);
    else throw new Refusal(`There is no option ${name}. See: npm run replay -- --help`, 2);
  }
  if (given.help) return given;
  const kept = ['to', 'organisation', 'jump', 'data'].find((option) => (environment[`npm_config_${option}`] ?? '') !== '' && given[option] !== true && typeof given[option] !== 'string');
  if (kept !== undefined) throw new Refusal(`npm kept --${kept} for itself. Put -- before the options: npm run replay -- --to 2027-01-05T08:00`, 2);
  if (given.to === undefined) throw new Refusal('--to is missing: the instant to move to, such as --to 2027-01-05T08:00. See: npm run replay -- --help', 2);
  const folder = given.data ?? (environment.MEDVIRK_DATA?.trim() || undefined);
  return { ...given, data: folder === undefined ? defaultFolder : path.resolve(environment.INIT_CWD ?? process.cwd(), folder) };
}

const splitOnce = (text) => (text.startsWith('--') && text.includes('=') ? [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] : [text, undefined]);

function takeValue(rest, name) {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new Refusal(`${name} needs a value. See: npm run replay -- --help`, 2);
  return value;
}
