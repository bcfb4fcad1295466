import type { Logger } from 'pino';
import { faultKind } from '#application';
import { bindHandlers, type JobHandler, jobNamed, type JobName } from '#jobs';
import type { WorkerMetrics } from './metrics.ts';

/**
 * Runs jobs, one of each kind at a time in this process. A bell heard while its job runs makes it run once more, since the job may have looked
 * before the bell was rung; ten bells make it run once more, too.
 */
export class JobRunner {
  readonly #handlers: ReadonlyMap<JobName, JobHandler>;
  readonly #log: Logger;
  readonly #metrics: WorkerMetrics;
  readonly #running = new Map<JobName, Promise<void>>();
  readonly #again = new Set<JobName>();

  constructor(handlers: readonly JobHandler[], log: Logger, metrics: WorkerMetrics) {
    this.#handlers = bindHandlers(handlers);
    this.#log = log;
    this.#metrics = metrics;
  }

  /** Resolves when the job has looked at least once since the call. A failure is told of, and left to the next sweep. */
  hear(name: string): Promise<void> {
    const job = jobNamed(name);
    if (job === null) {
      this.#log.warn({ job: name }, 'a bell of a job that this version does not know');
      return Promise.resolve();
    }
    const running = this.#running.get(job.name);
    if (running !== undefined) {
      this.#again.add(job.name);
      return running;
    }
    const started = this.#run(job.name);
    this.#running.set(job.name, started);
    return started;
  }

  /** Resolves when no job runs. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async #run(job: JobName): Promise<void> {
    do {
      this.#again.delete(job);
      await this.#once(job);
    } while (this.#again.has(job));
    this.#running.delete(job);
  }

  async #once(job: JobName): Promise<void> {
    const begun = performance.now();
    let outcome: 'done' | 'failed' = 'done';
    try {
      await this.#handlers.get(job)?.handle();
    } catch (err) {
      outcome = 'failed';
      const first: unknown = err instanceof AggregateError ? err.errors[0] : err;
      this.#log[faultKind(first) === 'DEFECT' ? 'error' : 'warn']({ err, job, fault: faultKind(first) }, 'a job failed; the next sweep looks at the same rows');
    }
    this.#metrics.ran(job, outcome, (performance.now() - begun) / 1000);
  }
}
