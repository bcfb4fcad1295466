import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Logger } from 'pino';
import type { ReadPort, TokenScope } from '#application';
import { requestScope } from '../http/request-scope.ts';
import { DOCUMENT_LIMITS, documentRules } from './limits/armor.ts';
import { type GuardOptions, guardOperations } from './limits/guard-operations.ts';
import { storableLiterals } from './limits/storable-text.ts';
import { maskErrors } from './mask-errors.ts';
import { stringifyRead } from './reads/read-text.ts';
import { readsPlugin } from './reads/reads-plugin.ts';
import { refuseUndeclaredReads } from './reads/schema-outline.ts';
import { COMPILED_QUERIES, OWN_QUERIES } from './wire-reads.ts';
import { buildSchema } from './schema/build-schema.ts';
import { type ResolverParts, resolvers } from './resolvers.ts';

/** What a token must reach for each root field; commands on a change process need the scope to write initiatives. */
const OTHER_MUTATIONS: Readonly<Record<string, TokenScope | null>> = {
  logKeyChange: 'organisation:write', watchedLogAdd: 'organisation:write',
  registerImport: 'organisation:write', caseImport: 'organisation:write', closedDaysSet: 'organisation:write', playbookPublish: 'organisation:write', replayAdvance: 'replay:advance', tokenCreate: null, tokenRevoke: null, personMailRetry: 'organisation:write',
};
const OPEN_QUERIES = new Set(['__typename', 'rateLimit', 'tokens', 'viewer']);

export const scopeOf: GuardOptions['scopeOf'] = (operation, field) => {
  if (operation !== 'mutation') return OPEN_QUERIES.has(field) ? null : 'initiative:read';
  return Object.hasOwn(OTHER_MUTATIONS, field) ? OTHER_MUTATIONS[field] ?? null : 'initiative:write';
};

export interface GraphqlParts extends ResolverParts {
  readonly log: Logger;
  readonly reads: ReadPort;
}

/** Apollo Server as we run it: no page of its own, no reporting, no batching, no persisted queries before our own client needs them. */
export function graphqlOptions(parts: GraphqlParts): Omit<ApolloDriverConfig, 'driver'> {
  const { reads, log, nowMs } = parts;
  const schema = buildSchema(resolvers(parts));
  refuseUndeclaredReads(schema, OWN_QUERIES);
  const formatError = maskErrors(log);
  return {
    path: '/graphql', schema, formatError, stringifyResult: stringifyRead, validationRules: [...documentRules(), storableLiterals], parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens }, context: () => requestScope(), graphiql: false, introspection: true, csrfPrevention: true, autoTransformHttpErrors: false,
    allowBatchedHttpRequests: false, persistedQueries: false, includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), guardOperations({ scopeOf, nowMs, compiled: COMPILED_QUERIES, elsewhere: OWN_QUERIES }),
      readsPlugin({ reads, elsewhere: OWN_QUERIES, viewer: () => requestScope().viewer, formatError }),
    ],
  };
}
