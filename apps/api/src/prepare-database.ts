import pg from 'pg';
import type { Settings } from '#config';
import { type DatabaseUrls, migrateSeparately, prepareDatabase, roleUrls } from '#persistence';
import { builtIns } from '#playbooks';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';

/** Brings the database up to this version, roles and queue included, whichever process starts first. Gives the URLs of the roles. */
export async function prepareForApi({ database, databaseMigrate, redis }: Pick<Settings, 'database' | 'databaseMigrate' | 'redis'>): Promise<DatabaseUrls> {
  const urls = databaseMigrate ? await migrated(database) : urlsOf(database);
  if (redis === null) await migrateQueueAt(urls.queue);
  return urls;
}

const migrated = (database: Settings['database']): Promise<DatabaseUrls> =>
  (database.kind === 'ONE' ? prepareDatabase(database.url, database.rolePasswords, builtIns()) : migrateSeparately(database.urls, builtIns()));

/** Where the database has been prepared by something else. */
const urlsOf = (database: Settings['database']): DatabaseUrls => (database.kind === 'ONE' ? roleUrls(database.url, database.rolePasswords) : database.urls);

async function migrateQueueAt(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await migrateQueue(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
