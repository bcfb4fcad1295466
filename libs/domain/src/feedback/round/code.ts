/** Signs that nobody mistakes for each other: no 0 and O, no 1 and I. Thirty-two, so that each is five bits. */
export const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Forty bits: guessed at a thousand tries a second, one of ten thousand codes is found in about a day; the respondents' pages let through far fewer. */
export const CODE_LENGTH = 8;

/** A code of eight random bytes, of which each gives five bits evenly. Throws for another number of bytes. */
export function codeOf(random: Uint8Array): string {
  if (random.length !== CODE_LENGTH) throw new RangeError(`A code is made of ${CODE_LENGTH} bytes; got ${random.length}`);
  return Array.from(random, (byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
}

/** As it is printed and mailed: `K7PM-3XQ2`. */
export const shownCode = (code: string): string => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

/** The code in what somebody typed, whatever its case and separators; null where it is none. */
export function readCode(typed: string): string | null {
  if (typed.length > 64) return null;
  const code = typed.toUpperCase().replaceAll(/[\s\-–—.]/g, '');
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
}
