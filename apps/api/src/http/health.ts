import { faultLabel } from '#application';

export const HEALTH = Symbol('Health');

/** One thing that the API needs. `seconds` for those that are measured. */
export interface Check { readonly name: string; readonly ok: boolean; readonly seconds?: number; readonly fault?: string }
export interface HealthReport { readonly ready: boolean; readonly checks: readonly Check[] }

export interface HealthParts {
  readonly database: () => Promise<unknown>;
  /** The queue is a doorbell: without it work is late, not lost. */
  readonly queue: () => Promise<unknown>;
  /** Real seconds that the longest overdue timer has waited, across organisations. */
  readonly oldestOverdueSeconds: () => Promise<number>;
  /** Real seconds that the oldest log entry has waited for its place; rejects while a log is halted. */
  readonly oldestUnplacedSeconds: () => Promise<number>;
}

const PATIENCE_MS = 2000;

/** Asks everything that the API needs, each for at most two seconds. Only the database keeps it from being ready. */
export class Health {
  readonly #parts: HealthParts;

  constructor(parts: HealthParts) { this.#parts = parts; }

  async report(): Promise<HealthReport> {
    const [database, queue, timers, log] = await Promise.all([
      check('database', this.#parts.database), check('queue', this.#parts.queue),
      check('oldest overdue timer', this.#parts.oldestOverdueSeconds), check('oldest unplaced log entry', this.#parts.oldestUnplacedSeconds),
    ]);
    return { ready: database.ok, checks: [database, queue, timers, log] };
  }
}

async function check(name: string, ask: () => Promise<unknown>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error('No answer')); }, PATIENCE_MS); });
  try {
    const answer = await Promise.race([ask(), late]);
    return { name, ok: true, ...(typeof answer === 'number' && { seconds: answer }) };
  } catch (error) {
    return { name, ok: false, fault: faultLabel(error) };
  } finally {
    clearTimeout(timer);
  }
}
