import path from 'node:path';
import { Refusal } from './refusal.mjs';

export const HELP = `Medvirk on this machine: PostgreSQL, API and worker, with a sample organisation.

  npm start -- [options]          (the -- keeps npm from taking the options for itself)

  --port N       port of API and pages (or PORT=N); default 3000
  --data FOLDER  folder of all data (or MEDVIRK_DATA=FOLDER); default .data in the repository; may be moved while stopped
  --empty        without the sample organisation
  --reset        delete the data in the folder first; asks, unless --yes is given too
  --yes          answer yes to --reset
  --help         this text

Also read from the environment: DATABASE_URL (an own PostgreSQL 15 or newer instead of the embedded one), REDIS_URL
(an own Redis 6.2 or newer for the queue), and the rest of libs/config/README.md.

  npm test -- [jest's options]    every test; for instance npm test -- libs/domain

Ctrl-C stops everything. URLs, people and their tokens (new ones at each start) stand in FOLDER/access.json.
`;

const FLAGS = { '--empty': 'empty', '--reset': 'reset', '--yes': 'yes', '--help': 'help', '-h': 'help' };
const VALUES = { '--port': 'port', '--data': 'data' };

/**
 * Reads the options of `npm start`. Paths are relative to where npm was called (INIT_CWD).
 * @returns {{ port: number, data: string, empty: boolean, reset: boolean, yes: boolean, help: boolean }}
 */
export function parseOptions(argv, environment, defaultFolder) {
  const given = { empty: false, reset: false, yes: false, help: false };
  const rest = [...argv];
  while (rest.length > 0) {
    const [name, attached] = splitOnce(rest.shift());
    if (name in FLAGS && attached === undefined) given[FLAGS[name]] = true;
    else if (name in VALUES) given[VALUES[name]] = attached ?? takeValue(rest, name);
    else throw new Refusal(`There is no option ${name}. See: npm start -- --help`, 2);
  }
  if (!given.help) refuseTakenByNpm(argv, environment);
  const base = environment.INIT_CWD ?? process.cwd();
  const folder = given.data ?? nonEmpty(environment.MEDVIRK_DATA);
  return { ...given, port: readPort(given.port ?? nonEmpty(environment.PORT) ?? '3000'), data: folder === undefined ? defaultFolder : path.resolve(base, folder) };
}

const splitOnce = (text) => (text.startsWith('--') && text.includes('=') ? [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] : [text, undefined]);
const nonEmpty = (text) => (text === undefined || text.trim() === '' ? undefined : text.trim());

function takeValue(rest, name) {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new Refusal(`${name} needs a value, for instance ${name === '--port' ? '--port 3001' : '--data /var/lib/medvirk'}.`, 2);
  return value;
}

function readPort(text) {
  const port = Number(text);
  // The next port belongs to the respondents' pages.
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_534) return port;
  throw new Refusal(`PORT must be a whole number from 1 to 65534; it is "${text}".`, 2);
}

/** `npm start --port 4000` hands the option to npm, which keeps it. Better to say so than to start elsewhere. */
function refuseTakenByNpm(argv, environment) {
  for (const option of [...Object.keys(VALUES), '--empty', '--reset']) {
    const kept = environment[`npm_config_${option.slice(2)}`];
    if (kept !== undefined && kept !== '' && !argv.some((word) => word.startsWith(option))) {
      throw new Refusal(`npm kept ${option} for itself. Put -- before the options: npm start -- ${option}${option in VALUES ? ` ${kept === 'true' ? 'VALUE' : kept}` : ''}`, 2);
    }
  }
}
