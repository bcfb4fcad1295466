import type { DataSource } from 'typeorm';
import type { Id } from '#domain';

/** Runs one statement and gives its rows. */
export type Query = <R extends object>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;

/** One transaction with the organisation set, so that row-level security lets its rows through, and only them. */
export function inOrganisation<T>(source: DataSource, organisationId: Id, work: (query: Query) => Promise<T>): Promise<T> {
  return source.transaction(async (manager) => {
    await manager.query(`select set_config('medvirk.org', $1, true)`, [organisationId]);
    return work(<R extends object>(sql: string, parameters: readonly unknown[] = []) => manager.query<R[]>(sql, [...parameters]));
  });
}
