import path from 'node:path';
import pg from 'pg';
import { readSettings, rolePasswords } from '#config';
import { startEmbeddedPostgres } from '#embedded';
import { bringUpToDate, prepareDatabase } from '#persistence';
import { builtIns } from '#playbooks';
import type { DatabaseUrls } from '#persistence';
import { namesDatabase } from './names-database.ts';
import type { StartHands, StartRequest } from './start-request.ts';

/** The database that API and worker get, and how to end what was started for it. */
export interface StartedDatabase {
  readonly mode: 'embedded' | 'production';
  readonly urls: DatabaseUrls;
  stop(): Promise<void>;
}

/** The operator's PostgreSQL when the environment names one, else the embedded one; with roles and tables as this version needs them. */
export function startDatabase(request: Pick<StartRequest, 'data'>, hands: Pick<StartHands, 'progress'>): Promise<StartedDatabase> {
  return namesDatabase(process.env) ? useGiven(hands) : useEmbedded(request, hands);
}

async function useGiven({ progress }: Pick<StartHands, 'progress'>): Promise<StartedDatabase> {
  const { database, mode } = readSettings();
  const urls = await progress.step('Preparing the database that the settings name', () =>
    bringUpToDate(database, builtIns()));
  return { mode, urls, stop: () => Promise.resolve() };
}

async function useEmbedded(request: Pick<StartRequest, 'data'>, { progress }: Pick<StartHands, 'progress'>): Promise<StartedDatabase> {
  const dataDir = path.join(request.data, 'postgres');
  const postgres = await progress.step('Starting PostgreSQL', () => startEmbeddedPostgres({ dataDir }));
  try {
    const urls = await progress.step('Preparing the database', () => prepareEmbedded(postgres.superuserUrl));
    return { mode: 'embedded', urls, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** The database `medvirk` of an embedded server, made and migrated, with its roles' passwords drawn from the superuser's. */
export async function prepareEmbedded(superuserUrl: string): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'medvirk'");
    if (rowCount === 0) await client.query('create database medvirk');
  } finally {
    await client.end();
  }
  const { url, passwords } = embeddedDatabase(superuserUrl);
  return prepareDatabase(url, passwords, builtIns());
}

/** Medvirk's own database in the embedded PostgreSQL, and the passwords of its roles, which derive from the superuser's. */
export function embeddedDatabase(superuserUrl: string): { readonly url: string; readonly passwords: ReturnType<typeof rolePasswords> } {
  const url = new URL(superuserUrl);
  url.pathname = '/medvirk';
  return { url: url.toString(), passwords: rolePasswords(decodeURIComponent(url.password)) };
}
