import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../tests/setup/fresh-database.ts';
import { connectionPool, type PoolOptions } from './connection-pool.ts';
import { readPool } from './read-models/read-pool.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.drop());

const SLOW = 'select pg_sleep(60)';
const onFault = (fault: Error): void => { throw fault; };

async function within(made: (options: PoolOptions) => pg.Pool, options: Partial<PoolOptions>, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = made({ url: database.urls.app, size: 1, onFault, ...options });
  try { await work(pool); } finally { await pool.end(); }
}

describe.each([['connectionPool', connectionPool], ['readPool', readPool]])('%s', (_, made) => {
  it('ends a statement that takes longer than it may, and serves the next on the same connection', () => within(made, { statementTimeoutMs: 100 }, async (pool) => {
    await expect(pool.query(SLOW)).rejects.toMatchObject({ code: '57014', message: expect.stringContaining('statement timeout') });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(pool.totalCount).toBe(1);
  }));

  it('ends none where no limit is given', () => within(made, {}, async (pool) => {
    expect((await pool.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '0' }]);
  }));
});

describe('connectionPool', () => {
  it('keeps the time zone and what it knows of the disk beside the limit', () => within(connectionPool, { statementTimeoutMs: 2_500, durable: false }, async (pool) => {
    const { rows } = await pool.query(`select current_setting('TimeZone') as zone, current_setting('synchronous_commit') as disk, current_setting('statement_timeout') as most`);
    expect(rows).toEqual([{ zone: 'UTC', disk: 'off', most: '2500ms' }]);
  }));
});
