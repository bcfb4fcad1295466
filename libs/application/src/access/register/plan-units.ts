import { type Plan, compare } from './plan.ts';
import { filled, known, notTooLong, repeated } from './checks.ts';
import { type RegisterProblem, problem } from './problem.ts';
import type { UnitEntry } from './register-store.ts';
import { type Row, cell, cellOrNull } from './row.ts';

/** Plans an import of units. A parent may stand later in the file; one unit stands at the top; nothing stands below itself. */
export function planUnits(rows: readonly Row[], present: readonly UnitEntry[]): Plan<UnitEntry> {
  const wanted = rows.map((row): UnitEntry => ({ code: cell(row, 'code'), name: cell(row, 'name'), parent: cellOrNull(row, 'parent') }));
  const parents = new Map([...present, ...wanted].map(({ code, parent }) => [code, parent]));
  const problems = [
    ...rows.flatMap((row) => [...filled(row, 'code', 'name'), ...notTooLong(row), ...known(row, 'parent', new Set(parents.keys()), 'UNIT_UNKNOWN')]),
    ...repeated(rows, 'code', (row) => cell(row, 'code')),
    ...secondRoots(rows, parents),
    ...cycles(rows, parents),
  ];
  const { added, changed, unchanged } = compare(wanted, present, ({ code }) => code);
  return { problems, added: problems.length > 0 ? added : parentsFirst(added, parents), changed, unchanged };
}

function secondRoots(rows: readonly Row[], parents: ReadonlyMap<string, string | null>): RegisterProblem[] {
  const root = [...parents].find(([, parent]) => parent === null)?.[0];
  return rows.flatMap((row) => (cell(row, 'parent') === '' && cell(row, 'code') !== root ? [problem(row.line, 'parent', 'ROOT_REPEATED', { root: root ?? '' })] : []));
}

function cycles(rows: readonly Row[], parents: ReadonlyMap<string, string | null>): RegisterProblem[] {
  return rows.flatMap((row) => {
    const code = cell(row, 'code');
    const seen = new Set<string>();
    for (let at = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === code) return [problem(row.line, 'parent', 'UNIT_CYCLE', { value: code })];
      seen.add(at);
    }
    return [];
  });
}

function parentsFirst(units: readonly UnitEntry[], parents: ReadonlyMap<string, string | null>): UnitEntry[] {
  const depth = (code: string): number => { const parent = parents.get(code) ?? null; return parent === null ? 0 : 1 + depth(parent); };
  return units.map((unit) => ({ unit, depth: depth(unit.code) })).sort((a, b) => a.depth - b.depth).map(({ unit }) => unit);
}
