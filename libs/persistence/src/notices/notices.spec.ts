import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DEFAULT_PREFERENCES, type Letter, type NotificationPreferences, type Transaction, unsubscribe } from '#application';
import type { Id } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, entry, plainInitiative } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { PostgresLetterBook } from './letter-book.ts';
import { PostgresNoticeStore } from './notice-store.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let notices: PostgresNoticeStore;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  notices = new PostgresNoticeStore(store.app);
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.unitOfWork.run(seeded.organisationId, work);
const prefers = (personId: Id, change: Partial<NotificationPreferences>): Promise<void> => notices.setPreferences(seeded.organisationId, personId, { ...DEFAULT_PREFERENCES, ...change });
const message = (recipientId: Id, payload: Readonly<Record<string, unknown>>) => ({ id: randomUUID(), kind: 'notification', recipientId, payload: { initiativeId: null, entryId: null, ...payload } });
const shown = (): Promise<{ person: Id; topic: string; category: string; shown: boolean }[]> => store.raw(seeded.organisationId, ['select person_id as person, topic, category, shown from notice order by topic']);

describe('a notice', () => {
  it('stands in the product from the moment of its fact, and not at all when the fact is rolled back', async () => {
    const [person] = seeded.people;
    const rolledBack = inTransaction(async (transaction) => {
      await transaction.send([message(person!, { topic: 'stage.entered' })]);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await shown()).toEqual([]);
    await inTransaction((transaction) => transaction.send([message(person!, { topic: 'stage.entered' })]));
    expect(await shown()).toEqual([{ person, topic: 'stage.entered', category: 'MINE', shown: true }]);
  });

  it('of a kind that the person does not want is not shown, but one that the law asks for is', async () => {
    const [person] = seeded.people;
    await prefers(person!, { inApp: [] });
    await inTransaction((transaction) => transaction.send([message(person!, { topic: 'stage.entered' }), message(person!, { topic: 'meeting.summoned' })]));
    expect(await shown()).toEqual([{ person, topic: 'meeting.summoned', category: 'TASKS', shown: true }, { person, topic: 'stage.entered', category: 'MINE', shown: false }]);
  });

  it('is made once however often its message is sent', async () => {
    const one = message(seeded.people[0]!, { topic: 'stage.entered' });
    await inTransaction((transaction) => transaction.send([one]));
    await inTransaction((transaction) => transaction.send([one]));
    expect(await shown()).toHaveLength(1);
  });

  it('of everything comes to those who follow everything, and may see it', async () => {
    const [byOffice, byRole, neither, left] = seeded.people;
    for (const person of [byOffice, byRole, neither, left]) await prefers(person!, { inApp: ['ALL'] });
    await store.raw(seeded.organisationId, [
      `insert into office (organisation_id, id, kind, unit_id, person_id, from_date) values ('${seeded.organisationId}', gen_random_uuid(), 'SAFETY_REP', '${seeded.unitId}', '${byOffice}', '2025-01-01')`,
      `insert into office (organisation_id, id, kind, unit_id, person_id, from_date, until_date) values ('${seeded.organisationId}', gen_random_uuid(), 'SAFETY_REP', '${seeded.unitId}', '${left}', '2024-01-01', '2025-01-01')`,
      `insert into person_role (organisation_id, person_id, role) values ('${seeded.organisationId}', '${byRole}', 'HR_ADMIN')`,
    ]);
    expect(await inTransaction((transaction) => transaction.followersOfAll(seeded.unitId))).toEqual([byOffice, byRole].sort());
  });
});

/** A signed note in the store, past what guards it: what a note says is not this test's business but whether it is the one that was told of. */
async function keepNote(size: number, note: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(`insert into checkpoint (organisation_id, size, root, key_id, note, made_at) values ($1, $2, $3, gen_random_uuid(), $4, clock_timestamp())`, [seeded.organisationId, size, Buffer.alloc(32), note]);
  } finally {
    await client.end();
  }
}

