import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { verifierKey } from './verifier-key.ts';
import type { SignatureType, VerifierKey } from './verifier-key.ts';

/** Someone who signs: the key that others check with, and the signing itself. The private key stays inside. */
export interface Signer {
  readonly key: VerifierKey;
  /** The 64 bytes of the Ed25519 signature of a message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

// What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410 section 7).
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer by the 32 bytes of an Ed25519 private key (RFC 8032: the seed). Throws a RangeError for other lengths. */
export function signerOfSeed(name: string, type: SignatureType, seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError(`An Ed25519 private key has 32 bytes, not ${seed.length}`);
  return signerOf(name, type, createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' }));
}

/** A signer by PKCS #8 in PEM. Throws what Node throws for a text that holds no key, and a RangeError for a key that is not Ed25519. */
export const signerOfPem = (name: string, type: SignatureType, pem: string): Signer => signerOf(name, type, createPrivateKey(pem));

function signerOf(name: string, type: SignatureType, privateKey: KeyObject): Signer {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new RangeError('The key is not an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { key: verifierKey(name, type, spki.subarray(-32)), sign: (message) => sign(null, message, privateKey) };
}
