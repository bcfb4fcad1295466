import { runTick, type Tick } from '#application';
import type { JobHandler, JobName } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Works a tick off, for the job that rings it. `lanes` organisations at a time; runTick's own number unless told. */
export class TickProcessor implements JobHandler {
  readonly job: JobName;
  readonly #tick: Tick;
  readonly #metrics: WorkerMetrics;
  readonly #lanes: number | undefined;

  constructor(job: JobName, tick: Tick, { metrics, lanes }: { readonly metrics: WorkerMetrics; readonly lanes?: number }) {
    this.job = job;
    this.#tick = tick;
    this.#metrics = metrics;
    this.#lanes = lanes;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, await runTick(this.#tick, this.#lanes));
  }
}
