import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ActorRef, Board, Card, Id } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, plainInitiative } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let initiativeId: Id;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  seeded = await seedOrganisation(store);
  const initiative = plainInitiative(seeded);
  initiativeId = initiative.id;
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(initiative)]));
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const by: ActorRef = { personId: null, name: 'Liv Leder', role: 'LEADER', side: 'EMPLOYER' };
const at = '2026-03-02T08:00:00.000Z';
const card = (change: Partial<Card> = {}): Card => ({
  id: randomUUID(), text: 'Alene på natt', section: 'BLACK', weight: null, interest: null, influence: null, groupId: randomUUID(), fromPaper: true, withoutName: false, by, at, struck: null, entryId: randomUUID(), ...change,
});
const board = (change: Partial<Board> = {}): Board => ({
  id: randomUUID(), organisationId: seeded.organisationId, version: 1, initiativeId, kind: 'HATS', title: 'Hatter', question: 'Ny turnus', activity: 'hats', part: null, proposalId: null, status: 'OPEN',
  groups: [{ id: randomUUID(), number: 1, hat: 'BLACK', memberIds: [seeded.people[0]!] }], cards: [card()], openedBy: by, openedAt: at, concluded: null, entryId: randomUUID(), ...change,
});
const saved = (before: Board | null, after: Board): Promise<void> => store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveBoard(before, after));
const loaded = (id: Id): Promise<Board | null> => store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.lockBoard(id));

describe('a board that has been stored', () => {
  it('is loaded as it was, and as it became', async () => {
    const first = board();
    await saved(null, first);
    expect(await loaded(first.id)).toEqual(first);
    const second: Board = {
      ...first, version: 2, status: 'CONCLUDED', concluded: { by, at, occurredOn: '2026-03-02', participants: 3 },
      cards: [{ ...first.cards[0]!, struck: { reason: 'skrevet to ganger', at } }, card({ section: 'SUPPORTS', interest: 5, influence: 1, groupId: null, withoutName: true }), card({ weight: 4 })],
    };
    await saved(first, second);
    expect(await loaded(first.id)).toEqual(second);
  });

  it('says which initiative it belongs to, and is nobody else\'s', async () => {
    const one = board();
    await saved(null, one);
    const found = await store.unitOfWork.run(seeded.organisationId, async (transaction) => [await transaction.initiativeOfBoard(one.id), await transaction.initiativeOfBoard(randomUUID()), await transaction.lockBoard(randomUUID())]);
    expect(found).toEqual([initiativeId, null, null]);
  });
});
