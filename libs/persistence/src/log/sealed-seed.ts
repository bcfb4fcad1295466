import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A private key was sealed with another secret than this installation has now. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(cause: unknown) {
    super('The log\'s private key cannot be opened: it was sealed with another secret. Set MEDVIRK_SECRET (or, without one, the password in DATABASE_URL) to what it was.', { cause });
  }
}

/**
 * Seals private keys for storing: AES-256-GCM (NIST SP 800-38D) under a secret that does not stand in the database, so that whoever has the database alone cannot
 * sign. `owner` says whose key it is and is sealed along, so that one cannot be put in another's place.
 */
export class Sealer {
  readonly #key: Buffer;

  /** @param secret derived for this use alone (`derivedSecret(settings.secret, 'log-keys')`) */
  constructor(secret: string) { this.#key = createHash('sha256').update(secret).digest(); }

  seal(seed: Uint8Array, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(seed), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws SealBroken for anything that was not sealed by this secret for this owner. */
  open(sealed: Uint8Array, owner: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
    } catch (error) {
      throw new SealBroken(error);
    }
  }
}
