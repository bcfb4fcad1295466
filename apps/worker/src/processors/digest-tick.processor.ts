import { runTick, type Tick } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Prepares the morning's digests. */
export class DigestTickProcessor implements JobHandler {
  readonly job = 'digest.tick';
  readonly #tick: Tick;
  readonly #metrics: WorkerMetrics;

  constructor(tick: Tick, metrics: WorkerMetrics) {
    this.#tick = tick;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, await runTick(this.#tick));
  }
}
