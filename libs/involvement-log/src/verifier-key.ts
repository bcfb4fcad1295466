import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';

/** What a key of a note signs: the note itself (0x01), or a cosignature with its time (0x04) (c2sp.org/signed-note, c2sp.org/tlog-cosignature). */
export const SIGNATURE_TYPES = { NOTE: 0x01, COSIGNATURE: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** An Ed25519 key that signatures are checked with, known by name and id together. `id` is 32 bits, an identifier and no protection. */
export interface VerifierKey {
  readonly name: string;
  readonly id: number;
  readonly type: SignatureType;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

const PUBLIC_KEY_BYTES = 32;
// What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 section 4).
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a name may stand in a signature line: not empty, without spaces, control characters and plus signs (c2sp.org/signed-note). */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}\p{Cs}\p{Z}]+$/u.test(name);

/** The key of a name, a type and 32 bytes. Throws a RangeError for a name that no note can hold, or other bytes. */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('A key name is not empty and holds no space and no plus sign');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new RangeError(`An Ed25519 key has ${PUBLIC_KEY_BYTES} bytes, not ${publicKey.length}`);
  return { name, id: keyId(name, type, publicKey), type, publicKey };
}

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), as a number. */
const keyId = (name: string, type: SignatureType, publicKey: Uint8Array): number =>
  createHash('sha256').update(`${name}\n`, 'utf8').update(Uint8Array.of(type)).update(publicKey).digest().readUInt32BE(0);

/** The text of a key: name+id+base64(type ‖ key). What people exchange. */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${id.toString(16).padStart(8, '0')}+${toBase64(Uint8Array.of(type, ...publicKey))}`;

/** The key of a text, or undefined where it is none, or its id is not that of its name and bytes. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const material = encoded === undefined ? undefined : fromBase64(encoded);
  const type = Object.values(SIGNATURE_TYPES).find((known) => known === material?.[0]);
  if (name === undefined || material === undefined || type === undefined || !isKeyName(name) || material.length !== PUBLIC_KEY_BYTES + 1) return undefined;
  const key = verifierKey(name, type, material.subarray(1));
  return key.id === Number.parseInt(id!, 16) ? key : undefined;
}

/** What people compare by eye or read aloud: SHA-256 over the 32 bytes of the key, in groups of four hexadecimal digits. The same key has the same fingerprint under any name. */
export const fingerprint = ({ publicKey }: Pick<VerifierKey, 'publicKey'>): string => createHash('sha256').update(publicKey).digest('hex').match(/.{4}/g)!.join(' ');

/** Whether a key signed these bytes (RFC 8032). False for a signature of another length; never throws. */
export function verifySignature({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, message, publicKeyObject(publicKey), signature);
}

/** An Ed25519 key of 32 bytes as a key of Node. */
const publicKeyObject = (publicKey: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
