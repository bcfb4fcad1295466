import pg from 'pg';
import type { Settings } from '#config';
import { type DatabaseUrls, migrateSeparately, prepareDatabase } from '#persistence';
import { builtIns } from '#playbooks';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';

/** Brings the database up to this version, roles and queue included, whichever process starts first. Gives the URLs of the roles. */
export async function prepareForApi({ database, redis }: Pick<Settings, 'database' | 'redis'>): Promise<DatabaseUrls> {
  const urls = database.kind === 'ONE' ? await prepareDatabase(database.url, database.rolePasswords, builtIns()) : await migrateSeparately(database.urls, builtIns());
  if (redis === null) await migrateQueueAt(urls.queue);
  return urls;
}

async function migrateQueueAt(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await migrateQueue(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
