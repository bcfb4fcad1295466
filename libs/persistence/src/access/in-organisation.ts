import type pg from 'pg';
import type { Id } from '#domain';

/** Runs one statement and gives its rows. */
export type Query = <R>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;

/** One transaction with the organisation set, so that row-level security lets its rows through, and only them. Not retried: callers are few and plain. */
export async function inOrganisation<T>(pool: pg.Pool, organisationId: Id, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`select set_config('medvirk.org', $1, true)`, [organisationId]);
    const result = await work(async <R>(sql: string, parameters: readonly unknown[] = []) => (await client.query<R & pg.QueryResultRow>(sql, [...parameters])).rows);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(() => undefined, (failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure))));
    throw error;
  } finally {
    // A connection that cannot roll back is thrown away.
    client.release(broken);
  }
}
