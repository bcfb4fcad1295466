import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type TokenScope, hasScope } from '#application';
import { READ_MODELS, costOf } from '#persistence';
import { requestScope } from '../../http/request-scope.ts';
import { graphqlError } from '../request-errors.ts';
import { DocumentReads, fragmentsOf, rootFields } from '../reads/operation-reads.ts';
import { refuseUnstorableText } from './storable-text.ts';
import { SCHEMA_POINTS, operationCost } from './cost.ts';

/** Most points of one operation. */
export const OPERATION_POINTS_MAX = 25_000;

export interface GuardOptions {
  /** The scope that a root field needs of a token; null for none. */
  readonly scopeOf: (operation: 'query' | 'mutation' | 'subscription', field: string) => TokenScope | null;
  readonly nowMs: () => number;
  /** Root queries that are compiled: their models tell their cost, and their statement asks itself whether the credential still stands. */
  readonly compiled: ReadonlySet<string>;
  /** Root queries with resolvers of their own. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Lets an operation through when someone is signed in, their credential reaches so far, and the budget of points suffices; the schema itself may be read by anyone. */
export const guardOperations = ({ scopeOf, nowMs, compiled, elsewhere }: GuardOptions, documents = new DocumentReads(elsewhere)): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, response }) {
        if (operation === undefined || operation === null) return;
        const scope = requestScope();
        const roots = rootFields(operation.selectionSet.selections, fragmentsOf(document)).map(({ name }) => name.value);
        const { bucket } = scope;
        const spend = (points: number): void => {
          if (bucket === null) throw new Error('A request has no budget');
          scope.points = points;
          if (bucket.take(points - 1, nowMs())) return;
          response.http.headers.set('retry-after', String(bucket.secondsUntil(points - 1, nowMs())));
          throw graphqlError('RATE_LIMITED');
        };
        const schemaPoints = roots.filter((name) => name === '__schema' || name === '__type').length * SCHEMA_POINTS;
        if (roots.every((name) => name.startsWith('__'))) { spend(Math.max(1, schemaPoints)); return; }
        if (operation.operation !== 'query' || !roots.every((name) => compiled.has(name))) scope.viewer = await scope.askAnew();
        const { viewer } = scope;
        if (viewer === null) throw graphqlError('UNAUTHENTICATED');
        if (roots.map((name) => scopeOf(operation.operation, name)).some((needed) => needed !== null && !hasScope(viewer, needed))) throw graphqlError('FORBIDDEN');
        const variables = request.variables ?? {};
        refuseUnstorableText(variables);
        const asked = documents.of({ schema, document, operation, variables });
        const cost = asked === null ? operationCost({ schema, document, operation, variables }) : Math.max(1, Math.ceil(costOf(READ_MODELS, 'Query', asked.roots)));
        if (cost > OPERATION_POINTS_MAX) throw tooDear(cost);
        spend(cost + schemaPoints);
      },
      async willSendResponse({ response }) { tellCost(response, nowMs()); },
    };
  },
});

const tooDear = (cost: number): GraphQLError => new GraphQLError(
  `This operation may read ${cost} points' worth; at most ${OPERATION_POINTS_MAX} are allowed. Ask for shorter pages or fewer nested lists.`,
  { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
);

/** `extensions.cost` as Shopify's clients know it, and the RateLimit headers anew. */
function tellCost(response: GraphQLRequestContextWillSendResponse<object>['response'], nowMs: number): void {
  const { bucket, points } = requestScope();
  if (bucket === null || response.body.kind !== 'single') return;
  const { capacityPoints: maximumAvailable, restorePointsPerSecond: restoreRate } = bucket.size;
  const result = response.body.singleResult;
  result.extensions = { ...result.extensions, cost: { requested: points, actual: points, throttleStatus: { maximumAvailable, currentlyAvailable: Math.floor(bucket.remaining(nowMs)), restoreRate } } };
  for (const [name, value] of Object.entries(bucket.headers(nowMs))) response.http.headers.set(name.toLowerCase(), value);
}
