import type pg from 'pg';
import type { Housekeeping } from '#application';

/** Clears rows that have served their time, across organisations, through functions that give a number and nothing else. */
export class PostgresHousekeeping implements Housekeeping {
  readonly #clock: pg.Pool;

  /** @param clock connections as medvirk_clock */
  constructor(clock: pg.Pool) { this.#clock = clock; }

  sweepSessions(): Promise<number> { return this.#count('select sweep_sessions()::integer as count'); }
  sweepIdempotencyKeys(): Promise<number> { return this.#count('select sweep_idempotency_keys()::integer as count'); }

  async #count(text: string): Promise<number> {
    const { rows } = await this.#clock.query<{ count: number }>(text);
    return rows[0]!.count;
  }
}
