import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Playbook, RuleSet } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, plainInitiative } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let [here, there]: Seeded[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  [here, there] = [await seedOrganisation(store), await seedOrganisation(store)];
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const text = (nb: string) => ({ nb, nn: nb, en: nb });
const playbook = (key: string, version: number, hash = '1'): Playbook => ({ key, version, hash: hash.repeat(64), title: text(key), summary: text(key), stages: [], cycles: [], timers: [] });
const ruleSet = (version: number, validFrom: string): RuleSet => ({
  key: 'proveland', version, validFrom, hash: String(version).repeat(64), title: text('Prøveland'), bases: {},
  thresholds: {
    amuFromEmployees: 30, safetyRepFromEmployees: 5, consultationFromEmployees: 50, workPlanNoticeDays: 14, summonsGapWorkingDays: 5, draftWithPartyWorkingDays: 5, ownDraftAfterWorkingDays: 3,
    scanUnopposedWorkingDays: 5, overrideNoticeWorkingDays: 1, objectionAnswerWorkingDays: 5 } });
const publish = (seeded: Seeded | undefined, version: Playbook) => store.unitOfWork.run(seeded!.organisationId, (transaction) => transaction.publishPlaybook(version, 'key: x'));
const read = (seeded: Seeded | undefined, key: string, version: number) => store.unitOfWork.run(seeded!.organisationId, (transaction) => transaction.playbook(key, version));

describe('a published version', () => {
  it('is read back whole, is the same when published again, and cannot be another', async () => {
    expect(await publish(here, playbook('egen', 1))).toBe('PUBLISHED');
    expect(await publish(here, playbook('egen', 1))).toBe('SAME');
    expect(await publish(here, playbook('egen', 1, '2'))).toBe('CONFLICT');
    expect(await read(here, 'egen', 1)).toEqual(playbook('egen', 1));
    await expect(store.raw(here!.organisationId, [`update playbook_version set definition = '{}'`])).rejects.toMatchObject({ code: '42501' });
  });

  it('is published once by two at once', async () => {
    expect((await Promise.all([publish(here, playbook('samtidig', 1)), publish(here, playbook('samtidig', 1))])).toSorted()).toEqual(['PUBLISHED', 'SAME']);
  });

  it('of one organisation is none of another\'s, also after it has been read', async () => {
    await publish(here, playbook('hemmelig', 1));
    expect(await read(here, 'hemmelig', 1)).not.toBeNull();
    expect(await read(there, 'hemmelig', 1)).toBeNull();
    expect(await publish(there, playbook('hemmelig', 1, '3'))).toBe('PUBLISHED');
  });

  it('that is built in is everyone\'s, and stands in the way of an own one with the same name', async () => {
    const builtIn = playbook('innebygd', 1);
    const owner = new (await import('pg')).default.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await owner.query('insert into playbook_version (key, version, hash, title, definition) values ($1, $2, $3, $4, $5)', ['innebygd', 1, builtIn.hash, JSON.stringify(builtIn.title), JSON.stringify(builtIn)]);
    await owner.end();
    expect(await read(there, 'innebygd', 1)).toEqual(builtIn);
    expect(await publish(here, builtIn)).toBe('SAME');
    expect(await publish(here, playbook('innebygd', 1, '9'))).toBe('CONFLICT');
    await expect(store.raw(here!.organisationId, [`insert into playbook_version (key, version, hash, title, definition) values ('x', 1, '${builtIn.hash}', '{}', '{}')`])).rejects.toMatchObject({ code: '42501' });
  });

  it('that is newest is found at once after it has been published', async () => {
    await publish(here, playbook('voksende', 1));
    await publish(here, playbook('voksende', 2));
    const newest = () => store.unitOfWork.run(here!.organisationId, (transaction) => transaction.newestPlaybook('voksende'));
    expect((await newest())?.version).toBe(2);
    await publish(here, playbook('voksende', 3));
    expect((await newest())?.version).toBe(3);
  });
});

describe('rule sets', () => {
  it('are in force from their day until the next one\'s, and name the running initiatives under them', async () => {
    const initiative = plainInitiative(there!, { ruleSet: { key: 'proveland', version: 1 } });
    await store.unitOfWork.run(there!.organisationId, async (transaction) => {
      for (const version of [ruleSet(1, '1930-01-01'), ruleSet(2, '1940-01-01')]) expect(await transaction.publishRuleSet(version, 'x')).toBe('PUBLISHED');
      await transaction.saveInitiatives([created(initiative), created(plainInitiative(there!, { ruleSet: { key: 'proveland', version: 2 }, status: 'CLOSED' }))]);
      const inForce = async (date: string) => (await transaction.ruleSetInForce(date))?.version ?? null;
      expect([await inForce('1929-12-31'), await inForce('1930-01-01'), await inForce('1939-12-31'), await inForce('1940-01-01')]).toEqual([null, 1, 1, 2]);
      expect(await transaction.initiativesUnderRuleSet('proveland')).toEqual([{ initiativeId: initiative.id, version: 1 }]);
    });
  });
});
