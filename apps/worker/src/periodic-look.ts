const LOOK_EVERY_MS = 10_000;

/** Looks every ten seconds of real time, from `start` to `stop`. What is looked at tells of its own faults. */
export class PeriodicLook {
  readonly #look: () => Promise<void>;
  #timer: NodeJS.Timeout | null = null;

  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  start(): void {
    this.#timer = setInterval(() => { void this.#look(); }, LOOK_EVERY_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
