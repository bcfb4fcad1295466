import { randomUUID } from 'node:crypto';
import { type GraphQLInputObjectType, type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { type GlobalType, encodeGlobalId } from '#persistence';
import { ID_FIELDS } from '../../apps/api/src/graphql/mutations/ids.ts';
import { buildSchema } from '../../apps/api/src/graphql/schema/build-schema.ts';

/** A leaf of a mutation's input: where it stands, and the scalar that it takes. */
export interface InputLeaf { readonly path: readonly string[]; readonly name: string; readonly scalar: string }

/** Every mutation of the schema with the type of its input, read from the schema itself, so that a new one is tested without being named. */
export function mutationInputs(): ReadonlyMap<string, GraphQLInputObjectType> {
  const fields = buildSchema().getMutationType()?.getFields() ?? {};
  return new Map(Object.values(fields).flatMap(({ name, args }) => {
    const type = args[0] === undefined ? null : getNullableType(args[0].type);
    return type !== null && isInputObjectType(type) ? [[name, type] as const] : [];
  }));
}

/** The leaves of an input; a list counts by its first member. */
export function leavesOf(type: GraphQLInputObjectType, path: readonly string[] = []): readonly InputLeaf[] {
  return Object.values(type.getFields()).flatMap((field) => leafOf(field.type, field.name, [...path, field.name]));
}

function leafOf(type: GraphQLInputType, name: string, path: readonly string[]): readonly InputLeaf[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return leafOf(inner.ofType, name, [...path, '0']);
  if (isInputObjectType(inner)) return leavesOf(inner, path);
  return isEnumType(inner) ? [] : [{ path, name, scalar: inner.name }];
}

const SCALARS: Readonly<Record<string, unknown>> = { String: 'tekst', Int: 1, Float: 1, Boolean: true, DateTime: '2026-03-20T10:00:00Z', Date: '2026-03-20' };

/** An id that is nobody's. */
export const strangeId = (name: string): string => encodeGlobalId(ID_FIELDS[name] ?? 'Documentation', randomUUID());

/** Ids at hand, by kind; a kind that is missing gets an id that is nobody's. */
export type IdsAtHand = Readonly<Partial<Record<GlobalType, string>>>;

/** An input with every required field, and the optional ones on the way to `wanted`, with `value` put there. */
export function inputWith(type: GraphQLInputObjectType, ids: IdsAtHand, wanted: InputLeaf | null, value?: unknown): Record<string, unknown> {
  const fill = (of: GraphQLInputType, name: string, rest: readonly string[] | null): unknown => {
    const inner = getNullableType(of);
    if (isListType(inner)) return [fill(inner.ofType, name, rest === null ? null : rest.slice(1))];
    if (isInputObjectType(inner)) return object(inner, rest);
    if (rest !== null) return value;
    if (isEnumType(inner)) return inner.getValues()[0]?.name;
    return inner.name === 'ID' ? idOf(name, ids) : SCALARS[inner.name];
  };
  const object = (of: GraphQLInputObjectType, path: readonly string[] | null): Record<string, unknown> => Object.fromEntries(Object.values(of.getFields())
    .filter((field, index) => path?.[0] === field.name || isRequiredInputField(field) || (of.isOneOf && path === null && index === 0))
    .map((field) => [field.name, fill(field.type, field.name, path?.[0] === field.name ? path.slice(1) : null)]));
  return object(type, wanted?.path ?? null);
}

function idOf(name: string, ids: IdsAtHand): string {
  const kind = ID_FIELDS[name];
  return (kind === undefined ? undefined : ids[kind]) ?? strangeId(name);
}
