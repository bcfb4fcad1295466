import { runTick, type Tick } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Relays what waits to leave the house. */
export class OutboxTickProcessor implements JobHandler {
  readonly job = 'outbox.tick';
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
