import { type Language, ROLES, type Role } from '#domain';
import { filled, known, notTooLong, oneOf, yes, yesOrNo } from './checks.ts';
import { type Plan, compare } from './plan.ts';
import { type RegisterProblem, problem } from './problem.ts';
import type { EmploymentEntry, PersonEntry, RoleEntry } from './register-store.ts';
import { type Row, cell, cellOrNull } from './row.ts';

/** Roles that a file may give. SYSTEM is nobody's. */
const GIVEN_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'SYSTEM');
const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
const SAME_FOR_A_PERSON = ['name', 'email', 'language', 'roles', 'left'];

/** Plans an import of people: one line per employment, so a person may stand on several. People who are not in the file stay as they are. */
export function planPeople(rows: readonly Row[], present: readonly PersonEntry[], units: ReadonlySet<string>): Plan<PersonEntry> {
  const byKey = grouped(rows);
  const problems = [...rows.flatMap((row) => wrongWith(row, units)), ...[...byKey.values()].flatMap(contradictions)]
    .sort((a, b) => a.line - b.line);
  const wanted = [...byKey].map(([key, lines]) => person(key, lines));
  return { problems, ...compare(wanted, present, ({ key }) => key) };
}

/** Lines by person (`Map.groupBy` is not in Node 20). */
function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = cell(row, 'key');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function wrongWith(row: Row, units: ReadonlySet<string>): RegisterProblem[] {
  const email = cell(row, 'email');
  return [
    ...filled(row, 'key', 'name', 'unit'), ...notTooLong(row), ...known(row, 'unit', units, 'UNIT_UNKNOWN'), ...oneOf(row, 'language', LANGUAGES), ...yesOrNo(row, 'on_leave'), ...yesOrNo(row, 'left'),
    ...(email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [] : [problem(row.line, 'email', 'NOT_AN_EMAIL', { value: email })]),
    ...roles(row).flatMap(({ role, unit }) => [
      ...(GIVEN_ROLES.includes(role) ? [] : [problem(row.line, 'roles', 'NOT_ONE_OF', { value: role, values: GIVEN_ROLES.join(', ') })]),
      ...(unit === null || units.has(unit) ? [] : [problem(row.line, 'roles', 'UNIT_UNKNOWN', { value: unit })]),
    ]),
  ];
}

/** Roles in a cell: `HR_ADMIN LEADER@hjemmetjenesten`, a role alone or at a unit. */
function roles(row: Row): RoleEntry[] {
  return cell(row, 'roles').split(/[\s|]+/).filter(Boolean).map((text) => {
    const [role = '', unit] = text.split('@');
    return { role: role as Role, unit: unit ?? null };
  });
}

function contradictions(lines: readonly Row[]): RegisterProblem[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const seen = new Map([[employmentKey(first), first.line]]);
  return rest.flatMap((row) => {
    const differing = SAME_FOR_A_PERSON.filter((column) => cell(row, column) !== cell(first, column))
      .map((column) => problem(row.line, column, 'DIFFERS', { value: cell(row, column), first: first.line }));
    const before = seen.get(employmentKey(row));
    if (before === undefined) seen.set(employmentKey(row), row.line);
    return before === undefined ? differing : [...differing, problem(row.line, 'key', 'REPEATED', { value: cell(row, 'key'), first: before })];
  });
}

const employmentKey = (row: Row): string => JSON.stringify(['unit', 'profession', 'contract', 'shift'].map((column) => cell(row, column)));

function person(key: string, lines: readonly Row[]): PersonEntry {
  const first = lines[0] ?? { line: 0, cells: {} };
  return {
    key, name: cell(first, 'name'), email: cellOrNull(first, 'email'), language: (cellOrNull(first, 'language') ?? 'nb') as Language,
    employments: lines.map((row): EmploymentEntry => ({
      unit: cell(row, 'unit'), profession: cellOrNull(row, 'profession'), contract: cellOrNull(row, 'contract'), shift: cellOrNull(row, 'shift'), onLeave: yes(row, 'on_leave'),
    })),
    roles: roles(first),
    ...(yes(first, 'left') && { left: true as const }),
  };
}
