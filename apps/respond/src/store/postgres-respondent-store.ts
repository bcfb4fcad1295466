import pg from 'pg';
import type { OpenRound, RespondentStore, Said } from './respondent-store.ts';

export interface StoreOptions {
  /** URL of the role medvirk_respond. */
  readonly url: string;
  /** Connections at most. */
  readonly size: number;
  readonly statementTimeoutMs: number;
  readonly onFault: (fault: Error) => void;
}

/** The two functions of the role medvirk_respond. A statement is prepared once per connection; it has no transaction around it but its own. */
export class PostgresRespondentStore implements RespondentStore {
  readonly pool: pg.Pool;

  constructor({ url, size, statementTimeoutMs, onFault }: StoreOptions) {
    this.pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 10_000, options: `-c TimeZone=UTC -c jit=off -c statement_timeout=${statementTimeoutMs}` });
    // On each connection: an error event that nobody hears would end the process when PostgreSQL goes away.
    this.pool.on('connect', (client) => { client.on('error', onFault); });
    // The pool repeats what an idle connection has told already.
    this.pool.on('error', () => undefined);
  }

  async openRound(codeHash: Buffer): Promise<OpenRound | null> {
    const { rows } = await this.pool.query<{ round: OpenRound | null }>({ name: 'round', text: 'select respond_round($1) as round', values: [codeHash] });
    return rows[0]?.round ?? null;
  }

  async submit(codeHash: Buffer, { answers, comments }: Said): Promise<boolean> {
    const { rows } = await this.pool.query<{ taken: boolean }>({ name: 'submit', text: 'select respond_submit($1, $2, $3) as taken', values: [codeHash, answers, comments] });
    return rows[0]?.taken === true;
  }

  async ready(): Promise<void> { await this.pool.query('select 1'); }

  close(): Promise<void> { return this.pool.end(); }
}
