import type { Uploads } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

/** Lets go of uploaded files that nothing refers to. */
export class FilesSweepProcessor implements JobHandler {
  readonly job = 'files.sweep';
  readonly #uploads: Pick<Uploads, 'sweep'>;
  readonly #metrics: WorkerMetrics;

  constructor(uploads: Pick<Uploads, 'sweep'>, metrics: WorkerMetrics) {
    this.#uploads = uploads;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    this.#metrics.worked(this.job, { done: await this.#uploads.sweep(), alarmed: 0 });
  }
}
