import { encodeGlobalId } from '#persistence';
import type { BenchDatabase } from '../bed/open-bed.ts';
import { answers, freePort, startChild } from '../bed/child.ts';
import { startApi } from '../bed/processes.ts';
import { apiTarget, bareTarget, type Target } from './ask.ts';
import { DESCRIBE, type KnownIds, OTHER_READS, PAGE } from './documents.ts';
import type { ReadsWorld } from './seed-reads.ts';

interface Server { readonly pid: number; readonly target: Target }

/** The product and the yardstick, on the same database. */
export interface BothServers { readonly api: Server & { readonly url: string }; readonly bare: Server; readonly known: KnownIds; readonly token: string }

const documents: Readonly<Record<string, string>> = { page: PAGE, describe: DESCRIBE, ...Object.fromEntries(Object.entries(OTHER_READS).map(([name, { document }]) => [name, document])) };
const documentOf = (read: string): string => documents[read]!;

/** Starts both, runs work with them, and stops them. `start` may start the API otherwise than from the build. */
export async function onBothServers<T>(database: BenchDatabase, { organisation, token, initiatives }: ReadsWorld, work: (servers: BothServers) => Promise<T>, start = startApi): Promise<T> {
  const port = await freePort();
  const bare = await startChild(['tests/bench/bare/server.mjs'], {
    DATABASE_URL: database.adminUrl, ORGANISATION: organisation.id, PERSON: organisation.leader.personId, PORT: String(port),
  }, () => answers(`http://127.0.0.1:${port}`));
  try {
    const api = await start(database);
    const targets = { api: apiTarget(api.url, token, documentOf), bare: bareTarget(`http://127.0.0.1:${port}`) };
    try {
      return await work({
        token, api: { pid: api.pid, url: api.url, target: targets.api }, bare: { pid: bare.pid, target: targets.bare },
        known: { initiatives: initiatives.map((id) => encodeGlobalId('Initiative', id)), person: encodeGlobalId('Person', organisation.leader.personId) },
      });
    } finally {
      targets.api.close();
      targets.bare.close();
      await api.stop();
    }
  } finally {
    await bare.stop();
  }
}
