import pg from 'pg';
import { type PoolOptions, sessionOptions } from '../connection-pool.ts';

/** A connection is kept this long without work, for with it go the plans it has made. */
const IDLE_MS = 300_000;

/**
 * Connections for reads. Plans are made once per statement and connection: these statements have many parts, and planning one anew each time
 * costs more than running it.
 */
export function readPool({ url, size, onFault, ...session }: PoolOptions): pg.Pool {
  const options = `${sessionOptions(session)} -c plan_cache_mode=force_generic_plan`;
  const pool = new pg.Pool({ connectionString: url, max: size, options, connectionTimeoutMillis: 10_000, idleTimeoutMillis: IDLE_MS });
  pool.on('error', onFault);
  return pool;
}
