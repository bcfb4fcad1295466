import { createHash, timingSafeEqual } from 'node:crypto';
import type { Sha256 } from '#domain';
import { canonicalJson } from './canonical-json.ts';

/** Bytes of salt beside each payload. Without its salt, a payload cannot be guessed from its commitment. */
export const SALT_BYTES = 32;

const DOMAIN_SEPARATOR = Buffer.from('medvirk/v1', 'utf8');

/**
 * The commitment of a log entry: SHA-256("medvirk/v1" ‖ salt ‖ RFC 8785 JSON of the payload), 64 hexadecimal digits in lower case (engine.md section 5).
 * Binding, since SHA-256 is; hiding, since the salt is random and is erased with the payload.
 *
 * Throws a RangeError when the salt is not 32 bytes, and NotCanonical when the payload has no canonical JSON.
 */
export function commitment(payload: unknown, salt: Uint8Array): Sha256 {
  if (salt.byteLength !== SALT_BYTES) throw new RangeError(`The salt has ${salt.byteLength} bytes; a commitment takes ${SALT_BYTES}`);
  return createHash('sha256').update(DOMAIN_SEPARATOR).update(salt).update(canonicalJson(payload), 'utf8').digest('hex');
}

/** Whether a payload and salt are what a commitment was made of. False for a commitment that is no SHA-256; throws as `commitment` does. */
export function verifyCommitment(expected: Sha256, payload: unknown, salt: Uint8Array): boolean {
  const made = commitment(payload, salt);
  return /^[0-9a-f]{64}$/.test(expected) && timingSafeEqual(Buffer.from(made, 'hex'), Buffer.from(expected, 'hex'));
}
