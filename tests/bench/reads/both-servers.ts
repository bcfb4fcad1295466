import { encodeGlobalId } from '#persistence';
import type { BenchDatabase } from '../bed/open-bed.ts';
import { answers, freePort, startChild } from '../bed/child.ts';
import { startApi } from '../bed/processes.ts';
import { apiTarget, bareTarget, type Target } from './ask.ts';
import { type KnownIds, OTHER_READS, PAGE } from './documents.ts';
import type { ReadsWorld } from './seed-reads.ts';

interface Server { readonly pid: number; readonly target: Target }

/** The product and the yardstick, on the same database. */
export interface BothServers { readonly api: Server & { readonly url: string }; readonly bare: Server; readonly known: KnownIds; readonly token: string }

const documentOf = (read: string): string => (read === 'page' ? PAGE : OTHER_READS[read]!.document);

/** Starts both, runs work with them, and stops them. */
export async function onBothServers<T>(database: BenchDatabase, { organisation, token, initiatives }: ReadsWorld, work: (servers: BothServers) => Promise<T>): Promise<T> {
  const port = await freePort();
  const bare = await startChild('tests/bench/bare/server.mjs', {
    DATABASE_URL: database.adminUrl, ORGANISATION: organisation.id, PERSON: organisation.leader.personId, PORT: String(port),
  }, () => answers(`http://127.0.0.1:${port}`));
  try {
    const api = await startApi(database);
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
