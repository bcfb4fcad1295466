import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ReadPort, Viewer } from '#application';
import { ReadRefused } from '#persistence';
import { graphqlError } from '../request-errors.ts';
import { DocumentReads } from './operation-reads.ts';
import { readData } from './read-text.ts';

export interface ReadsPluginOptions {
  readonly reads: ReadPort;
  /** Roots of the query type that have resolvers of their own. */
  readonly elsewhere: ReadonlySet<string>;
  /** Who asks; null when nobody is signed in. */
  readonly viewer: () => Viewer | null;
  /** As Apollo's own, which does not see what a plugin answers. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** Answers query operations with one statement each, before the executor would walk the fields. */
export function readsPlugin({ reads, elsewhere, viewer, formatError }: ReadsPluginOptions): ApolloServerPlugin {
  const documents = new DocumentReads(elsewhere);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request: { variables } }) {
          const asked = documents.of({ schema, document, operation, variables });
          if (asked === null) return null;
          const http = { headers: new HeaderMap(), status: undefined };
          try {
            const reader = viewer();
            if (reader === null) throw graphqlError('UNAUTHENTICATED');
            const data = readData(await reads.read(reader, asked.roots, asked.shape));
            return { http, body: { kind: 'single', singleResult: { data } } };
          } catch (error) {
            const told = error instanceof GraphQLError ? error : new GraphQLError('The read failed', { originalError: asError(error), ...(error instanceof ReadRefused && error.path.length > 0 && { path: error.path }) });
            return { http, body: { kind: 'single', singleResult: { errors: [formatError(told.toJSON(), told)], data: null } } };
          }
        },
      };
    },
  };
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
