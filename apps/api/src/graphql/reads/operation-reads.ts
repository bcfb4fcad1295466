import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode, type SelectionNode, getVariableValues, visit,
} from 'graphql';
import type { Selection } from '#application';
import { type PlannedField, type Variables, planFields, withVariables } from './selection-plan.ts';

/** A query as selections, with the name of its shape. */
export interface OperationReads { readonly roots: readonly Selection[]; readonly shape: string }

export interface Operation { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operation: OperationDefinitionNode; readonly variables: Readonly<Record<string, unknown>> | undefined }

/** What is known of one operation of one document, whatever its variables. */
interface KnownOperation {
  readonly name: string;
  readonly readable: boolean;
  /** Variables that decide what is included. */
  readonly deciding: readonly string[];
  readonly plans: Map<string, readonly PlannedField[]>;
}

/** Ways of including that are remembered for one document. */
const PLANS_MAX = 32;

/**
 * Turns query operations into selections, remembering each document's plan for as long as Apollo keeps the document. Roots named `elsewhere`
 * have resolvers of their own; an operation that asks for one, or for the schema itself, is left to the executor.
 */
export class DocumentReads {
  readonly #elsewhere: ReadonlySet<string>;
  readonly #known = new WeakMap<OperationDefinitionNode, KnownOperation>();
  #names = 0;

  constructor(elsewhere: ReadonlySet<string>) {
    this.#elsewhere = elsewhere;
  }

  /** The selections of a query; null for what the executor must answer, wrong variables included, which it tells of in its own words. */
  of({ schema, document, operation, variables }: Operation): OperationReads | null {
    const known = this.#known.get(operation) ?? this.#learn(document, operation);
    if (!known.readable) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    if (coerced === undefined) return null;
    const decided = known.deciding.map((name) => String(coerced[name])).join(',');
    const plan = known.plans.get(decided) ?? this.#plan(schema, document, operation, coerced);
    if (known.plans.size < PLANS_MAX) known.plans.set(decided, plan);
    return { roots: withVariables(plan, coerced), shape: `${known.name}/${decided}` };
  }

  #plan(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): readonly PlannedField[] {
    return planFields(schema.getQueryType()!, [operation.selectionSet], { schema, fragments: fragmentsOf(document), variables, executed: false });
  }

  #learn(document: DocumentNode, operation: OperationDefinitionNode): KnownOperation {
    this.#names += 1;
    const roots = rootNames(operation.selectionSet.selections, fragmentsOf(document));
    const readable = operation.operation === 'query' && roots.every((name) => name === '__typename' || (!name.startsWith('__') && !this.#elsewhere.has(name)));
    const known: KnownOperation = { name: `document ${this.#names}`, readable, deciding: decidingVariables(document), plans: new Map() };
    this.#known.set(operation, known);
    return known;
  }
}

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));

const rootNames = (selections: readonly SelectionNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[] =>
  rootFields(selections, fragments).map(({ name }) => name.value);

/** The fields at the root, fragments unfolded: each fragment once, however often it is spread. */
export function rootFields(selections: readonly SelectionNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>, visited = new Set<string>()): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet.selections, fragments, visited);
    const fragment = visited.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
    visited.add(selection.name.value);
    return fragment === undefined ? [] : rootFields(fragment.selectionSet.selections, fragments, visited);
  });
}

function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given }) {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
