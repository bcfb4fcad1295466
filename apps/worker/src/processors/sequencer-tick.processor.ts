import { runTick, type Tick } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Organisations at a time: a batch mostly waits for the disk, and each log waits for none but itself. */
const LANES = 6;

/** Gives log entries their place in the tree, and signs its head. */
export class SequencerTickProcessor implements JobHandler {
  readonly job = 'sequencer.tick';
  readonly #tick: Tick;
  readonly #metrics: WorkerMetrics;

  constructor(tick: Tick, metrics: WorkerMetrics) {
    this.#tick = tick;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, await runTick(this.#tick, LANES));
  }
}
