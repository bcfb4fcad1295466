import type { CivilDate, Instant } from '#domain';
import { osloInstant } from '#domain';

/** A clock that stands still until it is moved: the port's clock in tests. It never runs backwards. */
export class DrivenClock {
  #now: Instant;

  constructor(now: Instant) { this.#now = now; }

  now(): Instant { return this.#now; }

  /** Moves to an instant, which must not be earlier. */
  to(instant: Instant): this {
    if (instant < this.#now) throw new Error(`the clock stands at ${this.#now} and cannot go back to ${instant}`);
    this.#now = instant;
    return this;
  }

  /** Moves to a clock time in Oslo. */
  toOslo(date: CivilDate, time: `${string}:${string}` = '12:00'): this { return this.to(osloInstant(date, time)); }

  forward(milliseconds: number): this { return this.to(new Date(Date.parse(this.#now) + milliseconds).toISOString()); }
}
