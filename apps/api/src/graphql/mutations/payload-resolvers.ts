import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '#application';
import type { Id } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import type { Shown } from './catalogue.ts';
import type { PayloadSource } from './command-resolvers.ts';
import { type UserErrorValue, userError } from './user-errors.ts';

/** Reads what a payload's field selects of one object, through the same models as queries; null where the viewer may not see it. */
export type ReadShown = (viewer: Viewer, type: string, id: Id, info: GraphQLResolveInfo) => Promise<unknown>;

type Fields = Readonly<Record<string, GraphQLFieldResolver<PayloadSource, unknown>>>;

/** Resolvers of a command's payload: each shown object is read anew when it is selected, a repeat's too, so that an answer is never an old one. */
export function payloadResolvers(shows: Readonly<Record<string, Shown>>, read: ReadShown): Fields {
  const shown = Object.entries(shows).map(([field, { type, by }]): [string, Fields[string]] => [field, async ({ viewer, result }, _, __, info) => {
    if (!result.ok) return null;
    const id = result.effect[by];
    if (typeof id !== 'string') throw new Error(`The effect of ${info.path.prev?.key ?? 'a mutation'} has no ${by}`);
    return read(viewer, type, id, info);
  }]);
  return { ...Object.fromEntries(shown), userErrors: ({ result }) => (result.ok ? [] : result.refusals.map((refusal) => userError(refusal, requestScope().language))) };
}

const ERROR_FIELDS = ['message', 'localizedMessage', 'field', 'code', 'data', 'missing', 'problems'] as const;

/** Resolvers of an error type, by field name: the schema's default resolver goes by response key, as compiled reads want it. */
export const errorResolvers: Readonly<Record<string, GraphQLFieldResolver<UserErrorValue, unknown>>> = Object.fromEntries(
  ERROR_FIELDS.map((field) => [field, (error: UserErrorValue & { readonly problems?: unknown }) => error[field] ?? null]),
);
