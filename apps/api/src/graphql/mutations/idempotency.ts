import { createHash } from 'node:crypto';
import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import type { IdempotencyKey, Viewer } from '#application';
import { type Refusal, refuse } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import { rootFields } from '../reads/operation-reads.ts';

const KEY_MAX = 200;

/** A key must come with mutations that create or sign. */
export const keyMissing = (): readonly Refusal[] => refuse('IDEMPOTENCY_KEY_REQUIRED').refusals;

/** The key of a mutation: the directive's, else the header's; null for none. A header can speak for one mutation alone. */
export function idempotencyKey(info: GraphQLResolveInfo, viewer: Viewer, input: unknown): { readonly key: IdempotencyKey | null; readonly refusals: readonly Refusal[] } {
  const directive = info.schema.getDirective('idempotent');
  const node = info.fieldNodes[0];
  const own = directive && node ? getDirectiveValues(directive, node, info.variableValues)?.['key'] : undefined;
  const { idempotencyKey: header } = requestScope();
  const text = typeof own === 'string' ? own : header;
  if (text === null) return { key: null, refusals: [] };
  if (text.length < 1 || text.length > KEY_MAX) return { key: null, refusals: refuse('IDEMPOTENCY_KEY_LENGTH', null, { max: KEY_MAX }).refusals };
  if (own === undefined && rootFields(info.operation.selectionSet.selections, new Map(Object.entries(info.fragments))).length > 1) return { key: null, refusals: refuse('IDEMPOTENCY_KEY_SHARED').refusals };
  return { key: { key: text, actorId: viewer.personId, mutation: info.fieldName, bodyHash: createHash('sha256').update(canonical(input)).digest('hex') }, refusals: [] };
}

/** JSON with sorted keys, so that the same input in another order is the same body. */
const canonical = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) =>
  (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
