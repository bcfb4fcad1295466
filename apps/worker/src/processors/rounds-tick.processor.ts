import { runTick, type Tick } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Opens, reminds, closes and publishes feedback rounds that are due. */
export class RoundsTickProcessor implements JobHandler {
  readonly job = 'rounds.tick';
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
