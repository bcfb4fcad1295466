/** Codes that may be wrong at once, and how many more each second. Ten thousand open codes among 2^40: one guess a second finds one in three and a half years on average. */
const CAPACITY = 600;
const RESTORED_PER_SECOND = 1;

/**
 * Slows whoever guesses codes, for everybody at once: who asks is not known here, so no address is counted, kept or written. A code that was right costs nothing, and who
 * has been let in shows a pass (see `entry-pass.ts`) and is not held up. Real time in milliseconds comes in, so that tests drive it.
 */
export class GuessBrake {
  #left = CAPACITY;
  #at: number;

  constructor(nowMs: number) { this.#at = nowMs; }

  /** Takes one try, if one is left; give it back when the code was right. */
  take(nowMs: number): boolean {
    this.#left = Math.min(CAPACITY, this.#left + Math.max(0, nowMs - this.#at) / 1000 * RESTORED_PER_SECOND);
    this.#at = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  giveBack(): void { this.#left = Math.min(CAPACITY, this.#left + 1); }
}
