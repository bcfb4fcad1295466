import type { Doorbell, TickName } from '#application';
import type { JobName } from '#jobs';
import type { BellAdder, OnQueueError } from './bell-queue.ts';

/** The job that a tick's bell puts in the queue. */
const JOB_OF_TICK: Readonly<Record<TickName, JobName | null>> = { timers: 'timers.tick', outbox: 'outbox.tick', digest: 'digest.tick', sequencer: 'sequencer.tick', rounds: 'rounds.tick' };

/**
 * Milliseconds after a bell in which those of the same tick become one. Every log entry rings for the sequencer, which does its work the better the more entries it finds;
 * an entry may wait two seconds for its place.
 */
const REST_MS: Readonly<Partial<Record<TickName, number>>> = { sequencer: 250 };

const CLOSE_WAIT_MS = 2000;

/**
 * Rings through the queue. Bells of one job that come while one is on its way become one bell more, rung afterwards: the job under way may have
 * looked before the last commit, so the last bell must not be dropped. A bell never fails the command that rang it, nor keeps it waiting.
 */
export class QueueDoorbell implements Doorbell {
  readonly #adder: BellAdder;
  readonly #onError: OnQueueError;
  readonly #underWay = new Map<JobName, Promise<void>>();
  readonly #again = new Set<JobName>();

  constructor(adder: BellAdder, onError: OnQueueError) {
    this.#adder = adder;
    this.#onError = onError;
  }

  ring(tick: TickName): Promise<void> {
    const job = JOB_OF_TICK[tick];
    if (job === null) return Promise.resolve();
    if (this.#underWay.has(job)) this.#again.add(job);
    else this.#underWay.set(job, this.#add(job, REST_MS[tick] ?? 0));
    return Promise.resolve();
  }

  /** Resolves when no bell is on its way. */
  async quiet(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  /** Waits for bells on their way, but no longer than two seconds for a queue that is away: what they say stands in the database. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([this.quiet(), new Promise<void>((resolve) => { timer = setTimeout(resolve, CLOSE_WAIT_MS); })]);
    clearTimeout(timer);
    await this.#adder.close();
  }

  async #add(job: JobName, restMs: number): Promise<void> {
    do {
      this.#again.delete(job);
      await this.#adder.add(job).catch((error: unknown) => { this.#onError(error instanceof Error ? error : new Error(String(error))); });
      // Nobody is kept waiting or running by it: the bell has rung, and what it says stands in the database.
      if (restMs > 0) await new Promise<void>((resolve) => { setTimeout(resolve, restMs).unref(); });
    } while (this.#again.has(job));
    this.#underWay.delete(job);
  }
}
