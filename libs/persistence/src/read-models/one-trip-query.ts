import type pg from 'pg';

/** A statement by a name that stands for this text on every connection; no name for one that is not worth keeping. */
export interface NamedStatement { readonly name: string | null; readonly text: string; readonly values: readonly unknown[] }

/** Names that each connection has prepared. A connection that met an error is thrown away, so the two cannot differ. */
const prepared = new WeakMap<object, Set<string>>();

/**
 * Runs statements in one round trip and one implicit transaction: everything up to Sync commits or fails together (PostgreSQL, Extended Query,
 * Pipelining). Gives the last statement's only row as text. No row description is asked for, since every column is read as text.
 */
export class OneTripQuery implements pg.Submittable {
  readonly result: Promise<readonly (string | null)[] | null>;
  readonly #statements: readonly NamedStatement[];
  #resolve: (row: readonly (string | null)[] | null) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #row: readonly (string | null)[] | null = null;
  /** node-postgres calls it when a connection breaks with the query under way. */
  callback = (error: Error | null): void => { if (error !== null) this.#reject(error); };

  constructor(statements: readonly NamedStatement[]) {
    this.#statements = statements;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: pg.Connection): void {
    const known = prepared.get(connection) ?? new Set<string>();
    prepared.set(connection, known);
    connection.stream.cork();
    try {
      for (const { name, text, values } of this.#statements) {
        const statement = name ?? '';
        if (name === null || !known.has(name)) connection.parse({ text, name: statement, types: [] }, true);
        if (name !== null) known.add(name);
        connection.bind({ portal: '', statement, values: values.map(wireValue) }, true);
        connection.execute({ portal: '' }, true);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription(): void { /* none is asked for */ }
  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void { this.#row = fields; }
  handleCommandComplete(): void { this.#count(); }
  handleEmptyQuery(): void { this.#count(); }
  handlePortalSuspended(): void { this.#reject(new Error('A portal was suspended though all rows were asked for')); }
  handleError(error: Error): void { this.#reject(error); }
  handleReadyForQuery(): void { this.#resolve(this.#row); }

  #done = 0;
  #count(): void {
    this.#done += 1;
    // What an earlier statement gave is not the answer.
    if (this.#done < this.#statements.length) this.#row = null;
  }
}

/** A parameter as PostgreSQL's text format, or bytes; `{a,b}` for arrays, as node-postgres writes them. */
function wireValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return `{${value.map((item) => (item === null ? 'NULL' : `"${String(item).replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`)).join(',')}}`;
  return String(value);
}
