import { createHmac, createHash, timingSafeEqual } from 'node:crypto';

/**
 * Cursors: where a page ends, as (sort key, id), signed with the order it belongs to. Made by PostgreSQL inside the answer, so that the answer
 * need not be taken apart; read here. The signature is NMAC over SHA-256 (Bellare, Canetti, Krawczyk 1996) with keys derived per order, so
 * that a statement never carries the secret itself.
 */
export interface CursorKeys { readonly inner: Buffer; readonly outer: Buffer }

export interface CursorPosition { readonly key: string; readonly id: string | null }

const MAC_BYTES = 16;
const SEPARATOR = '\n';

export const cursorKeys = (secret: string, order: string): CursorKeys => ({
  inner: createHmac('sha256', secret).update(`inner/${order}`).digest(),
  outer: createHmac('sha256', secret).update(`outer/${order}`).digest(),
});

/** SQL for the cursor of a mark (`markSql`). The parameters hold the order's name and its two keys. */
export function cursorSql(mark: string, order: string, keys: { readonly inner: string; readonly outer: string }): string {
  const payload = `convert_to(${order}::text || E'\\n' || ${mark}, 'UTF8')`;
  const mac = `substring(sha256(${keys.outer}::bytea || sha256(${keys.inner}::bytea || ${payload})) from 1 for ${MAC_BYTES})`;
  return `translate(encode(${mac} || ${payload}, 'base64'), E'+/=\\n', '-_')`;
}

/** SQL for what a cursor holds of a row. */
export const markSql = (key: string, id: string | null): string => (id === null ? `${key}::text` : `${key}::text || E'\\n' || ${id}::text`);

function sign(payload: Buffer, { inner, outer }: CursorKeys): Buffer {
  const within = createHash('sha256').update(inner).update(payload).digest();
  return createHash('sha256').update(outer).update(within).digest().subarray(0, MAC_BYTES);
}

/** Reads a cursor. FORGED: not made by us, or changed since; OTHER_ORDER: made for a list that is sorted otherwise. */
export function readCursor(text: string, order: string, keysOf: (order: string) => CursorKeys): CursorPosition | 'FORGED' | 'OTHER_ORDER' {
  if (!/^[\w-]{24,1000}$/.test(text)) return 'FORGED';
  const bytes = Buffer.from(text, 'base64url');
  const payload = bytes.subarray(MAC_BYTES);
  const [made, key, id] = payload.toString('utf8').split(SEPARATOR);
  if (made === undefined || key === undefined || !timingSafeEqual(bytes.subarray(0, MAC_BYTES), sign(payload, keysOf(made)))) return 'FORGED';
  return made === order ? { key, id: id ?? null } : 'OTHER_ORDER';
}
