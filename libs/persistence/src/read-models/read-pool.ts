import pg from 'pg';
import { type PoolOptions, SESSION_OPTIONS } from '../connection-pool.ts';

/** Longest that one read may take, in milliseconds. */
const READ_TIMEOUT_MS = 15_000;
/** A connection is kept this long without work, for with it go the plans it has made. */
const IDLE_MS = 300_000;

/**
 * Connections for reads. Plans are made once per statement and connection: these statements have many parts, and planning one anew each time
 * costs more than running it.
 */
export function readPool({ url, size, onFault }: PoolOptions): pg.Pool {
  const options = `${SESSION_OPTIONS} -c plan_cache_mode=force_generic_plan -c statement_timeout=${READ_TIMEOUT_MS}`;
  const pool = new pg.Pool({ connectionString: url, max: size, options, connectionTimeoutMillis: 10_000, idleTimeoutMillis: IDLE_MS });
  pool.on('error', onFault);
  return pool;
}
