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
  /** A statement that takes longer is ended by PostgreSQL (error 57014), in milliseconds. None is ended where this is left out: for commands that someone waits at. */
  readonly statementTimeoutMs?: number;
}

/** Time zone UTC, since instants are written by PostgreSQL (`instantText`); no JIT, which costs more than these short statements. */
const SESSION_OPTIONS = '-c TimeZone=UTC -c DateStyle=ISO -c jit=off';

/** What a connection is told when it opens. */
export const sessionOptions = ({ durable = true, statementTimeoutMs }: Pick<PoolOptions, 'durable' | 'statementTimeoutMs'>): string => [
  SESSION_OPTIONS,
  ...(durable ? [] : ['-c synchronous_commit=off']),
  ...(statementTimeoutMs === undefined ? [] : [`-c statement_timeout=${statementTimeoutMs}`]),
].join(' ');

/** A pool of connections for the store. */
export function connectionPool({ url, size, onFault, ...session }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, options: sessionOptions(session), connectionTimeoutMillis: 10_000 });
  // On each connection, in use or idle: an error event that nobody hears would end the process when PostgreSQL goes away in the middle of a transaction.
  pool.on('connect', (client) => { client.on('error', onFault); });
  // The pool repeats what an idle connection has told already.
  pool.on('error', () => undefined);
  return pool;
}
