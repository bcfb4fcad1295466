import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedSecret } from '#config';

/** Shows that a code was right a moment ago, so that people at their third question are not held up when somebody else guesses codes. Says nothing that the code does not. */
export class EntryPasses {
  readonly #key: string;

  /** `codeKey` is the installation's key of codes; every process makes the same passes. */
  constructor(codeKey: string) { this.#key = derivedSecret(codeKey, 'entry-pass'); }

  of(code: string): string { return createHmac('sha256', this.#key).update(code).digest('base64url').slice(0, 22); }

  isOf(code: string, shown: string): boolean {
    const [right, given] = [Buffer.from(this.of(code)), Buffer.from(shown)];
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
