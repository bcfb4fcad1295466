import type { RegisterProblem } from './problem.ts';

/** What an import would do: every problem, or the entries to put. */
export interface Plan<E> {
  readonly problems: readonly RegisterProblem[];
  readonly added: readonly E[];
  readonly changed: readonly E[];
  readonly unchanged: number;
}

/** Tells new, changed and unchanged entries apart, by identity and content. Content is compared as JSON with a fixed order of fields. */
export function compare<E>(wanted: readonly E[], present: readonly E[], identity: (entry: E) => string): Pick<Plan<E>, 'added' | 'changed' | 'unchanged'> {
  const known = new Map(present.map((entry) => [identity(entry), canonical(entry)]));
  const added: E[] = [];
  const changed: E[] = [];
  for (const entry of wanted) {
    const before = known.get(identity(entry));
    if (before === undefined) added.push(entry);
    else if (before !== canonical(entry)) changed.push(entry);
  }
  return { added, changed, unchanged: wanted.length - added.length - changed.length };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`;
}
