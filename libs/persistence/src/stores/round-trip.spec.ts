import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Transaction } from '#application';
import type { Dossier, Id, Initiative, Meeting } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { arbitraryGate, arbitraryInitiative, arbitraryMeeting } from '../../test-support/arbitrary-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  seeded = await seedOrganisation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const derived = { gate: [], timers: [], tasks: [] };

class Undo extends Error {}

/** Does the work in a transaction that is taken back, so that a property can try the same ids again, and gives what was loaded. */
async function tried(work: (transaction: Transaction) => Promise<Id>): Promise<Dossier | undefined> {
  let loaded: Dossier | undefined;
  const undone = store.unitOfWork.run(seeded.organisationId, async (transaction) => {
    [loaded] = await transaction.lockInitiatives([await work(transaction)]);
    throw new Undo();
  });
  await expect(undone).rejects.toBeInstanceOf(Undo);
  return loaded;
}

describe('an initiative that has been stored', () => {
  it('is loaded as it was, with its meetings, whatever stands in it', async () => {
    const dossiers = arbitraryMeeting(seeded, null).chain((meeting) => fc.tuple(arbitraryInitiative(seeded, meeting), fc.constant(meeting), arbitraryGate));
    await fc.assert(fc.asyncProperty(dossiers, async ([initiative, plain, gate]) => {
      const meeting: Meeting = { ...plain, items: plain.items.map((item) => ({ ...item, initiativeId: initiative.id })) };
      const bare: Initiative = { ...initiative, records: [] };
      const loaded = await tried(async (transaction) => {
        await transaction.saveInitiatives([{ ...derived, before: null, after: bare, gate }]);
        await transaction.saveMeeting(null, meeting);
        await transaction.saveInitiatives([{ ...derived, before: bare, after: initiative, gate }]);
        return initiative.id;
      });
      expect(loaded).toEqual({ initiative, meetings: [meeting] });
    }), { numRuns: 40 });
  });

  it('is loaded as it became, when each collection is replaced by another', async () => {
    const pairs = arbitraryMeeting(seeded, null).chain((meeting) => fc.tuple(arbitraryInitiative(seeded, meeting), arbitraryInitiative(seeded, meeting), fc.constant(meeting)));
    await fc.assert(fc.asyncProperty(pairs, async ([first, other, meeting]) => {
      const { id, number, visits, createdAt, recordedAfterwards } = first;
      const second: Initiative = {
        ...other, id, number, visits, createdAt, recordedAfterwards, version: first.version + 1, overrides: first.overrides,
        // Those referred to stay, and move one place on.
        parties: [...other.parties, ...first.parties],
      };
      const loaded = await tried(async (transaction) => {
        await transaction.saveMeeting(null, { ...meeting, items: [] });
        await transaction.saveInitiatives([{ ...derived, before: null, after: first }]);
        await transaction.saveInitiatives([{ ...derived, before: first, after: second }]);
        return first.id;
      });
      expect(loaded?.initiative).toEqual(second);
    }), { numRuns: 25 });
  });
});
