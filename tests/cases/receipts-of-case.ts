import type { CaseOutcome } from '#application';
import type { Id } from '#domain';
import { formatVerifierKey } from '#involvement-log';
import { PostgresCosigningStore, PublishedLog } from '#persistence';
import { verifyPack } from '../../apps/verifier/src/verify-pack.ts';
import type { FreshDatabase } from '../setup/fresh-database.ts';
import { LogSequencer } from '../tampering/log-sequencer.ts';

/** The receipt packs of a case that was run, and the log's key as a union would have been given it. */
export interface CaseReceipts { readonly packs: ReadonlyMap<Id, string>; readonly key: string }

/** Lets the log of a case be sequenced and signed, and makes the pack of every initiative. */
export async function receiptsOfCase(urls: FreshDatabase['urls'], { organisation: { organisationId }, initiatives }: CaseOutcome): Promise<CaseReceipts> {
  const sequencer = new LogSequencer(urls);
  try {
    await sequencer.run(organisationId);
    if (sequencer.alarms.length > 0) throw new Error(`The sequencer is alarmed: ${String(sequencer.alarms[0]?.error)}`);
    const log = new PublishedLog(sequencer.unitOfWork, new PostgresCosigningStore());
    const packs = new Map<Id, string>();
    for (const id of Object.values(initiatives)) packs.set(id, await log.pack(organisationId, { kind: 'INITIATIVE', id, held: [] }) ?? 'none');
    return { packs, key: formatVerifierKey((await log.keys(organisationId)).log[0]!.key) };
  } finally {
    await sequencer.close();
  }
}

/** Verdicts on a pack with one byte changed, at as many places as asked, spread over the whole; and on packs with an entry left out, doubled and moved. */
export async function verdictsOnMutations(pack: string, key: string, places: number): Promise<readonly string[]> {
  const trust = { keys: [key], olderHeads: [] };
  const step = Math.ceil(pack.length / places);
  const changed = Array.from({ length: Math.floor(pack.length / step) }, (_, at) => `${pack.slice(0, at * step)}${pack[at * step] === '0' ? '1' : '0'}${pack.slice(at * step + 1)}`);
  const { entries, ...rest } = JSON.parse(pack) as { entries: unknown[] };
  const whole = (list: readonly unknown[]): string => JSON.stringify({ ...rest, entries: list }, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));
  const lies = [entries.slice(1), [...entries, entries.at(-1)], [...entries.slice(1), entries[0]]].map(whole);
  return Promise.all([...changed, ...lies].map(async (text) => (await verifyPack(text, trust)).verdict));
}
