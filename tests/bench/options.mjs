/** The parts, in the order of a whole run: the start first, while nothing else has warmed or filled the machine. */
const PARTS = ['start', 'reads', 'timers', 'far-off', 'log', 'digest'];

export const HELP = `Measures Medvirk against bare servers and one job per timer, on this machine, in one run.

  npm run bench [-- --only start|reads|timers|far-off|log|digest] [-- --json] [-- --help]

  --only PART   one part; may be given several times
  --json        figures as JSON on standard output; progress goes to standard error in any case

PostgreSQL is the embedded one, in a temporary folder, with its durable settings. REDIS_URL sets the queue's Redis; without it the queue stands in
PostgreSQL. Ends with 1 when a figure misses its bar (those on Redis are printed only).
`;

/**
 * Reads the command line; gives words for the user when it is wrong.
 * @param {readonly string[]} argv
 * @returns {import('./part.ts').BenchOptions | string}
 */
export function parseOptions(argv) {
  const parts = [];
  const given = { json: false, help: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json' || word === '--help') given[word.slice(2)] = true;
    else if (word === '--only') {
      const name = rest.shift();
      if (!PARTS.includes(name)) return `--only takes one of ${PARTS.join(', ')}; not "${name ?? ''}".`;
      parts.push(name);
    } else return `There is no option ${word}.`;
  }
  return { ...given, parts: parts.length === 0 ? PARTS : PARTS.filter((part) => parts.includes(part)) };
}
