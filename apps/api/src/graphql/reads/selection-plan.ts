import {
  type FieldNode, type FragmentDefinitionNode, type GraphQLArgument, GraphQLError, type GraphQLCompositeType, type GraphQLField, GraphQLIncludeDirective, type GraphQLObjectType, type GraphQLSchema, GraphQLSkipDirective,
  Kind, type SelectionNode, type SelectionSetNode, TypeNameMetaFieldDef, type ValueNode, getArgumentValues, getDirectiveValues, getNamedType, isAbstractType, isCompositeType, isObjectType,
} from 'graphql';
import type { Selection } from '#application';

/** Values of an operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** What a document's selections are turned with. The values of `variables` matter here only for @skip and @include. */
export interface PlanContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  /** Whether the executor walks the answer: it must be told the type of what stands for an interface or union, asked for or not. */
  readonly executed: boolean;
}

/** Most fields of one plan. Fragments let a short document name millions; honest ones have some hundred. */
export const PLANNED_FIELDS_MAX = 5_000;

/** What one plan is made with: how many fields it has so far. */
interface Planning extends PlanContext { planned: number }

/** A selection whose arguments still lack the variables of a request. */
export interface PlannedField extends Omit<Selection, 'arguments' | 'selections'> {
  readonly arguments: (variables: Variables) => Selection['arguments'];
  readonly selections: readonly PlannedField[];
}

/**
 * The fields of selection sets on a type, each response key once, as GraphQL's CollectFields gives them (October 2021, § 6.3.2). On an interface
 * or union, fields stand once for each type that a fragment names, and once for all the others.
 */
export function planFields(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], context: PlanContext): readonly PlannedField[] {
  return planType(type, sets, { ...context, planned: 0 });
}

function planType(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], context: Planning): readonly PlannedField[] {
  if (isObjectType(type)) return planObject(type, sets, null, context);
  const possible = context.schema.getPossibleTypes(type);
  const named = namedTypes(sets.flatMap(({ selections }) => selections), context);
  const special = possible.filter((object) => [...named].some((name) => applies(name, object, context)));
  const others = possible.filter((object) => !special.includes(object));
  const common = others[0] === undefined ? [] : planObject(others[0], sets, others.map(({ name }) => name), context);
  const planned = [...special.flatMap((object) => planObject(object, sets, [object.name], context)), ...common];
  return context.executed ? [TYPE_NAME, ...planned.filter(({ responseKey }) => responseKey !== '__typename')] : planned;
}

function planObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[], onTypes: readonly string[] | null, context: Planning): readonly PlannedField[] {
  const collected: Collected = { fields: new Map(), visited: new Set() };
  for (const { selections } of sets) collect(type, selections, collected, context);
  context.planned += collected.fields.size;
  if (context.planned > PLANNED_FIELDS_MAX) throw tooManyFields();
  return [...collected.fields].map(([responseKey, nodes]) => plan(type, responseKey, nodes, { onTypes, context }));
}

const tooManyFields = (): GraphQLError => new GraphQLError(
  `This operation asks for more than ${PLANNED_FIELDS_MAX} fields, its fragments unfolded. Ask for fewer nested objects.`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/** Fields by response key, and the fragments that have been spread: each counts once, else they could double level by level. */
interface Collected { readonly fields: Map<string, FieldNode[]>; readonly visited: Set<string> }

function collect(type: GraphQLObjectType, selections: readonly SelectionNode[], into: Collected, context: Planning): void {
  for (const selection of selections) {
    if (!isIncluded(selection, context.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      into.fields.set(key, [...(into.fields.get(key) ?? []), selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (into.visited.has(selection.name.value)) continue;
      into.visited.add(selection.name.value);
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection.name.value, context);
    const on = fragment.typeCondition?.name.value;
    if (on === undefined || applies(on, type, context)) collect(type, fragment.selectionSet.selections, into, context);
  }
}

function plan(parent: GraphQLObjectType, responseKey: string, nodes: readonly FieldNode[], { onTypes, context }: { onTypes: readonly string[] | null; context: Planning }): PlannedField {
  const node = nodes[0]!;
  const field = node.name.value === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[node.name.value];
  if (field === undefined) throw new Error(`${parent.name} has no field ${node.name.value}; the document was not validated`);
  const type = getNamedType(field.type);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { name: field.name, responseKey, type: type.name, onTypes, arguments: argumentsOf(field, node), selections: isCompositeType(type) ? planType(type, sets, context) : [] };
}

const NONE = {};
const TYPE_NAME: PlannedField = { name: '__typename', responseKey: '__typename', type: 'String', onTypes: null, arguments: () => NONE, selections: [] };

/** Arguments without variables are the same in every request; a variable that stands alone has been coerced already. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): PlannedField['arguments'] {
  if (field.args.length === 0) return () => NONE;
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const varying = field.args.filter(({ name }) => holdsVariable(given.get(name)));
  if (varying.length === 0) {
    const constant = getArgumentValues(field, node, {});
    return () => constant;
  }
  if (varying.some(({ name }) => given.get(name)?.kind !== Kind.VARIABLE)) return (variables) => getArgumentValues(field, node, { ...variables });
  const constant = getArgumentValues({ ...field, args: field.args.filter((argument) => !varying.includes(argument)) }, { ...node, arguments: (node.arguments ?? []).filter(({ value }) => value.kind !== Kind.VARIABLE) }, {});
  const variableOf = (argument: GraphQLArgument): string => {
    const value = given.get(argument.name);
    return value?.kind === Kind.VARIABLE ? value.name.value : '';
  };
  const read = varying.map((argument) => ({ name: argument.name, variable: variableOf(argument), byDefault: argument.defaultValue }));
  return (variables) => {
    const values: Record<string, unknown> = { ...constant };
    for (const { name, variable, byDefault } of read) {
      const value = Object.hasOwn(variables, variable) ? variables[variable] : byDefault;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}

function holdsVariable(value: ValueNode | undefined): boolean {
  switch (value?.kind) {
    case Kind.VARIABLE: return true;
    case Kind.LIST: return value.values.some(holdsVariable);
    case Kind.OBJECT: return value.fields.some((field) => holdsVariable(field.value));
    default: return false;
  }
}

/** Types that fragments on an abstract type narrow to. */
function namedTypes(selections: readonly SelectionNode[], context: PlanContext, into = new Set<string>(), visited = new Set<string>()): Set<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD || (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value))) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection.name.value, context);
    const on = fragment.typeCondition?.name.value;
    if (on !== undefined) into.add(on);
    namedTypes(fragment.selectionSet.selections, context, into, visited);
  }
  return into;
}

function applies(on: string, object: GraphQLObjectType, { schema }: PlanContext): boolean {
  const type = schema.getType(on);
  return type === object || (isAbstractType(type) && schema.isSubType(type, object));
}

function fragmentOf(name: string, { fragments }: PlanContext): FragmentDefinitionNode {
  const fragment = fragments.get(name);
  if (fragment === undefined) throw new Error(`There is no fragment ${name}; the document was not validated`);
  return fragment;
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  const given = { ...variables };
  return getDirectiveValues(GraphQLSkipDirective, selection, given)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, selection, given)?.['if'] !== false;
}

/** The selections of a plan for one request. */
export const withVariables = (fields: readonly PlannedField[], variables: Variables): Selection[] =>
  fields.map((field) => ({
    name: field.name, responseKey: field.responseKey, type: field.type, onTypes: field.onTypes, arguments: field.arguments(variables), selections: field.selections.length === 0 ? NOTHING : withVariables(field.selections, variables),
  }));
const NOTHING: readonly Selection[] = [];
