import { isCivilDate } from '#domain';
import { type RegisterProblem, problem } from './problem.ts';
import { type Row, cell } from './row.ts';

const TEXT_MAX = 200;

/** Checks on single cells. Each gives the problems it finds, so that a file's problems come all at once. */
export const filled = (row: Row, ...columns: string[]): RegisterProblem[] =>
  columns.flatMap((column) => (cell(row, column) === '' ? [problem(row.line, column, 'EMPTY')] : []));

export const notTooLong = (row: Row): RegisterProblem[] =>
  Object.keys(row.cells).flatMap((column) => (cell(row, column).length > TEXT_MAX ? [problem(row.line, column, 'TOO_LONG', { max: TEXT_MAX })] : []));

export function oneOf(row: Row, column: string, values: readonly string[]): RegisterProblem[] {
  const value = cell(row, column);
  return value === '' || values.includes(value) ? [] : [problem(row.line, column, 'NOT_ONE_OF', { value, values: values.join(', ') })];
}

export function dated(row: Row, column: string): RegisterProblem[] {
  const value = cell(row, column);
  return value === '' || isCivilDate(value) ? [] : [problem(row.line, column, 'NOT_A_DATE', { value })];
}

export function known(row: Row, column: string, names: ReadonlySet<string>, code: 'UNIT_UNKNOWN' | 'PERSON_UNKNOWN' | 'UNION_UNKNOWN'): RegisterProblem[] {
  const value = cell(row, column);
  return value === '' || names.has(value) ? [] : [problem(row.line, column, code, { value })];
}

/** Lines that name the same thing as an earlier line. */
export function repeated(rows: readonly Row[], column: string, identity: (row: Row) => string): RegisterProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const name = identity(row);
    const before = first.get(name);
    if (before === undefined) first.set(name, row.line);
    return before === undefined || name === '' ? [] : [problem(row.line, column, 'REPEATED', { value: cell(row, column), first: before })];
  });
}

/** Yes in the languages that payroll systems write it. */
const YES = new Set(['1', 'true', 'yes', 'ja', 'x']);
const NO = new Set(['', '0', 'false', 'no', 'nei']);
export const yes = (row: Row, column: string): boolean => YES.has(cell(row, column).toLowerCase());
export function yesOrNo(row: Row, column: string): RegisterProblem[] {
  const value = cell(row, column).toLowerCase();
  return YES.has(value) || NO.has(value) ? [] : [problem(row.line, column, 'NOT_ONE_OF', { value: cell(row, column), values: 'ja, nei' })];
}
