import type { Housekeeping } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Removes sessions that have run out. */
export class SessionsSweepProcessor implements JobHandler {
  readonly job = 'sessions.sweep';
  readonly #housekeeping: Housekeeping;
  readonly #metrics: WorkerMetrics;

  constructor(housekeeping: Housekeeping, metrics: WorkerMetrics) {
    this.#housekeeping = housekeeping;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, { done: await this.#housekeeping.sweepSessions(), alarmed: 0 });
  }
}
