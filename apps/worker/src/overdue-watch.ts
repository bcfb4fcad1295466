import type { Logger } from 'pino';
import type { TimerQueue } from '#application';
import type { WorkerMetrics } from './metrics.ts';

const LOOK_EVERY_MS = 10_000;

/** Longer than this overdue, and something is wrong: a timer is due to run within a sweep or two. */
export const OVERDUE_ALARM_SECONDS = 60;

/** Watches the age of the oldest overdue timer: the engine's own measure of health. Tells of it while it lasts, and once when it is over. */
export class OverdueWatch {
  readonly #queue: Pick<TimerQueue, 'oldestOverdueSeconds' | 'alarmed'>;
  readonly #log: Logger;
  readonly #metrics: WorkerMetrics;
  #timer: NodeJS.Timeout | null = null;
  #late = false;

  constructor(queue: Pick<TimerQueue, 'oldestOverdueSeconds' | 'alarmed'>, log: Logger, metrics: WorkerMetrics) {
    this.#queue = queue;
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
      const [oldestOverdueSeconds, alarmed] = await Promise.all([this.#queue.oldestOverdueSeconds(), this.#queue.alarmed()]);
      this.#metrics.timers({ oldestOverdueSeconds, alarmed });
      const late = oldestOverdueSeconds > OVERDUE_ALARM_SECONDS;
      if (late) this.#log.error({ oldestOverdueSeconds, alarmed }, 'timers are overdue: deadlines run late');
      else if (this.#late) this.#log.info({ alarmed }, 'timers are on time again');
      this.#late = late;
    } catch (err) {
      this.#log.warn({ err }, 'how late timers are could not be asked');
    }
  }
}
