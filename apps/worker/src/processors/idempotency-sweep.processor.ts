import type { Housekeeping } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Removes idempotency keys older than 24 hours. */
export class IdempotencySweepProcessor implements JobHandler {
  readonly job = 'idempotency.sweep';
  readonly #housekeeping: Housekeeping;
  readonly #metrics: WorkerMetrics;

  constructor(housekeeping: Housekeeping, metrics: WorkerMetrics) {
    this.#housekeeping = housekeeping;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, { done: await this.#housekeeping.sweepIdempotencyKeys(), alarmed: 0 });
  }
}
