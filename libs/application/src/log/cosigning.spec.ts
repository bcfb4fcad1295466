import { describe, expect, it } from '@jest/globals';
import { formatAddCheckpoint, logOrigin, SIGNATURE_TYPES, signCheckpoint, signerOfSeed } from '#involvement-log';
import { BEGINNING, countedIds, DrivenClock, id, InMemoryStore, municipality } from '#testing';
import type { CosigningStore, WatchedLog } from '../ports/cosigning.ts';
import { Cosigning } from './cosigning.ts';

const HOME = id('organisation');
const origin = logOrigin(HOME);
const log = signerOfSeed(origin, SIGNATURE_TYPES.NOTE, new Uint8Array(32).fill(1));
const witness = signerOfSeed(`${origin}/witness`, SIGNATURE_TYPES.COSIGNATURE, new Uint8Array(32).fill(2));
const [KEPT, OTHER] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];

/** A log that has signed one head of size 4, and that watches what it is told to. */
function standing(watched: WatchedLog | null): { readonly cosigning: Cosigning; readonly halted: string[] } {
  const halted: string[] = [];
  const store: CosigningStore = {
    lockKeys: () => Promise.resolve([]), keys: () => Promise.resolve([]), saveKey: () => Promise.resolve(), keepCosignature: () => Promise.resolve(), watch: () => Promise.resolve(), sawHead: () => Promise.resolve(),
    rootAt: (_, size) => Promise.resolve(size === 4 ? KEPT : null), logKeys: () => Promise.resolve([log.key]), latestNow: () => Promise.resolve(BEGINNING),
    lockWatched: (_, asked) => Promise.resolve(watched?.origin === asked ? watched : null),
  };
  const unitOfWork = new InMemoryStore(new DrivenClock(BEGINNING), countedIds()).add(municipality(HOME));
  const sequence = { halt: (_: string, { note }: { readonly note: string }) => { halted.push(note); return Promise.resolve(); } };
  return { halted, cosigning: new Cosigning({ unitOfWork, store, sequence, witness: () => Promise.resolve(witness) }) };
}

describe('a head of our own log that is brought to our own witness', () => {
  const contradicting = signCheckpoint({ origin, size: 4, root: OTHER }, [log]);
  const body = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: contradicting });

  it('halts the log where it contradicts what is stored', async () => {
    const { cosigning, halted } = standing(null);
    expect((await cosigning.addCheckpoint(HOME, body)).status).toBe(422);
    expect(halted).toEqual([contradicting]);
  });

  it('halts it as well where an administrator has had the log watch itself', async () => {
    const { cosigning, halted } = standing({ origin, keys: [log.key], seen: null });
    expect((await cosigning.addCheckpoint(HOME, body)).status).toBe(422);
    expect(halted).toEqual([contradicting]);
  });
});
