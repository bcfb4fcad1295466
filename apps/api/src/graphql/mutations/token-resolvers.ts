import type { GraphQLFieldResolver } from 'graphql';
import { type CredentialStore, type TokenScope, type TokenView, createToken, revokeToken } from '#application';
import type { Refusal } from '#domain';
import { encodeGlobalId, newCredential } from '#persistence';
import { requestScope } from '../../http/request-scope.ts';
import { signedIn } from './command-resolvers.ts';
import { internalId } from './ids.ts';
import { userError } from './user-errors.ts';

const refused = (refusals: readonly Refusal[]): object => ({ token: null, secret: null, userErrors: refusals.map((refusal) => userError(refusal, requestScope().language)) });

/** `INITIATIVE_READ` in the schema is `initiative:read` in the store. */
export const scopeOf = (name: string): TokenScope => name.toLowerCase().replace('_', ':') as TokenScope;
const tokenValue = ({ id, scopes, ...token }: TokenView): object => ({ ...token, id: encodeGlobalId('ApiToken', id), scopes: scopes.map((scope) => scope.toUpperCase().replace(':', '_')) });

/** Personal tokens: made and revoked. */
export const tokenResolvers = (store: CredentialStore): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  tokenCreate: async (_, { input: { name, scopes, days } }: { input: { name: string; scopes: readonly string[]; days: number } }) => {
    const viewer = signedIn();
    const { text, hash } = newCredential('TOKEN', viewer.organisationId);
    const result = await createToken(store, viewer, { name, days, hash, scopes: scopes.map(scopeOf) });
    return result.ok ? { token: tokenValue(result.token), secret: text, userErrors: [] } : refused(result.refusals);
  },
  tokenRevoke: async (_, { input: { tokenId } }: { input: { tokenId: string } }) => {
    const id = internalId(tokenId, 'ApiToken');
    if (id === null) return refused([{ code: 'NOT_FOUND', field: ['tokenId'], data: {} }]);
    const result = await revokeToken(store, signedIn(), id);
    return result.ok ? { token: tokenValue(result.token), userErrors: [] } : refused(result.refusals);
  },
});
