import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Doorbell, Transaction, UnitOfWork } from '#application';
import type { Id } from '#domain';
import { sessionOn } from './session.ts';
import { RuleLibrary } from './stores/rule-library.ts';
import { PostgresTransaction } from './transaction.ts';
import type { Holidays, Visibility } from './transaction.ts';

/** Serialization failure and deadlock: the same work may succeed on a fresh transaction. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Longest wait before another try, per attempt made, so that two that deadlocked do not meet again. Milliseconds. */
const APART_MS = 20;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface UnitOfWorkParts {
  /** Connections as medvirk_app. */
  readonly pool: pg.Pool;
  readonly doorbell: Doorbell;
  readonly holidays: Holidays;
  readonly visibility: Visibility;
}

/** Transactions of one organisation, under row-level security. */
export class PostgresUnitOfWork implements UnitOfWork {
  readonly #parts: UnitOfWorkParts;
  readonly #library = new RuleLibrary();

  constructor(parts: UnitOfWorkParts) { this.#parts = parts; }

  async run<T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (!UUID.test(organisationId)) throw new Error('An organisation is named by its UUID in lower case');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(organisationId, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !(error instanceof pg.DatabaseError && WORTH_ANOTHER_TRY.has(error.code ?? ''))) throw error;
        await setTimeout(Math.random() * APART_MS * attempt);
      }
    }
  }

  async #once<T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const client = await this.#parts.pool.connect();
    const transaction = new PostgresTransaction(sessionOn(client, organisationId), { ...this.#parts, library: this.#library });
    let answer: T;
    try {
      // One round trip; the id has been held against its form, since SET takes no parameters in this protocol.
      await client.query(`begin; select set_config('medvirk.org', '${organisationId}', true)`);
      answer = await work(transaction);
      await client.query('commit');
    } catch (error) {
      client.release(await rolledBack(client));
      throw error;
    }
    client.release();
    await this.#ring(transaction);
    return answer;
  }

  /** The sweep finds what a bell did not reach, so a failing bell is no reason to call a committed transaction failed: it is the doorbell's to tell of. */
  async #ring({ bells }: PostgresTransaction): Promise<void> {
    await Promise.all([...bells].map((tick) => this.#parts.doorbell.ring(tick)));
  }
}

/** Gives the fault for `release` when the connection cannot be used again, else false. */
async function rolledBack(client: pg.PoolClient): Promise<Error | false> {
  try {
    await client.query('rollback');
    return false;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
