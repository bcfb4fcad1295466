import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { isCivilDate } from '#domain';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Scalars of the schema. The engine speaks in text, so they stay text: instants in UTC with milliseconds, civil dates as YYYY-MM-DD. */
function text({ name, description }: { name: string; description: string }, read: (value: string) => string | null, form: string): GraphQLScalarType {
  const parse = (value: unknown, node?: ValueNode): string => {
    const result = typeof value === 'string' ? read(value) : null;
    if (result === null) throw new GraphQLError(`${name} must be ${form}.`, { ...(node && { nodes: [node] }), extensions: { code: 'BAD_USER_INPUT' } });
    return result;
  };
  return new GraphQLScalarType({ name, description, serialize: String, parseValue: parse, parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node) });
}

/** An RFC 3339 instant with any offset, as UTC with milliseconds. 30 February is refused, which `Date` would move to March. */
function instant(value: string): string | null {
  if (!INSTANT.test(value) || !isCivilDate(value.slice(0, 10))) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: text({ name: 'DateTime', description: 'An instant, RFC 3339; given in UTC with milliseconds: `2026-11-23T08:00:00.000Z`.' }, instant, 'an instant of RFC 3339 with an offset, such as 2026-11-23T08:00:00Z'),
  Date: text({ name: 'Date', description: 'A civil date in Europe/Oslo: `2026-11-23`.' }, (value) => (isCivilDate(value) ? value : null), 'a date of the calendar, such as 2026-11-23'),
  JSON: new GraphQLScalarType({ name: 'JSON', description: 'A value of any type, as JSON; its shape is told where it is used.', serialize: (value) => value, parseValue: (value) => value, parseLiteral: valueFromASTUntyped }),
};
