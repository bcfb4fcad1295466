/** The nearest of some names, when it is near enough to be what was meant: at most a third of the letters differ. Null when none is. */
export function suggestion(given: string, names: Iterable<string>): string | null {
  const near = [...names].map((name) => ({ name, distance: editDistance(given, name) })).toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))[0];
  return near !== undefined && near.distance <= Math.max(2, Math.floor(Math.max(given.length, near.name.length) / 3)) ? near.name : null;
}

/** "Did you mean …" where a name is near, else the names there are. */
export function remedyFor(given: string, names: Iterable<string>): string {
  const all = [...names];
  const near = suggestion(given, all);
  return near !== null ? `Did you mean "${near}"?` : `Use one of: ${all.join(', ')}.`;
}

const NAME_MAX = 100;

/** Levenshtein's distance, over at most the first hundred letters. */
function editDistance(left: string, right: string): number {
  const a = left.slice(0, NAME_MAX);
  const b = right.slice(0, NAME_MAX);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
