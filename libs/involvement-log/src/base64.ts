/** The bytes of standard base64 (RFC 4648 section 4), or undefined where the text is not exactly what encoding those bytes gives: one value has one text. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Standard base64 with padding (RFC 4648 section 4). */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A decimal number without leading zeroes, or undefined; also for numbers beyond 2^53 - 1. */
export function fromDecimal(text: string): number | undefined {
  const value = Number(text);
  return /^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
}
