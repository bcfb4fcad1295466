import pg from 'pg';
import type { Settings } from '#config';
import { type DatabaseUrls, migrateSeparately, prepareDatabase, roleUrls } from '#persistence';
import { builtIns } from '#playbooks';
import { migrateQueue, QUEUE_SCHEMA } from '#queue';

/** Brings the database up to this version, roles and queue included, whichever process starts first. Gives the URLs of the roles. */
export async function prepareForWorker({ database, databaseMigrate, redis }: Settings): Promise<DatabaseUrls> {
  const urls = databaseMigrate ? await migrated(database) : urlsOf(database);
  if (redis === null) await withClient(urls.queue, (client) => migrateQueue(client, QUEUE_SCHEMA));
  return urls;
}

const migrated = (database: Settings['database']): Promise<DatabaseUrls> =>
  (database.kind === 'ONE' ? prepareDatabase(database.url, database.rolePasswords, builtIns()) : migrateSeparately(database.urls, builtIns()));

/** Where the database has been prepared by something else. */
const urlsOf = (database: Settings['database']): DatabaseUrls => (database.kind === 'ONE' ? roleUrls(database.url, database.rolePasswords) : database.urls);

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
