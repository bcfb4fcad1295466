import type { IncomingMessage } from 'node:http';

/** Ten questions in own words, each of a thousand characters that take nine signs in a form, and the rest. */
export const FORM_LIMIT_BYTES = 128 * 1024;

export type ReadForm = { readonly ok: true; readonly form: URLSearchParams } | { readonly ok: false; readonly kind: 'BAD' | 'TOO_LARGE' };

/** A form as browsers send it. Stops reading at the limit; rejects when the sender goes away. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return { ok: false, kind: 'BAD' };
  if (Number(request.headers['content-length'] ?? 0) > FORM_LIMIT_BYTES) return { ok: false, kind: 'TOO_LARGE' };
  const pieces: Buffer[] = [];
  let size = 0;
  // Left open at the end of reading, so that the refusal can be sent.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > FORM_LIMIT_BYTES) return { ok: false, kind: 'TOO_LARGE' };
    pieces.push(piece);
  }
  return { ok: true, form: new URLSearchParams(Buffer.concat(pieces).toString('utf8')) };
}
