import pg from 'pg';

export interface PoolOptions {
  readonly url: string;
  /** Connections at most. */
  readonly size: number;
  /** Called when a connection breaks, as when PostgreSQL restarts; the pool replaces it by itself. */
  readonly onFault: (fault: Error) => void;
  /**
   * False: a commit does not wait for the disk, so that the last moments are lost when the machine goes down. Only for work that is begun anew when it
   * was cut off, such as loading the sample.
   */
  readonly durable?: boolean;
}

/** Time zone UTC, since instants are written by PostgreSQL (`instantText`); no JIT, which costs more than these short statements. */
export const SESSION_OPTIONS = '-c TimeZone=UTC -c DateStyle=ISO -c jit=off';

/** A pool of connections for the store. */
export function connectionPool({ url, size, onFault, durable = true }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, options: durable ? SESSION_OPTIONS : `${SESSION_OPTIONS} -c synchronous_commit=off`, connectionTimeoutMillis: 10_000 });
  // On each connection, in use or idle: an error event that nobody hears would end the process when PostgreSQL goes away in the middle of a transaction.
  pool.on('connect', (client) => { client.on('error', onFault); });
  // The pool repeats what an idle connection has told already.
  pool.on('error', () => undefined);
  return pool;
}
