/** What can be measured by itself, in the order of a whole run: start-up first, while nothing else has warmed or filled the machine. */
export const PARTS = ['start', 'reads', 'timers', 'far-off'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly json: boolean;
  readonly help: boolean;
}

export const HELP = `Measures Medvirk against bare servers and one job per timer, on this machine, in one run.

  npm run bench [-- --only start|reads|timers|far-off] [-- --json] [-- --help]

  --only PART   one part; may be given several times
  --json        figures as JSON on standard output; progress goes to standard error in any case

PostgreSQL is the embedded one, in a temporary folder, with its durable settings. REDIS_URL sets the queue's Redis; without it the queue stands in
PostgreSQL. Ends with 1 when a figure misses its bar (those on Redis are printed only).
`;

/** Reads the command line; gives words for the user when it is wrong. */
export function parseOptions(argv: readonly string[]): BenchOptions | string {
  const parts: Part[] = [];
  const given = { json: false, help: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json' || word === '--help') given[word === '--json' ? 'json' : 'help'] = true;
    else if (word === '--only') {
      const name = rest.shift();
      const part = PARTS.find((one) => one === name);
      if (part === undefined) return `--only takes one of ${PARTS.join(', ')}; not "${name ?? ''}".`;
      parts.push(part);
    } else return `There is no option ${word}.`;
  }
  return { ...given, parts: parts.length === 0 ? PARTS : PARTS.filter((part) => parts.includes(part)) };
}
