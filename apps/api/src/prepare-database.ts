import type { Settings } from '#config';
import { bringUpToDate, type DatabaseUrls, urlsOf, withClient } from '#persistence';
import { builtIns } from '#playbooks';
import { migrateQueue, QUEUE_SCHEMA } from '#queue';

/** Brings the database up to this version, roles and queue included, whichever process starts first. Gives the URLs of the roles. */
export async function prepareForApi({ database, databaseMigrate, redis }: Pick<Settings, 'database' | 'databaseMigrate' | 'redis'>): Promise<DatabaseUrls> {
  const urls = databaseMigrate ? await bringUpToDate(database, builtIns()) : urlsOf(database);
  if (redis === null) await withClient(urls.queue, (client) => migrateQueue(client, QUEUE_SCHEMA));
  return urls;
}
