import { type Id, type Refused, refuse } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { CredentialStore, SecretHash, TokenView } from './credential-store.ts';

/** A token expires within a year of real time (api.md, Tokens). */
export const TOKEN_DAYS_MAX = 365;
const NAME_MAX = 100;

/** What a token may be used for. A signed-in person has every scope that their roles give. */
export const TOKEN_SCOPES = ['initiative:read', 'initiative:write', 'organisation:write', 'replay:advance'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Whether the credential reaches as far: a session always does, a token where its scopes say so. */
export const hasScope = ({ scopes }: Viewer, scope: TokenScope): boolean => scopes === null || scopes.includes(scope);

export interface TokenWish { readonly name: string; readonly scopes: readonly TokenScope[]; readonly days: number; readonly hash: SecretHash }
export type TokenResult = { readonly ok: true; readonly token: TokenView } | Refused;

/** Makes a personal token for the viewer. Only a session may: a stolen token must not be able to outlive its revocation. */
export async function createToken(store: CredentialStore, viewer: Viewer, { name, scopes, days, hash }: TokenWish): Promise<TokenResult> {
  if (viewer.credential.kind !== 'SESSION') return refuse('SESSION_REQUIRED');
  if (name.trim() === '' || name.length > NAME_MAX) return refuse('TOKEN_NAME', ['name'], { max: NAME_MAX });
  if (scopes.length === 0) return refuse('TOKEN_SCOPES_EMPTY', ['scopes']);
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS_MAX) return refuse('TOKEN_LIFETIME', ['days'], { max: TOKEN_DAYS_MAX });
  const token = await store.createToken(viewer.organisationId, { personId: viewer.personId, name: name.trim(), hash, scopes: [...new Set(scopes)].sort(), days });
  return { ok: true, token };
}

/** Revokes one of the viewer's own tokens at once. A token may revoke itself, so that a script can clean up after itself. */
export async function revokeToken(store: CredentialStore, viewer: Viewer, tokenId: Id): Promise<TokenResult> {
  if (viewer.credential.kind !== 'SESSION' && viewer.credential.id !== tokenId) return refuse('SESSION_REQUIRED');
  const token = await store.revokeToken(viewer.organisationId, viewer.personId, tokenId);
  return token === null ? refuse('NOT_FOUND', ['tokenId']) : { ok: true, token };
}
