import { readKey } from './key.ts';
import type { Key } from './key.ts';

/** What whoever checks brings along: keys, or their fingerprints, that they got from elsewhere than this pack, and heads that they kept. */
export interface Trust {
  /** Verifier keys and fingerprints, as pasted: one a line. */
  readonly keys: readonly string[];
  /** Signed heads that were kept from before, as texts. */
  readonly olderHeads: readonly string[];
}

export const NO_TRUST: Trust = { keys: [], olderHeads: [] };

/** What was pasted as keys, read. */
export interface GivenKeys { readonly keys: readonly Key[]; readonly fingerprints: readonly string[]; readonly unreadable: readonly string[] }

/** Reads keys and fingerprints. Blank lines are passed over; spaces, colons and capitals in a fingerprint do not matter. */
export async function readGivenKeys(lines: readonly string[]): Promise<GivenKeys> {
  const texts = lines.flatMap((line) => line.split('\n')).map((line) => line.trim()).filter((line) => line !== '');
  const read = await Promise.all(texts.map(async (text) => ({ text, key: await readKey(text), fingerprint: fingerprintOf(text) })));
  return {
    keys: read.map(({ key }) => key).filter((key) => key !== undefined),
    fingerprints: read.map(({ fingerprint }) => fingerprint).filter((fingerprint) => fingerprint !== undefined),
    unreadable: read.filter(({ key, fingerprint }) => key === undefined && fingerprint === undefined).map(({ text }) => text.slice(0, 80)),
  };
}

function fingerprintOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
