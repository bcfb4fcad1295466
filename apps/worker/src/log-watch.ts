import type { Logger } from 'pino';
import type { EntrySequence } from '#application';
import type { WorkerMetrics } from './metrics.ts';

const LOOK_EVERY_MS = 10_000;

/** Longer than this without a place, and something is wrong: the sequencer is due within a sweep or two. */
export const UNPLACED_ALARM_SECONDS = 60;

/** Watches how long log entries wait for their place, and for logs that are halted. Tells of it while it lasts. */
export class LogWatch {
  readonly #sequence: Pick<EntrySequence, 'health'>;
  readonly #log: Logger;
  readonly #metrics: WorkerMetrics;
  #timer: NodeJS.Timeout | null = null;

  constructor(sequence: Pick<EntrySequence, 'health'>, log: Logger, metrics: WorkerMetrics) {
    this.#sequence = sequence;
    this.#log = log;
    this.#metrics = metrics;
  }

  start(): void {
    this.#timer = setInterval(() => { void this.look(); }, LOOK_EVERY_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async look(): Promise<void> {
    try {
      const health = await this.#sequence.health();
      this.#metrics.logs(health);
      if (health.halted > 0) this.#log.error(health, 'a log contradicts a head of its own that was published: nothing is signed there. Was an older backup put back?');
      if (health.oldestWaitingSeconds > UNPLACED_ALARM_SECONDS) this.#log.error(health, 'log entries wait for their place: checkpoints run late');
    } catch (err) {
      this.#log.warn({ err }, 'how long log entries wait could not be asked');
    }
  }
}
