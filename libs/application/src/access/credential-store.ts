import type { Id, Language } from '#domain';
import type { Viewer } from '../ports/viewer.ts';

/** SHA-256 of a session's or token's secret, 32 bytes. The secret itself is never stored. */
export type SecretHash = Uint8Array;

export type CredentialKind = Viewer['credential']['kind'];

/** A person as sign-in sees them. */
export interface SignInPerson { readonly personId: Id; readonly name: string; readonly language: Language; readonly email: string | null }

/** Who an identity provider says has signed in: `iss` and `sub` (OpenID Connect Core § 2), and an e-mail address if it vouches for one. */
export interface Identity { readonly issuer: string; readonly subject: string; readonly verifiedEmail: string | null }

/** A personal API token as its owner may see it ever after. */
export interface TokenView {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface NewToken { readonly personId: Id; readonly name: string; readonly hash: SecretHash; readonly scopes: readonly string[]; readonly days: number }

/** Sessions and tokens of one organisation at a time, under row-level security. All times are database time, never domain time. */
export interface CredentialStore {
  /** The viewer behind a live session or token, with roles and the offices in term on the domain date; null when unknown, expired, revoked, or its person left. Asked on every request. */
  holder(organisationId: Id, kind: CredentialKind, hash: SecretHash): Promise<Viewer | null>;

  /** The active person bound to an identity; else the one active person with the verified e-mail, who is bound to it from now on; null for none or several. */
  personOf(organisationId: Id, identity: Identity): Promise<SignInPerson | null>;
  openSession(organisationId: Id, session: { readonly personId: Id; readonly hash: SecretHash; readonly hours: number }): Promise<void>;
  endSession(organisationId: Id, hash: SecretHash): Promise<void>;

  createToken(organisationId: Id, token: NewToken): Promise<TokenView>;
  /** Revokes a token of the person; null when there is no such. A second time changes nothing. */
  revokeToken(organisationId: Id, personId: Id, tokenId: Id): Promise<TokenView | null>;
}
