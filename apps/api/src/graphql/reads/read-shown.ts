import { GraphQLError, type GraphQLFieldResolver, type GraphQLResolveInfo, getNamedType, isCompositeType } from 'graphql';
import type { ReadPort, Selection, Viewer } from '#application';
import type { Id } from '#domain';
import { planFields, withVariables } from './selection-plan.ts';

/** What a resolver's field selects, as selections. */
function selectionsOf({ schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo): Selection[] {
  const type = getNamedType(returnType);
  if (!isCompositeType(type)) return [];
  const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return withVariables(planFields(type, sets, { schema, fragments: new Map(Object.entries(fragments)), variables: variableValues, executed: true }), variableValues);
}

/** Reads what a payload's field selects of one object, through the same models as queries; null where the viewer may not see it. */
export const readShown = (reads: ReadPort) => (viewer: Viewer, type: string, id: Id, info: GraphQLResolveInfo): Promise<Record<string, unknown> | null> =>
  reads.readObject(viewer, type, id, selectionsOf(info));

/** A root field for operations that also ask for roots with resolvers of their own: each such root is one read. */
export const rootResolver = (reads: ReadPort, viewer: () => Viewer | null): GraphQLFieldResolver<unknown, unknown> => async (_, given, __, info) => {
  const reader = viewer();
  if (reader === null) throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  const key = String(info.path.key);
  const root: Selection = { name: info.fieldName, responseKey: key, type: getNamedType(info.returnType).name, arguments: given, onTypes: null, selections: selectionsOf(info) };
  const read = JSON.parse(await reads.read(reader, [root], null)) as Record<string, unknown>;
  return read[key] ?? null;
};
