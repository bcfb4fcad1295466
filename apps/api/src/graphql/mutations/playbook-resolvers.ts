import type { GraphQLFieldResolver } from 'graphql';
import { type Publisher, type ReadPort, type Selection, type UnitOfWork, type Viewer, planMove } from '#application';
import type { Id, Playbook, Refusal } from '#domain';
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
export const playbookQueries = (unitOfWork: UnitOfWork, reads: ReadPort): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  playbookValidate: (_, { file }: { file: File }) => {
    const parsed = parsePlaybook(file.yaml, file.name);
    return { valid: parsed.ok, problems: parsed.ok ? [] : parsed.problems.map(shown) };
  },
  playbookMovePlan: async (_, { initiativeId }: { initiativeId: string }) => {
    const viewer = signedIn();
    const id = internalId(initiativeId, 'Initiative');
    return id === null || !await seesGate(reads, viewer, id) ? null : planMove(unitOfWork, viewer.organisationId, id);
  },
});

const GATE: readonly Selection[] = [{
  name: 'gate', responseKey: 'gate', type: 'Gate', arguments: {}, onTypes: null, selections: [{ name: 'stage', responseKey: 'stage', type: 'StageKey', arguments: {}, onTypes: null, selections: [] }],
}];

/** A plan tells which criteria are met, and so is for those who see the gate. */
const seesGate = async (reads: ReadPort, viewer: Viewer, id: Id): Promise<boolean> => ((await reads.readObject(viewer, 'Initiative', id, GATE))?.['gate'] ?? null) !== null;
