import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JobName } from '#jobs';

/** What a worker tells of itself, for `/metrics`. */
export class WorkerMetrics {
  readonly registry = new Registry();
  readonly #runs = new Counter({ name: 'medvirk_job_runs_total', help: 'Jobs run, by outcome', labelNames: ['job', 'outcome'], registers: [this.registry] });
  readonly #seconds = new Histogram({ name: 'medvirk_job_seconds', help: 'How long a job took', labelNames: ['job'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60], registers: [this.registry] });
  readonly #rows = new Counter({ name: 'medvirk_rows_total', help: 'Rows worked off, by outcome', labelNames: ['job', 'outcome'], registers: [this.registry] });
  readonly #queueErrors = new Counter({ name: 'medvirk_queue_errors_total', help: 'Errors of the queue; none of them loses work', registers: [this.registry] });
  readonly #overdue = new Gauge({ name: 'medvirk_timers_oldest_overdue_seconds', help: 'How long the longest overdue timer has waited', registers: [this.registry] });
  readonly #alarmed = new Gauge({ name: 'medvirk_timers_alarmed', help: 'Timers that could not run and stand alarmed', registers: [this.registry] });

  readonly #unplaced = new Gauge({ name: 'medvirk_log_oldest_unplaced_seconds', help: 'How long the oldest log entry has waited for its place in the tree', registers: [this.registry] });
  readonly #halted = new Gauge({ name: 'medvirk_logs_halted', help: 'Logs that contradict a head of theirs that was published: nothing is signed', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  ran(job: JobName, outcome: 'done' | 'failed', seconds: number): void {
    this.#runs.inc({ job, outcome });
    this.#seconds.observe({ job }, seconds);
  }

  worked(job: JobName, { done, alarmed }: { readonly done: number; readonly alarmed: number }): void {
    if (done > 0) this.#rows.inc({ job, outcome: 'done' }, done);
    if (alarmed > 0) this.#rows.inc({ job, outcome: 'alarmed' }, alarmed);
  }

  queueError(): void { this.#queueErrors.inc(); }

  timers({ oldestOverdueSeconds, alarmed }: { readonly oldestOverdueSeconds: number; readonly alarmed: number }): void {
    this.#overdue.set(oldestOverdueSeconds);
    this.#alarmed.set(alarmed);
  }

  logs({ oldestWaitingSeconds, halted }: { readonly oldestWaitingSeconds: number; readonly halted: number }): void {
    this.#unplaced.set(oldestWaitingSeconds);
    this.#halted.set(halted);
  }
}
