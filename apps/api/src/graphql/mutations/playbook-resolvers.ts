import type { GraphQLFieldResolver } from 'graphql';
import type { Publisher, UnitOfWork, Viewer } from '#application';
import { type Playbook, type PlaybookMovePlan, type Refusal, planPlaybookMove } from '#domain';
import { type PlaybookProblem, parsePlaybook } from '#playbooks';
import { requestScope } from '../../http/request-scope.ts';
import { signedIn } from './command-resolvers.ts';
import { internalId } from './ids.ts';
import type { FileProblemValue } from './register-resolvers.ts';
import { type UserErrorValue, userError } from './user-errors.ts';

interface File { readonly name: string; readonly yaml: string }
export interface PublishPayload { readonly published: Pick<Playbook, 'key' | 'version' | 'hash'> | null; readonly userErrors: readonly (UserErrorValue & { readonly problems: readonly FileProblemValue[] })[] }

const shown = ({ file, line, path, message, remedy }: PlaybookProblem): FileProblemValue => ({ file, line, path, message, remedy });

/** Publishing playbooks. */
export const playbookResolvers = (publisher: Publisher): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  playbookPublish: async (_, { input: { file } }: { input: { file: File } }): Promise<PublishPayload> => {
    const viewer = signedIn();
    const parsed = parsePlaybook(file.yaml, file.name);
    if (!parsed.ok) return refused([{ code: 'PLAYBOOK_INVALID', field: ['file', 'yaml'], data: { count: parsed.problems.length } }], parsed.problems.map(shown));
    const result = await publisher.publishPlaybook(viewer, { parsed: parsed.playbook, source: file.yaml });
    return result.ok ? { published: parsed.playbook, userErrors: [] } : refused(result.refusals, []);
  },
});

const refused = (refusals: readonly Refusal[], problems: readonly FileProblemValue[]): PublishPayload =>
  ({ published: null, userErrors: refusals.map((refusal) => ({ ...userError(refusal, requestScope().language), problems })) });

/** Checking a playbook, and planning a move, change nothing. */
export const playbookQueries = (unitOfWork: UnitOfWork): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  playbookValidate: (_, { file }: { file: File }) => {
    const parsed = parsePlaybook(file.yaml, file.name);
    return { valid: parsed.ok, problems: parsed.ok ? [] : parsed.problems.map(shown) };
  },
  playbookMovePlan: async (_, { initiativeId }: { initiativeId: string }) => {
    const id = internalId(initiativeId, 'Initiative');
    return id === null ? null : movePlan(unitOfWork, signedIn(), id);
  },
});

type ShownPlan = PlaybookMovePlan & { readonly fromVersion: number; readonly key: string; readonly version: number };

/** What moving an initiative to the newest version would do; null where the viewer may not see it. */
function movePlan(unitOfWork: UnitOfWork, viewer: Viewer, initiativeId: string): Promise<ShownPlan | null> {
  return unitOfWork.run(viewer.organisationId, async (transaction) => {
    if (!await transaction.maySee(viewer, { kind: 'INITIATIVE', id: initiativeId })) return null;
    const [dossier] = await transaction.lockInitiatives([initiativeId]);
    if (dossier === undefined) return null;
    const { playbook: pin, ruleSet: rules } = dossier.initiative;
    const [playbook, ruleSet, newest] = [await transaction.playbook(pin.key, pin.version), await transaction.ruleSet(rules.key, rules.version), await transaction.newestPlaybook(pin.key)];
    if (playbook === null || ruleSet === null || newest === null) throw new Error('An initiative is pinned to a playbook or rule set that is not stored');
    const { id, employees, hasAmu } = await transaction.organisation();
    const context = { now: await transaction.now(), closed: await transaction.closedDates(), organisation: { id, employees, hasAmu }, playbook, ruleSet };
    return { ...planPlaybookMove(dossier, newest, context), fromVersion: pin.version, key: pin.key, version: newest.version };
  });
}
