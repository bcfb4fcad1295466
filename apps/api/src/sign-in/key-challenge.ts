import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Id } from '#domain';

/** Seconds that a challenge may be answered. */
export const CHALLENGE_SECONDS = 120;
const NONCE_BYTES = 32;
const FORM = /^medvirk\/sign-in\/v1\n([^\n]{1,200})\n([0-9a-f-]{36})\n([A-Za-z0-9_-]{43})\n(\d{1,15})\n([A-Za-z0-9_-]{43})\n$/;

export interface Challenge { readonly organisationId: Id; readonly nonce: Uint8Array; readonly expiresAtMs: number }

/**
 * Makes and reads the texts that a rep signs to sign in. Each says where and until when, and carries our own mark (HMAC-SHA-256), so that nothing is stored until one is
 * answered: strangers who ask for challenges fill nothing. It cannot pass for a cosignature, whose text begins otherwise.
 */
export class KeyChallenges {
  readonly #secret: string;
  readonly #place: string;

  /** @param place the origin of our pages: a challenge of another installation is none of ours */
  constructor(secret: string, place: string) {
    this.#secret = secret;
    this.#place = place;
  }

  make(organisationId: Id, nowMs: number): string {
    const said = `medvirk/sign-in/v1\n${this.#place}\n${organisationId}\n${randomBytes(NONCE_BYTES).toString('base64url')}\n${nowMs + CHALLENGE_SECONDS * 1000}\n`;
    return `${said}${this.#mark(said).toString('base64url')}\n`;
  }

  /** Null for what is not ours, or has run out. */
  read(text: string, nowMs: number): Challenge | null {
    const [, place, organisationId, nonce, until, mark] = FORM.exec(text) ?? [];
    if (place !== this.#place || organisationId === undefined || nonce === undefined || mark === undefined || Number(until) < nowMs) return null;
    const said = text.slice(0, text.length - mark.length - 1);
    return timingSafeEqual(this.#mark(said), Buffer.from(mark, 'base64url')) ? { organisationId, nonce: Buffer.from(nonce, 'base64url'), expiresAtMs: Number(until) } : null;
  }

  #mark(said: string): Buffer { return createHmac('sha256', this.#secret).update(said).digest(); }
}
