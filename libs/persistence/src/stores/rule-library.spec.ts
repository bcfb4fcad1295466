import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Playbook } from '#domain';
import { freshDatabase, type FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { withClient } from '../with-client.ts';
import { seedOrganisation, type Seeded, Store } from '../../test-support/seeded-organisation.ts';
import { publishBuiltIns } from '../bootstrap/publish-built-ins.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;

const TITLE = { nb: 'Egen', nn: 'Eigen', en: 'Own' };
const playbook = (hash: string): Playbook => ({ key: 'egen', version: 3, hash: hash.repeat(64), title: TITLE, summary: TITLE, stages: [], cycles: [], timers: [] });
const own = playbook('a');
const builtIn = playbook('b');

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  seeded = await seedOrganisation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe('a playbook that an initiative is pinned to', () => {
  it('is found by its content, where a later release publishes the number that the organisation has used', async () => {
    await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.publishPlaybook(own, 'playbook: egen'));
    await withClient(database.urls.owner, (owner) => publishBuiltIns(owner, { playbooks: [builtIn], ruleSets: [] }));
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      for (const pin of [own, builtIn]) expect((await transaction.pinnedPlaybook({ key: 'egen', version: 3, hash: pin.hash }))?.hash).toBe(pin.hash);
      expect(await transaction.pinnedPlaybook({ key: 'egen', version: 3, hash: 'c'.repeat(64) })).toBeNull();
      expect((await transaction.playbook('egen', 3))?.hash).toBe(own.hash);
      expect((await transaction.newestPlaybook('egen'))?.hash).toBe(own.hash);
    });
  });
});
