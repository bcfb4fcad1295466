import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { Refusal } from '#domain';
import type { GlobalType } from '#persistence';
import { ID_FIELDS, ID_FIELDS_OF_ANY_KIND, internalId } from './ids.ts';

export type Input = Readonly<Record<string, unknown>>;

/** An input in the rules' terms: ids as UUIDs, and null for every field that was left out. Ids that can be nobody's are refused like unknown ones. */
export function readInput(type: GraphQLInputObjectType, given: Input): { readonly input: Input; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const object = (of: GraphQLInputObjectType, value: Input, path: readonly string[]): Input => Object.fromEntries(
    Object.values(of.getFields()).map((field) => [field.name, read(field.type, value[field.name], { name: field.name, path: [...path, field.name] })]),
  );
  const read = (of: GraphQLInputType, value: unknown, at: { name: string; path: readonly string[] }): unknown => {
    if (value === undefined || value === null) return null;
    const nullable = getNullableType(of);
    if (isListType(nullable)) return (value as unknown[]).map((item, index) => read(nullable.ofType, item, { name: at.name, path: [...at.path, String(index)] }));
    if (isInputObjectType(nullable)) return object(nullable, value as Input, at.path);
    if (getNamedType(nullable).name !== 'ID') return value;
    const id = internalId(String(value), kindOf(at.name));
    if (id === null) refusals.push({ code: 'NOT_FOUND', field: at.path, data: {} });
    return id;
  };
  return { input: object(type, given, []), refusals };
}

function kindOf(name: string): GlobalType | null {
  if (ID_FIELDS_OF_ANY_KIND.has(name)) return null;
  const kind = ID_FIELDS[name];
  if (kind === undefined) throw new Error(`The input field ${name} takes an id, but ids.ts does not say of what kind`);
  return kind;
}
