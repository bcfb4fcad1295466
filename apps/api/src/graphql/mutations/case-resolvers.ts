import type { GraphQLFieldResolver } from 'graphql';
import { type CaseReport, CaseStopped, wordsOfRefusal } from '#application';
import type { CaseFile, Language, Refusal } from '#domain';
import { encodeGlobalId } from '#persistence';
import { type PlaybookProblem, parseCase } from '#playbooks';
import { requestScope } from '../../http/request-scope.ts';
import { signedIn } from './command-resolvers.ts';
import type { FileProblemValue } from './register-resolvers.ts';
import { type UserErrorValue, userError } from './user-errors.ts';

/** Runs a case in a replay organisation that it founds. */
export interface CaseImporter { run(file: CaseFile): Promise<CaseReport> }

interface Input { readonly name: string; readonly yaml: string; readonly dryRun: boolean }
interface ImportPayload { readonly imported: object | null; readonly userErrors: readonly (UserErrorValue & { readonly problems: readonly FileProblemValue[] })[] }

/** Importing cases. An organisation is made, so an administrator asks for it. */
export const caseResolvers = (cases: CaseImporter): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  caseImport: async (_, { input: { name, yaml, dryRun } }: { input: Input }): Promise<ImportPayload> => {
    const { language } = requestScope();
    if (!signedIn().roles.includes('HR_ADMIN')) return refused({ code: 'ADMINISTRATOR_REQUIRED', field: null, data: {} }, []);
    const parsed = parseCase(yaml, name, language);
    if (!parsed.ok) return refused({ code: 'CASE_INVALID', field: ['yaml'], data: { count: parsed.problems.length } }, parsed.problems.map(shown));
    if (dryRun) return { imported: checked(parsed.case), userErrors: [] };
    try {
      return { imported: { ...checked(parsed.case), ...stored(await cases.run(parsed.case), language) }, userErrors: [] };
    } catch (error) {
      if (!(error instanceof CaseStopped)) throw error;
      const { told, what, command, reason } = error;
      return refused({ code: 'CASE_STOPPED', field: ['yaml'], data: { told, what, command, reason } }, []);
    }
  },
});

const shown = ({ file, line, path, message, remedy }: PlaybookProblem): FileProblemValue => ({ file, line, path, message, remedy });

const refused = (refusal: Refusal, problems: readonly FileProblemValue[]): ImportPayload => ({ imported: null, userErrors: [{ ...userError(refusal, requestScope().language), problems }] });

const checked = ({ key, title, facts }: CaseFile): object =>
  ({ key, title, facts: facts.length, stored: false, organisationId: null, until: null, initiatives: [], gates: [], refused: [] });

const stored = ({ organisation, until, initiatives, gates, refused: steps }: CaseReport, language: Language): object => ({
  stored: true, until, organisationId: encodeGlobalId('Organisation', organisation.id),
  initiatives: initiatives.map(({ id, stage, ...rest }) => ({ ...rest, initiativeId: encodeGlobalId('Initiative', id), stage: stage.toUpperCase() })),
  gates: gates.map(({ stage, ruleSet, criteria, ...gate }) => ({
    ...gate, stage: stage.toUpperCase(), ruleSet: `${ruleSet.key}@${ruleSet.version}`, criteria: criteria.map(({ basis, ...criterion }) => ({ ...criterion, basis: basis.map(({ key }) => key) })),
  })),
  refused: steps.map(({ refusals, ...step }) => ({ ...step, reasons: refusals.map((refusal) => wordsOfRefusal(refusal, language)) })),
});
