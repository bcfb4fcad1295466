import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '#domain';
import { NOTICE_CATEGORIES, type NoticeCategory } from './notice-category.ts';

/** What a person can leave by one click: the digest, or mail of one category. */
export type Unsubscribable = 'DIGEST' | NoticeCategory;
export interface Unsubscription { readonly organisationId: Id; readonly personId: Id; readonly from: Unsubscribable }

const KINDS: readonly Unsubscribable[] = ['DIGEST', ...NOTICE_CATEGORIES];
const UUID_BYTES = 16;
const BODY_BYTES = 1 + 2 * UUID_BYTES;
const MAC_BYTES = 16;

const bytesOf = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): Id => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const mac = (body: Buffer, secret: string): Buffer => createHmac('sha256', secret).update(body).digest().subarray(0, MAC_BYTES);

/**
 * A token for one-click unsubscription (RFC 8058 asks for an opaque, hard to forge one): what to leave and for whom, with 128 bits of HMAC-SHA-256. It can
 * only lessen what one person is sent, works logged out, and does not run out, as mail lies long.
 */
export function unsubscribeToken({ organisationId, personId, from }: Unsubscription, secret: string): string {
  const body = Buffer.concat([Buffer.of(KINDS.indexOf(from)), bytesOf(organisationId), bytesOf(personId)]);
  return Buffer.concat([body, mac(body, secret)]).toString('base64url');
}

/** What a token says; null for one that was not made with the secret. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  if (!/^[\w-]{66}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // 66 characters have four bits more than 49 bytes: a token is spelled in one way.
  if (bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  const from = KINDS[body[0] ?? -1];
  if (bytes.length !== BODY_BYTES + MAC_BYTES || from === undefined || !timingSafeEqual(bytes.subarray(BODY_BYTES), mac(body, secret))) return null;
  return { organisationId: idOf(body.subarray(1, 1 + UUID_BYTES)), personId: idOf(body.subarray(1 + UUID_BYTES)), from };
}
