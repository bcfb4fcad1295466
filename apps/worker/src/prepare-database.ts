import pg from 'pg';
import type { Settings } from '#config';
import { type DatabaseUrls, migrateSeparately, prepareDatabase } from '#persistence';
import { builtIns } from '#playbooks';
import { migrateQueue, QUEUE_SCHEMA } from '#queue';

/** Brings the database up to this version, roles and queue included, whichever process starts first. Gives the URLs of the roles. */
export async function prepareForWorker({ database, redis }: Settings): Promise<DatabaseUrls> {
  const urls = database.kind === 'ONE' ? await prepareDatabase(database.url, database.rolePasswords, builtIns()) : await migrateSeparately(database.urls, builtIns());
  if (redis === null) await withClient(urls.queue, (client) => migrateQueue(client, QUEUE_SCHEMA));
  return urls;
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
