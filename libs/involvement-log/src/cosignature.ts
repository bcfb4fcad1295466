import type { Note, NoteSignature, SignatureFinding } from './note.ts';
import type { Signer } from './signer.ts';
import { checkSize } from './tree-size.ts';
import { SIGNATURE_TYPES, verifySignature } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

const TIMESTAMP_BYTES = 8;

/** What a cosigner signs (c2sp.org/tlog-cosignature, Ed25519): two lines of its own before the checkpoint's text. */
export const cosignedMessage = (checkpointText: string, seconds: number): Uint8Array =>
  Buffer.from(`cosignature/v1\ntime ${checkSize(seconds, 'time in seconds')}\n${checkpointText}`, 'utf8');

/**
 * The cosignature of a checkpoint's text at a time, in seconds since 1970 (POSIX). It says: the largest head of this log that I have seen, consistent with all
 * before, is this one. Throws a RangeError for a key of another type.
 */
export function cosign(checkpointText: string, { key, sign }: Signer, seconds: number): NoteSignature {
  if (key.type !== SIGNATURE_TYPES.COSIGNATURE) throw new RangeError(`The key ${key.name} does not cosign`);
  const timestamp = Buffer.alloc(TIMESTAMP_BYTES);
  timestamp.writeBigUInt64BE(BigInt(checkSize(seconds, 'time in seconds')));
  return { name: key.name, keyId: key.id, signature: Buffer.concat([timestamp, sign(cosignedMessage(checkpointText, seconds))]) };
}

/** What came of checking a cosigner's line, with its time in seconds since 1970 where it is true. */
export type CosignatureFinding = { readonly state: Exclude<SignatureFinding, 'TRUE'> } | { readonly state: 'TRUE'; readonly seconds: number };

/** Whether a cosigner's key (type 0x04) signed a note. Never throws. Of several true lines, the time of the last. */
export function checkCosignature({ text, signatures }: Note, key: VerifierKey): CosignatureFinding {
  const times = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id).map(({ signature }) => timeOf(text, signature, key));
  const last = times.at(-1);
  if (times.length === 0) return { state: 'ABSENT' };
  return last === undefined || times.includes(undefined) ? { state: 'FALSE' } : { state: 'TRUE', seconds: last };
}

/** The time of a true cosignature; undefined for a false one. */
function timeOf(text: string, signature: Uint8Array, key: VerifierKey): number | undefined {
  if (key.type !== SIGNATURE_TYPES.COSIGNATURE || signature.length !== TIMESTAMP_BYTES + 64) return undefined;
  const seconds = Number(Buffer.from(signature).readBigUInt64BE(0));
  if (!Number.isSafeInteger(seconds)) return undefined;
  return verifySignature(key, cosignedMessage(text, seconds), signature.subarray(TIMESTAMP_BYTES)) ? seconds : undefined;
}
