import type pg from 'pg';

/** What a store tells of one person or of one answer by where and when it was written: numbers or texts to sort by, under a name. */
export type Traces = ReadonlyMap<string, Readonly<Record<string, string | number>>>;

/** How many of the people a strategy gives their own answer. */
export interface Attempt { readonly strategy: string; readonly hits: number }

const sortedBy = (traces: Traces, trace: string): readonly string[] => [...traces].sort(([, one], [, other]) => {
  const [left, right] = [one[trace]!, other[trace]!];
  return left < right ? -1 : left > right ? 1 : 0;
}).map(([key]) => key);

/**
 * Every way to put people in an order by one trace and answers by another, forwards and backwards, and to give the first the first: insertion order, physical order,
 * transaction ids, keys, hashes, plain codes and the order of requests against each other. `truth`: person to answer.
 */
export function linkByOrder(people: Traces, answers: Traces, truth: ReadonlyMap<string, string>): readonly Attempt[] {
  const names = (traces: Traces): readonly string[] => Object.keys([...traces.values()][0] ?? {});
  return names(people).flatMap((ofPeople) => names(answers).flatMap((ofAnswers) => {
    const rows = sortedBy(answers, ofAnswers);
    return [rows, rows.toReversed()].map((order, direction) => ({
      strategy: `${ofPeople} with ${ofAnswers}${direction === 0 ? '' : ' backwards'}`,
      hits: sortedBy(people, ofPeople).filter((person, index) => truth.get(person) === order[index]).length,
    }));
  }));
}

/** The smallest number of hits that n guesses, each right with probability 1/n, reach with at most this probability: the exact binomial's critical value. */
export function hitsBeyondChance(n: number, probability: number): number {
  let tail = 1;
  let term = (1 - 1 / n) ** n;
  for (let hits = 0; ; hits += 1) {
    if (tail <= probability) return hits;
    tail -= term;
    term *= (n - hits) / (hits + 1) / (n - 1);
  }
}

/** Every row of every table of the database as text, with the transaction that wrote it. */
export async function everyRow(admin: pg.Client): Promise<readonly { readonly where: string; readonly xmin: string; readonly text: string }[]> {
  const { rows: tables } = await admin.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`);
  const found = [];
  for (const { name } of tables) found.push(...(await admin.query<{ where: string; xmin: string; text: string }>(`select '${name}' as "where", t.xmin::text as xmin, t::text as text from ${name} t`)).rows);
  return found;
}
