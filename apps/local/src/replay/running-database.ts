import path from 'node:path';
import { readSettings } from '#config';
import { runningServer } from '#embedded';
import { type DatabaseUrls, roleUrls } from '#persistence';
import { embeddedDatabase } from '../database.ts';
import { namesDatabase } from '../names-database.ts';

/**
 * The database of a Medvirk that runs: the one that the settings name, else the embedded one of the data folder; null when none runs there. Prepares nothing.
 * @throws SettingsFault, EmbeddedPostgresFault
 */
export function runningDatabase(dataFolder: string): DatabaseUrls | null {
  if (namesDatabase(process.env)) {
    const { database } = readSettings();
    return database.kind === 'ONE' ? roleUrls(database.url, database.rolePasswords) : database.urls;
  }
  const superuserUrl = runningServer(path.join(dataFolder, 'postgres'));
  if (superuserUrl === null) return null;
  const { url, passwords } = embeddedDatabase(superuserUrl);
  return roleUrls(url, passwords);
}
