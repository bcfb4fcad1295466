import { rm } from 'node:fs/promises';
import path from 'node:path';
import { stopLeftServer } from '#embedded';
import type { StartHands } from './start-request.ts';

/** What Medvirk makes in a data folder; --reset deletes this and nothing else. */
const OWN = ['postgres', 'logs', 'access.json'];

/** Deletes an installation's data, after ending a PostgreSQL that a killed start left running on them. */
export const deleteData = (data: string, { progress }: Pick<StartHands, 'progress'>): Promise<void> => progress.step(`Deleting the data in ${data}`, async () => {
  await stopLeftServer(path.join(data, 'postgres'));
  for (const name of OWN) await rm(path.join(data, name), { recursive: true, force: true });
});
