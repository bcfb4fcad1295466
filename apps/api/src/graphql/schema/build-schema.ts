import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import { READ_MODELS } from '#persistence';
import { SHARED_SDL, derivedSdl } from '../mutations/derived-types.ts';
import { givens } from '../mutations/givens.ts';
import { SCALARS } from './scalars.ts';
import { writtenSdl } from './sdl.ts';

/** The whole SDL: what is written by hand, and the payloads, errors and error codes that follow from each mutation. */
export const typeDefs = (): string[] => [...writtenSdl(), SHARED_SDL, ...givens().map(derivedSdl)];

/** The schema with its resolvers. Fields of compiled reads come by response key, which is how those give them; all others by name. */
export function buildSchema(resolvers: IResolvers = {}): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs: typeDefs(), resolvers: { ...SCALARS, ...resolvers }, resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'ignore' } });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !READ_MODELS.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) if (field.resolve === undefined || field.resolve === defaultFieldResolver) field.resolve = byResponseKey;
  }
  return schema;
}

const byResponseKey: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (source, _, __, { path, fieldName }) => (Object.hasOwn(source, path.key) ? source[path.key] : source[fieldName]) ?? null;

/** The published schema: sorted, so that a difference is a difference. */
export const publishedSchema = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