describe('a letter', () => {
  const letterOf = async (payload: Readonly<Record<string, unknown>>, personId = seeded.people[0]!): Promise<Letter | undefined> => {
    const one = message(personId, payload);
    return inTransaction(async (transaction) => (await new PostgresLetterBook().letters(transaction, [one])).get(one.id));
  };

  it('is looked up when it leaves: the address as it is by then, the words of the log while they stand', async () => {
    const [person] = seeded.people;
    const initiative = plainInitiative(seeded);
    const told = entry(initiative.id, 'initiative.cancelled', { reason: 'Ikke lenger aktuelt' });
    await inTransaction(async (transaction) => {
      await transaction.saveInitiatives([created(initiative)]);
      await transaction.append([told]);
    });
    await store.raw(seeded.organisationId, [`update person set email = 'ny@example.no', language = 'nn' where id = '${person}'`]);
    const payload = { topic: 'initiative.cancelled', initiativeId: initiative.id, entryId: told.id };
    expect(await letterOf(payload)).toMatchObject({
      recipient: { email: 'ny@example.no', language: 'nn', active: true, bounces: false, preferences: DEFAULT_PREFERENCES }, initiative: { number: initiative.number, title: 'Ny turnus' },
      fact: { reason: 'Ikke lenger aktuelt' }, statutory: true, category: 'MINE', digest: null,
    });
  });

  it('to one who follows everything is none that the law asks for', async () => {
    expect(await letterOf({ topic: 'meeting.summoned', category: 'ALL' })).toMatchObject({ category: 'ALL', statutory: false });
  });

  it('of a checkpoint brings the signed note, unless that says something else than was signed', async () => {
    const payload = { topic: 'checkpoint.published', size: 7, root: 'cm9vdA==', madeAt: '2026-03-02T08:00:00.000Z' };
    expect((await letterOf(payload))?.attachment).toEqual({ name: 'checkpoint-7.txt', text: '7\ncm9vdA==\n2026-03-02T08:00:00.000Z\n' });
    const note = 'medvirk.example.no/log\n7\ncm9vdA==\n\n— medvirk.example.no/log c2lnbmF0dXJl\n';
    await keepNote(7, note);
    expect((await letterOf(payload))?.attachment?.text).toBe(note);
    expect((await letterOf({ ...payload, root: 'b3RoZXI=' }))?.attachment?.text).toBe('7\nb3RoZXI=\n2026-03-02T08:00:00.000Z\n');
  });

  it('is to nobody where the person is of another organisation', async () => {
    const other = await seedOrganisation(store);
    expect(await letterOf({ topic: 'stage.entered' }, other.people[0])).toBeUndefined();
  });
});

describe('preferences', () => {
  it('are left by a link as it says, once and for all', async () => {
    const [personId] = seeded.people;
    const { organisationId } = seeded;
    for (let time = 0; time < 2; time += 1) expect(await unsubscribe(notices, { organisationId, personId: personId!, from: 'TASKS' })).toBe(true);
    expect(await notices.preferences(organisationId, personId!)).toEqual({ ...DEFAULT_PREFERENCES, mail: ['MENTIONS'] });
    expect(await unsubscribe(notices, { organisationId, personId: randomUUID(), from: 'TASKS' })).toBe(false);
  });

  it('of two links at once are both heeded', async () => {
    const [personId] = seeded.people;
    const { organisationId } = seeded;
    await Promise.all((['TASKS', 'MENTIONS', 'DIGEST'] as const).map((from) => unsubscribe(notices, { organisationId, personId: personId!, from })));
    expect(await notices.preferences(organisationId, personId!)).toEqual({ ...DEFAULT_PREFERENCES, mail: [], cadence: 'OFF' });
  });
});

describe('an address that refuses mail', () => {
  it('is marked until it is another, or an administrator tries it again', async () => {
    const [person] = seeded.people;
    const bounces = async (): Promise<boolean> => (await store.raw<{ bounces: boolean }>(seeded.organisationId, [`select mail_bounces_since is not null as bounces from person where id = '${person}'`]))[0]!.bounces;
    const mark = (): Promise<void> => inTransaction((transaction) => new PostgresLetterBook().markBouncing(transaction, person!));
    await store.raw(seeded.organisationId, [`update person set email = 'a@example.no' where id = '${person}'`]);
    await mark();
    expect(await bounces()).toBe(true);
    // An import that says the same again changes nothing.
    await store.raw(seeded.organisationId, [`update person set email = 'a@example.no' where id = '${person}'`]);
    expect(await bounces()).toBe(true);
    await store.raw(seeded.organisationId, [`update person set email = 'b@example.no' where id = '${person}'`]);
    expect(await bounces()).toBe(false);
    await mark();
    expect(await notices.clearBounce(seeded.organisationId, person!)).toBe(true);
    expect([await bounces(), await notices.clearBounce(seeded.organisationId, randomUUID())]).toEqual([false, false]);
  });
});
