import type { Id, Sha256 } from '#domain';

/** A UUID for a name, the same each time, so that tests can say `id('visit-2')` and meet it again. Readable, not random: the name's bytes in hexadecimal. */
export function id(name: string): Id {
  const hex = [...new TextEncoder().encode(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex.length > 30) throw new Error(`id('${name}'): at most 15 bytes fit into a UUID`);
  const full = hex.padEnd(30, '0');
  return `${full.slice(0, 8)}-${full.slice(8, 12)}-4${full.slice(12, 15)}-8${full.slice(15, 18)}-${full.slice(18, 30)}`;
}

/** A made-up SHA-256: one hexadecimal digit, 64 times. */
export const sha = (digit: string): Sha256 => digit.repeat(64);
