import {
  type DocumentNode, type FieldNode, GraphQLError, type GraphQLObjectType, type GraphQLSchema, Kind, type OperationDefinitionNode, type SelectionSetNode,
  getArgumentValues, getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType,
} from 'graphql';
import { fragmentsOf, rootFields } from '../reads/operation-reads.ts';

/** Most rows of one page. */
export const PAGE_MAX = 100;
/** A list that is not paged is reckoned as so many objects: most are as long as an initiative has stages. */
const LIST_LENGTH = 5;
/** A command locks, decides and writes. */
const MUTATION_POINTS = 20;
/** Telling of the whole schema, or of a type: about as much work as reading so many objects. */
export const SCHEMA_POINTS = 500;
/** Fields that are reckoned at most. Fragments let a short document name millions. */
const FIELDS_MAX = 20_000;

/** What is asked, with what is needed to reckon it. */
export interface Asked { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operation: OperationDefinitionNode; readonly variables: Readonly<Record<string, unknown>> }

/**
 * Points of an operation before it runs: one per object that it may read, pages counted at the length asked for, plus 20 per mutation. Scalars
 * are free. A page longer than 100 is refused.
 */
export function operationCost({ schema, document, operation, variables }: Asked): number {
  const fragments = fragmentsOf(document);
  let reckoned = 0;
  // Each fragment counts once in a selection set, as it does in the answer.
  const fields = (set: SelectionSetNode, type: unknown, visited = new Set<string>()): { node: FieldNode; parent: unknown }[] => set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, parent: type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) return [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    const on = fragment.typeCondition?.name.value;
    return fields(fragment.selectionSet, on === undefined ? type : schema.getType(on), visited);
  });
  const reckon = (set: SelectionSetNode, type: unknown): number => fields(set, type).reduce((sum, { node, parent }) => sum + field(node, parent), 0);
  const field = (node: FieldNode, parent: unknown): number => {
    reckoned += 1;
    if (reckoned > FIELDS_MAX) throw tooManyFields();
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (definition === undefined || !isCompositeType(getNamedType(definition.type)) || node.selectionSet === undefined) return 0;
    const { first, last } = getArgumentValues(definition, node, { ...variables }) as { first?: unknown; last?: unknown };
    const page = [first, last].filter((length) => typeof length === 'number');
    if (page.some((length) => length > PAGE_MAX)) throw pageTooLong(node);
    const length = page.length > 0 ? Math.max(1, ...page) : isListType(getNullableType(definition.type)) && !inPage(parent) ? LIST_LENGTH : 1;
    return length * (1 + reckon(node.selectionSet, getNamedType(definition.type)));
  };
  const root = schema.getRootType(operation.operation);
  const mutations = operation.operation === 'mutation' ? rootFields(operation.selectionSet.selections, fragments).length * MUTATION_POINTS : 0;
  return Math.max(1, mutations + reckon(operation.selectionSet, root));
}

/** The lists of a page are as long as the page, which has been counted. */
const inPage = (type: unknown): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection');

const pageTooLong = (node: FieldNode): GraphQLError =>
  new GraphQLError(`A page has at most ${PAGE_MAX} rows. Ask for fewer, and go on with the cursor.`, { nodes: [node], extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

const tooManyFields = (): GraphQLError =>
  new GraphQLError(`This operation asks for more than ${FIELDS_MAX} fields, its fragments unfolded. Ask for fewer nested objects.`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
