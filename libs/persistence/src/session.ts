import type pg from 'pg';
import type { Id } from '#domain';

/** A connection inside a transaction of one organisation. */
export interface Session {
  readonly organisationId: Id;
  /**
   * Runs one statement and gives its rows. `name` names the text for PostgreSQL's prepared statements (at most 63 bytes): the same name must
   * always come with the same text.
   */
  query<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
}

export const sessionOn = (client: pg.PoolClient, organisationId: Id): Session => ({
  organisationId,
  async query<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await client.query<Row & pg.QueryResultRow>({ name, text, values: [...values] });
    return result.rows;
  },
});
