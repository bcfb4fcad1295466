import { createHash, randomBytes } from 'node:crypto';
import type { CredentialKind } from '#application';
import type { Id } from '#domain';

const TOKEN_PREFIX = 'mdv_pat_';
const SECRET_BYTES = 32;
const BODY = /^[A-Za-z0-9_-]{64}$/;

/** A session's or token's text as its holder keeps it, taken apart: which organisation to ask, and the hash to ask for. */
export interface PresentedCredential { readonly kind: CredentialKind; readonly organisationId: Id; readonly hash: Uint8Array }

/**
 * Makes a secret: organisation and 256 random bits, base64url. The organisation stands in it since row-level security lets nobody look
 * across organisations for a hash.
 */
export function newCredential(kind: CredentialKind, organisationId: Id): { readonly text: string; readonly hash: Uint8Array } {
  const body = Buffer.concat([Buffer.from(organisationId.replaceAll('-', ''), 'hex'), randomBytes(SECRET_BYTES)]).toString('base64url');
  const text = kind === 'TOKEN' ? `${TOKEN_PREFIX}${body}` : body;
  return { text, hash: hashOf(text) };
}

/** Reads a session cookie's value or a bearer token; null for anything of another form. */
export function presented(kind: CredentialKind, text: string): PresentedCredential | null {
  if (kind === 'TOKEN' && !text.startsWith(TOKEN_PREFIX)) return null;
  const body = kind === 'TOKEN' ? text.slice(TOKEN_PREFIX.length) : text;
  if (!BODY.test(body)) return null;
  const hex = Buffer.from(body, 'base64url').subarray(0, 16).toString('hex');
  return { kind, organisationId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), hash: hashOf(text) };
}

const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();
