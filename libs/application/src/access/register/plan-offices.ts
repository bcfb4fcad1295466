import { OFFICE_KINDS, type OfficeKind } from '#domain';
import { dated, filled, known, notTooLong, oneOf, repeated, yes, yesOrNo } from './checks.ts';
import { type Plan, compare } from './plan.ts';
import { type RegisterProblem, problem } from './problem.ts';
import type { OfficeEntry, UnionEntry } from './register-store.ts';
import { type Row, cell, cellOrNull } from './row.ts';

export interface KnownNames { readonly units: ReadonlySet<string>; readonly people: ReadonlySet<string>; readonly unions: ReadonlySet<string> }

const OF_UNIONS: readonly string[] = ['UNION_REP', 'CHIEF_UNION_REP'] satisfies OfficeKind[];
const identity = ({ kind, union, unit, person, deputy, from }: OfficeEntry): string => JSON.stringify([kind, union, unit, person, deputy, from]);

/** Plans an import of offices with their terms. Only the office is stored; membership of a union never is. */
export function planOffices(rows: readonly Row[], present: readonly OfficeEntry[], names: KnownNames): Plan<OfficeEntry> {
  const problems = [...rows.flatMap((row) => wrongWith(row, names)), ...repeated(rows, 'person', (row) => identity(office(row)))];
  return { problems, ...compare(rows.map(office), present, identity) };
}

function wrongWith(row: Row, { units, people, unions }: KnownNames): RegisterProblem[] {
  const [from, until] = [cell(row, 'from'), cell(row, 'until')];
  const ofUnion = OF_UNIONS.includes(cell(row, 'kind'));
  return [
    ...filled(row, 'kind', 'unit', 'person', 'from'), ...notTooLong(row), ...oneOf(row, 'kind', OFFICE_KINDS), ...yesOrNo(row, 'deputy'), ...dated(row, 'from'), ...dated(row, 'until'),
    ...known(row, 'unit', units, 'UNIT_UNKNOWN'), ...known(row, 'person', people, 'PERSON_UNKNOWN'), ...known(row, 'union', unions, 'UNION_UNKNOWN'),
    ...(until !== '' && until < from ? [problem(row.line, 'until', 'ENDS_BEFORE_START', { from })] : []),
    ...(ofUnion && cell(row, 'union') === '' ? [problem(row.line, 'union', 'UNION_NEEDED')] : []),
    ...(!ofUnion && cell(row, 'union') !== '' ? [problem(row.line, 'union', 'UNION_NOT_TAKEN')] : []),
  ];
}

const office = (row: Row): OfficeEntry => ({
  kind: cell(row, 'kind') as OfficeKind, union: cellOrNull(row, 'union'), unit: cell(row, 'unit'), person: cell(row, 'person'),
  deputy: yes(row, 'deputy'), from: cell(row, 'from'), until: cellOrNull(row, 'until'),
});

const unionIdentity = ({ key, unit }: UnionEntry): string => JSON.stringify([key, unit]);

/** Plans an import of the agreement register: which unions have an agreement, and at which level. */
export function planUnions(rows: readonly Row[], present: readonly UnionEntry[], units: ReadonlySet<string>): Plan<UnionEntry> {
  const wanted = rows.map((row): UnionEntry => ({ key: cell(row, 'key'), name: cell(row, 'name'), confederation: cell(row, 'confederation'), unit: cellOrNull(row, 'unit') }));
  const problems = [
    ...rows.flatMap((row) => [...filled(row, 'key', 'name', 'confederation'), ...notTooLong(row), ...known(row, 'unit', units, 'UNIT_UNKNOWN')]),
    ...repeated(rows, 'key', (row) => JSON.stringify([cell(row, 'key'), cell(row, 'unit')])),
  ];
  return { problems, ...compare(wanted, present, unionIdentity) };
}
