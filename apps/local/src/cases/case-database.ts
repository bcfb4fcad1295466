import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#embedded';
import type { DatabaseUrls } from '#persistence';
import { prepareEmbedded, startDatabase } from '../database.ts';
import { namesDatabase } from '../names-database.ts';
import type { CaseHands, CaseRequest } from './case-request.ts';

/** A prepared database to run a case in, and how to end what was started for it. */
export interface CaseDatabase { readonly urls: DatabaseUrls; readonly kept: boolean; stop(): Promise<void> }

/** The database that the settings or the folder name; without either, a PostgreSQL of its own that is thrown away. */
export async function openCaseDatabase({ data }: CaseRequest, { progress, inUse }: CaseHands): Promise<CaseDatabase> {
  if (data === null && !namesDatabase(process.env)) return openThrowaway(progress);
  const { urls, stop } = await startDatabase({ data: data ?? '' }, { progress });
  return { urls, kept: true, stop: () => (inUse ? Promise.resolve() : stop()) };
}

async function openThrowaway(progress: CaseHands['progress']): Promise<CaseDatabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'medvirk-case-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    const postgres = await progress.step('Starting PostgreSQL', () => startEmbeddedPostgres({ dataDir, volatile: true, maxConnections: 20 }));
    const stop = async (): Promise<void> => {
      await postgres.stop();
      await remove();
    };
    try {
      return { urls: await progress.step('Preparing the database', () => prepareEmbedded(postgres.superuserUrl)), kept: false, stop };
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}
