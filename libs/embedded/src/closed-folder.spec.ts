import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from './start.ts';

// Root's home is closed to the user that PostgreSQL steps down to; for an ordinary user the folder is simply their own.
it('runs on a folder below one that only its owner may enter, such as /root', async () => {
  const closed = mkdtempSync(path.join(tmpdir(), 'medvirk-closed-'));
  chmodSync(closed, 0o700);
  const server = await startEmbeddedPostgres({ dataDir: path.join(closed, 'data', 'postgres'), volatile: true });
  try {
    const client = new pg.Client({ connectionString: server.superuserUrl });
    await client.connect();
    await client.query('create database roomy');
    expect((await client.query<{ fsync: string }>('show fsync')).rows).toEqual([{ fsync: 'off' }]);
    await client.end();
  } finally {
    await server.stop();
    rmSync(closed, { recursive: true, force: true });
  }
});
