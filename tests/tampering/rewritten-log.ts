import type pg from 'pg';

/** What the log consists of in the database, in the order in which it can be put back. */
const TABLES = ['entry', 'entry_payload', 'log_head', 'log_number', 'log_key', 'log_key_secret', 'checkpoint', 'log_tile', 'cosignature', 'checkpoint_conflict', 'alarm'] as const;

/**
 * Somebody with every right on the database: a superuser who switches the guards off. What they do is undone afterwards, so that each lie stands alone.
 */
export class Attacker {
  readonly #client: pg.Client;

  constructor(superuser: pg.Client) { this.#client = superuser; }

  /** Keeps everything as it is now. */
  async remember(): Promise<void> {
    for (const table of TABLES) await this.#client.query(`create table kept_${table} as table ${table}`);
  }

  /** Does the lie, looks at what comes of it, and undoes it. */
  async lie<T>(statements: readonly (string | readonly [string, readonly unknown[]])[], look: () => Promise<T>): Promise<T> {
    await this.past(statements);
    try {
      return await look();
    } finally {
      await this.past([...TABLES.toReversed().map((table) => `delete from ${table}`), ...TABLES.map((table) => `insert into ${table} ${table === 'entry' ? 'overriding system value ' : ''}table kept_${table}`)]);
    }
  }

  /** Statements past triggers and references. */
  async past(statements: readonly (string | readonly [string, readonly unknown[]])[]): Promise<void> {
    await this.#client.query(`begin; set local session_replication_role = replica`);
    try {
      for (const statement of statements) await (typeof statement === 'string' ? this.#client.query(statement) : this.#client.query(statement[0], [...statement[1]]));
      await this.#client.query('commit');
    } catch (error) {
      await this.#client.query('rollback');
      throw error;
    }
  }
}
