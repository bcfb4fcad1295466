import { JOBS } from '#jobs';
import type { JobRunner } from './job-runner.ts';

/**
 * Looks without a bell: every job at its own interval, in every worker. When is due is for the database's clock to say; this clock only says how often
 * to ask. `tickIntervalMs` is the interval of the shortest, the ticks.
 */
export class Sweep {
  readonly #runner: JobRunner;
  readonly #tickIntervalMs: number;
  #timers: readonly NodeJS.Timeout[] = [];

  constructor(runner: JobRunner, tickIntervalMs: number) {
    this.#runner = runner;
    this.#tickIntervalMs = tickIntervalMs;
  }

  start(): void {
    this.#timers = JOBS.map(({ name, sweepSeconds }) => setInterval(() => { void this.#runner.hear(name); }, sweepSeconds * this.#tickIntervalMs));
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }
}
