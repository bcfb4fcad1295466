import type { IResolvers } from '@graphql-tools/utils';
import type { GraphQLFieldResolver } from 'graphql';
import { type CommandRunner, type CredentialStore, type Erasures, type NoticeStore, type PreferenceStore, type Publisher, type ReadPort, type RegisterStore, type RoundRunner, type UnitOfWork, renewHolders } from '#application';
import { requestScope } from '../http/request-scope.ts';
import { BOARD_MUTATIONS, CREATE_MUTATION, INITIATIVE_MUTATIONS, MEETING_MUTATIONS, SERIES_MUTATIONS, OBJECTION_MUTATIONS, ROUND_MUTATIONS, mutationName } from './mutations/catalogue.ts';
import { type CaseImporter, caseResolvers } from './mutations/case-resolvers.ts';
import { commandResolvers } from './mutations/command-resolvers.ts';
import { typeName } from './mutations/derived-types.ts';
import { givens } from './mutations/givens.ts';
import { noticeQueries, noticeResolvers, personPayload } from './mutations/notice-resolvers.ts';
import { ERASURE_MUTATIONS, ERASURE_SHOWN, erasureResolvers } from './mutations/erasure-resolvers.ts';
import { COSIGNER_KEY_MUTATIONS, COSIGNER_KEY_SHOWN, type LogParts, logResolvers, receiptQueries } from './mutations/log-resolvers.ts';
import { type ReadShown, errorResolvers, payloadResolvers } from './mutations/payload-resolvers.ts';
import { facilitatorQueries } from './queries/facilitator-queries.ts';
import { proposalQueries } from './queries/proposal-queries.ts';
import { playbookQueries, playbookResolvers } from './mutations/playbook-resolvers.ts';
import { type OrganisationSource, registerResolvers } from './mutations/register-resolvers.ts';
import { type Replay, replayResolvers } from './mutations/replay-resolver.ts';
import { tokenResolvers } from './mutations/token-resolvers.ts';
import { whistleblowingResolver } from './mutations/whistleblowing-resolver.ts';
import { signingCodeResolver } from './mutations/signing-code-resolver.ts';
import { readShown } from './reads/read-shown.ts';
import { compiledRoots } from './wire-reads.ts';
import { userError } from './mutations/user-errors.ts';

/** The use-cases and stores that resolvers call. */
export interface ResolverParts {
  readonly runner: CommandRunner;
  readonly rounds: RoundRunner;
  readonly publisher: Publisher;
  readonly unitOfWork: UnitOfWork;
  readonly credentials: CredentialStore;
  readonly registers: RegisterStore;
  readonly replay: Replay;
  readonly cases: CaseImporter;
  readonly notices: NoticeStore & PreferenceStore;
  readonly reads: ReadPort;
  readonly logParts: LogParts;
  readonly erasures: Erasures;
  /** Real time in milliseconds, for budgets. */
  readonly nowMs: () => number;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Every resolver of ours; those of reads are compiled elsewhere. */
export function resolvers(parts: ResolverParts): IResolvers {
  return {
    Mutation: {
      ...commandResolvers(parts.runner, parts.rounds), ...registerResolvers(parts.registers, (organisationId) => renewHolders(parts.unitOfWork, parts.runner, organisationId)), ...tokenResolvers(parts.credentials), ...replayResolvers(parts.replay), ...signingCodeResolver(parts.unitOfWork), ...whistleblowingResolver(parts.unitOfWork), ...playbookResolvers(parts.publisher), ...caseResolvers(parts.cases), ...noticeResolvers(parts.notices), ...logResolvers(parts.logParts), ...erasureResolvers(parts.erasures),
    },
    Query: { ...playbookQueries(parts.unitOfWork, parts.reads), ...proposalQueries(parts.reads), ...facilitatorQueries, ...noticeQueries(parts.notices), ...receiptQueries(parts.logParts), ...compiledRoots(parts.reads), rateLimit: rateLimit(parts.nowMs) },
    ...payloads(readShown(parts.reads)),
  };
}

function payloads(read: ReadShown): IResolvers {
  const commands = [['initiative.create', CREATE_MUTATION] as const, ...[INITIATIVE_MUTATIONS, MEETING_MUTATIONS, SERIES_MUTATIONS, OBJECTION_MUTATIONS, BOARD_MUTATIONS, ROUND_MUTATIONS].flatMap((mutations) => Object.entries(mutations))];
  const all = givens();
  const errors = all.map(({ mutation, codes, errorFields = {} }) => {
    const fields = new Set(['message', 'localizedMessage', 'field', 'code', 'data', ...(codes.some((code) => code === 'GATE_SHUT' || code === 'NOT_OVERRIDABLE') ? ['missing'] : []), ...Object.keys(errorFields)]);
    return [`${typeName(mutation)}Error`, Object.fromEntries(Object.entries(errorResolvers).filter(([field]) => fields.has(field)))] as const;
  });
  return Object.fromEntries<Record<string, Resolver>>([
    ...commands.map(([command, { shows }]) => [`${typeName(mutationName(command))}Payload`, payloadResolvers(shows, read) as Record<string, Resolver>] as [string, Record<string, Resolver>]),
    ...errors.map(([type, fields]) => [type, fields as Record<string, Resolver>] as [string, Record<string, Resolver>]),
    ...ERASURE_MUTATIONS.map((mutation) => [`${typeName(mutation)}Payload`, payloadResolvers(ERASURE_SHOWN, read) as Record<string, Resolver>] as [string, Record<string, Resolver>]),
    ...COSIGNER_KEY_MUTATIONS.map((mutation) => [`${typeName(mutation)}Payload`, payloadResolvers(COSIGNER_KEY_SHOWN, read) as Record<string, Resolver>] as [string, Record<string, Resolver>]),
    ['LogKeyChangePayload', organisationPayload(read) as Record<string, Resolver>],
    ['WatchedLogAddPayload', organisationPayload(read) as Record<string, Resolver>],
    ['ClosedDaysSetPayload', organisationPayload(read) as Record<string, Resolver>],
    ['WhistleblowingSetPayload', organisationPayload(read) as Record<string, Resolver>],
    ['ReplayAdvancePayload', organisationPayload(read) as Record<string, Resolver>],
    ['PersonMailRetryPayload', personPayload(read) as Record<string, Resolver>],
  ]);
}

const organisationPayload = (read: ReadShown): Record<string, GraphQLFieldResolver<OrganisationSource, unknown>> => ({
  organisation: ({ viewer, refusals }, _, __, info) => (refusals.length > 0 ? null : read(viewer, 'Organisation', viewer.organisationId, info)),
  userErrors: ({ refusals }) => refusals.map((refusal) => userError(refusal, requestScope().language)),
});

const rateLimit = (nowMs: () => number): Resolver => () => {
  const { bucket, points } = requestScope();
  if (bucket === null) throw new Error('A signed-in request has no budget');
  const { capacityPoints, restorePointsPerSecond } = bucket.size;
  const remaining = Math.floor(bucket.remaining(nowMs()));
  return { cost: points, limit: capacityPoints, remaining, resetAt: new Date(nowMs() + ((capacityPoints - remaining) / restorePointsPerSecond) * 1000).toISOString() };
};
