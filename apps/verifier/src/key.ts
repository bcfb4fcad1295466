import { concat, equal, fromBase64, fromHex, toHex, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** Type bytes of keys: one that signs notes, one that cosigns (c2sp.org/signed-note, c2sp.org/tlog-cosignature). */
export const SIGNS_NOTES = 0x01;
export const COSIGNS = 0x04;

/** A public key with the name that its holder signs under. */
export interface Key {
  /** The text that people exchange: name+id+base64. */
  readonly text: string;
  readonly name: string;
  /** Four bytes in hexadecimal. */
  readonly id: string;
  readonly type: typeof SIGNS_NOTES | typeof COSIGNS;
  readonly bytes: Bytes;
  /** SHA-256 of the key's 32 bytes in hexadecimal: what people compare on paper. */
  readonly fingerprint: string;
}

const idOf = async (name: string, material: Uint8Array): Promise<Bytes> => (await sha256(concat(utf8(`${name}\n`), material))).slice(0, 4);

/** The key of a text; undefined where it is none, or its id does not belong to it. */
export async function readKey(text: string): Promise<Key | undefined> {
  const [, name, id, encoded] = /^([^\s+\p{C}]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const material = encoded === undefined ? undefined : fromBase64(encoded);
  const type = material?.[0];
  if (name === undefined || material?.length !== 33 || (type !== SIGNS_NOTES && type !== COSIGNS)) return undefined;
  const bytes = material.slice(1);
  if (!equal(await idOf(name, material), fromHex(id!)!)) return undefined;
  return { text, name, id: id!, type, bytes, fingerprint: toHex(await sha256(bytes)) };
}

/** The same bytes as a key that signs notes: the key that endorses the next cosigner's key. */
export async function asNoteKey(key: Key): Promise<Key> {
  const material = concat(Uint8Array.of(SIGNS_NOTES), key.bytes);
  return { ...key, id: toHex(await idOf(key.name, material)), type: SIGNS_NOTES };
}

/** A fingerprint as people read it: groups of four digits. */
export const fingerprintText = (fingerprint: string): string => (fingerprint.match(/.{4}/g) ?? []).join(' ');
