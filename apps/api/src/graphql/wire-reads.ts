import type { GraphQLFieldResolver } from 'graphql';
import { READ_MODELS } from '#persistence';
import type { ReadPort } from '#application';
import { requestScope } from '../http/request-scope.ts';
import { rootResolver } from './reads/read-shown.ts';

/** Roots of the query type that have resolvers of their own; all others are compiled. */
export const OWN_QUERIES: ReadonlySet<string> = new Set(['proposalDifference', 'facilitatorSheets', 'playbookMovePlan', 'playbookValidate', 'rateLimit', 'entryReceipt', 'initiativeReceiptPack', 'notificationPreferences', 'notificationPreferencesPreview']);

/** Roots that are compiled. */
export const COMPILED_QUERIES: ReadonlySet<string> = new Set(Object.keys(READ_MODELS.get('Query')?.fields ?? {}));

/** Resolvers of compiled roots, for operations that also ask for others. */
export const compiledRoots = (reads: ReadPort): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> =>
  Object.fromEntries([...COMPILED_QUERIES].map((name) => [name, rootResolver(reads, () => requestScope().viewer)]));

