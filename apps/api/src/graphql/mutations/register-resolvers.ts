import type { GraphQLFieldResolver } from 'graphql';
import { type ClosedDay, type ImportSummary, type RegisterKind, type RegisterProblem, type RegisterStore, type Viewer, importRegister, setClosedDays, wordsOfProblem } from '#application';
import type { Id, Language, Refusal } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import { signedIn } from './command-resolvers.ts';
import { readRegisterFile } from './read-register-file.ts';
import { type UserErrorValue, userError } from './user-errors.ts';

/** A place in a file, as `FileProblem` wants it. */
export interface FileProblemValue { readonly file: string; readonly line: number | null; readonly path: string | null; readonly message: string; readonly remedy: string | null }

interface ImportPayload { readonly summary: ImportSummary | null; readonly userErrors: readonly (UserErrorValue & { readonly problems: readonly FileProblemValue[] })[] }

/** Files that change who holds office. */
const OF_HOLDERS: ReadonlySet<RegisterKind> = new Set(['PEOPLE', 'OFFICES', 'UNIONS']);

/** Imports and closed days. `renew` brings running initiatives in line with the register; cut off, it is done by the next import, the same file again. */
export const registerResolvers = (store: RegisterStore, renew: (organisationId: Id) => Promise<number>): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  registerImport: async (_, { input: { kind, csv, dryRun } }: { input: { kind: RegisterKind; csv: string; dryRun: boolean } }): Promise<ImportPayload> => {
    const { language } = requestScope();
    const viewer = signedIn();
    const result = await importRegister(store, viewer, { kind, file: readRegisterFile(csv), dryRun });
    if (result.ok && result.summary.stored && OF_HOLDERS.has(kind)) await renew(viewer.organisationId);
    if (result.ok) return { summary: result.summary, userErrors: [] };
    const problems = result.problems.map((problem) => fileProblem(problem, `${kind.toLowerCase()}.csv`, language));
    return { summary: null, userErrors: result.refusals.map((refusal) => ({ ...userError(refusal, language), problems })) };
  },
  closedDaysSet: async (_, { input: { year, days } }: { input: { year: number; days: readonly ClosedDay[] } }): Promise<OrganisationSource> => {
    const viewer = signedIn();
    const result = await setClosedDays(store, viewer, year, days);
    return { viewer, refusals: result.ok ? [] : result.refusals };
  },
});

/** A payload that shows the organisation. */
export interface OrganisationSource { readonly viewer: Viewer; readonly refusals: readonly Refusal[] }

const fileProblem = (problem: RegisterProblem, file: string, language: Language): FileProblemValue =>
  ({ file, line: problem.line, path: problem.column, message: wordsOfProblem(problem, language), remedy: null });
