import { type Refused, refuse } from '#domain';
import type { Viewer } from '../../ports/viewer.ts';
import type { Plan } from './plan.ts';
import { planOffices, planUnions } from './plan-offices.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import { type RegisterProblem, problem } from './problem.ts';
import type { Register, RegisterStore } from './register-store.ts';
import { COLUMNS, type RegisterKind, type Row } from './row.ts';

/** A file as the CSV reader gives it. Lines that could not be read at all stand in `problems`. */
export interface RegisterFile { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly problems: readonly RegisterProblem[] }

export interface RegisterImport { readonly kind: RegisterKind; readonly file: RegisterFile; readonly dryRun: boolean }

export interface ImportSummary { readonly lines: number; readonly added: number; readonly changed: number; readonly unchanged: number; readonly stored: boolean }
export type ImportResult =
  | { readonly ok: true; readonly summary: ImportSummary }
  | (Refused & { readonly problems: readonly RegisterProblem[] });

const LINES_MAX = 50_000;

/**
 * Imports one file of the register, whole or not at all. A dry run does everything but store. Problems of the whole file come at once,
 * each with its line.
 */
export async function importRegister(store: RegisterStore, viewer: Viewer, { kind, file, dryRun }: RegisterImport): Promise<ImportResult> {
  if (!viewer.roles.includes('HR_ADMIN')) return { ...refuse('ADMINISTRATOR_REQUIRED'), problems: [] };
  const early = [...file.problems, ...wrongShape(kind, file)];
  if (early.length > 0) return refused(early);
  return store.run(viewer.organisationId, async (register) => {
    const { plan, put } = await PLANS[kind](register, file.rows);
    if (plan.problems.length > 0) return refused(plan.problems);
    if (!dryRun) await put();
    return { ok: true, summary: { lines: file.rows.length, added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, stored: !dryRun } };
  });
}

const refused = (problems: readonly RegisterProblem[]): ImportResult =>
  ({ ...refuse('REGISTER_PROBLEMS', ['csv'], { count: problems.length }), problems });

function wrongShape(kind: RegisterKind, { columns, rows }: RegisterFile): RegisterProblem[] {
  const allowed = COLUMNS[kind];
  const names = Object.keys(allowed).join(', ');
  return [
    ...Object.entries(allowed).flatMap(([column, needed]) => (needed && !columns.includes(column) ? [problem(1, column, 'COLUMN_MISSING', { column, columns: names })] : [])),
    ...columns.flatMap((column, at) => (!Object.hasOwn(allowed, column) ? [problem(1, column, 'COLUMN_UNKNOWN', { column, columns: names })]
      : columns.indexOf(column) < at ? [problem(1, column, 'COLUMN_REPEATED', { column })] : [])),
    ...(rows.length === 0 ? [problem(1, null, 'EMPTY_FILE')] : []),
    ...(rows.length > LINES_MAX ? [problem(LINES_MAX + 2, null, 'TOO_MANY_LINES', { max: LINES_MAX })] : []),
  ];
}

type Planned = { readonly plan: Plan<unknown>; readonly put: () => Promise<void> };
const planned = <E>(plan: Plan<E>, put: (entries: readonly E[]) => Promise<void>): Planned => ({ plan, put: () => put([...plan.added, ...plan.changed]) });
const unitCodes = async (register: Register): Promise<Set<string>> => new Set((await register.units()).map(({ code }) => code));

const PLANS: Readonly<Record<RegisterKind, (register: Register, rows: readonly Row[]) => Promise<Planned>>> = {
  UNITS: async (register, rows) => planned(planUnits(rows, await register.units()), (units) => register.putUnits(units)),
  PEOPLE: async (register, rows) => planned(planPeople(rows, await register.people(), await unitCodes(register)), (people) => register.putPeople(people)),
  OFFICES: async (register, rows) => planned(planOffices(rows, await register.offices(), {
    units: await unitCodes(register),
    people: new Set((await register.people()).map(({ key }) => key)),
    unions: new Set((await register.unions()).map(({ key }) => key)),
  }), (offices) => register.putOffices(offices)),
  UNIONS: async (register, rows) => planned(planUnions(rows, await register.unions(), await unitCodes(register)), (unions) => register.putUnions(unions)),
};
