import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_PREFERENCES, digestTick, nextDigestAt, type NotificationPreferences, runTick, type Tick, type Transaction } from '#application';
import { closedDates } from '#calendar';
import type { Id } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, plainInitiative, task } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { PostgresReplayClock } from '../replay-clock.ts';
import { PostgresUnitOfWork } from '../unit-of-work.ts';
import { PostgresDigestQueue } from './digest-queue.ts';
import { PostgresLetterBook } from './letter-book.ts';
import { PostgresNoticeStore } from './notice-store.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let queue: PostgresDigestQueue;
let notices: PostgresNoticeStore;
let tick: Tick;
const CLOSED = closedDates({ from: '2025-01-01', to: '2028-12-31', closedDays: [] });

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  queue = new PostgresDigestQueue(store.clock);
  notices = new PostgresNoticeStore(store.app);
  const unitOfWork = new PostgresUnitOfWork({ pool: store.app, doorbell: { ring: () => Promise.resolve() }, holidays: () => CLOSED, visibility: () => Promise.resolve(true) });
  tick = digestTick({ unitOfWork, queue });
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.unitOfWork.run(seeded.organisationId, work);
/** Lets the organisation's own time come to an instant, and does what is due. */
async function come(to: string): Promise<void> {
  await inTransaction((transaction) => new PostgresReplayClock().setNow(transaction, to));
  await runTick(tick);
}
interface Digest { readonly recipient: Id; readonly date: string; readonly tasks: readonly { readonly kind: string }[]; readonly notices: readonly Id[] }
const digests = (): Promise<Digest[]> => store.raw<Digest>(seeded.organisationId, [`select recipient_id as recipient, payload ->> 'date' as date, payload -> 'tasks' as tasks, payload -> 'notices' as notices from outbox where kind = 'digest' order by payload ->> 'date', recipient_id`]);
const days = async (): Promise<readonly string[]> => (await digests()).map(({ date }) => date);
const tell = (personId: Id, topic = 'stage.entered'): Promise<void> => inTransaction((transaction) => transaction.send([{ id: randomUUID(), kind: 'notification', recipientId: personId, payload: { topic, initiativeId: null, entryId: null } }]));
const prefers = (personId: Id, change: Partial<NotificationPreferences>): Promise<void> => notices.setPreferences(seeded.organisationId, personId, { ...DEFAULT_PREFERENCES, ...change });
const waiting = (...people: readonly Id[]): Promise<void> => inTransaction((transaction) => transaction.saveInitiatives([created(plainInitiative(seeded), { tasks: [task('a', [...people])] })]));

describe('the morning\'s digest', () => {
  it('comes at 07:30 on working days: not over Easter, and by Oslo\'s clock when it changes', async () => {
    const [person] = seeded.people;
    await waiting(person!);
    await come('2026-03-26T20:00:00.000Z');
    // Friday 27 March, winter time; the clock changes on the Sunday.
    await come('2026-03-27T06:29:59.000Z');
    expect(await days()).toEqual([]);
    await come('2026-03-27T06:30:00.000Z');
    expect(await days()).toEqual(['2026-03-27']);
    await come('2026-03-28T08:00:00.000Z');
    await come('2026-03-30T05:29:59.000Z');
    expect(await days()).toEqual(['2026-03-27']);
    await come('2026-03-30T05:30:00.000Z');
    // Maundy Thursday, Good Friday, Easter Monday.
    for (const day of ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']) await come(`${day}T08:00:00.000Z`);
    expect(await days()).toEqual(['2026-03-27', '2026-03-30']);
    await come('2026-04-07T05:30:00.000Z');
    expect(await days()).toEqual(['2026-03-27', '2026-03-30', '2026-04-07']);
  });

  it('comes once after an outage of many mornings, and not in the afternoon', async () => {
    await waiting(seeded.people[0]!);
    await come('2026-03-09T20:00:00.000Z');
    await come('2026-03-20T09:00:00.000Z');
    expect(await days()).toEqual(['2026-03-20']);
    await come('2026-03-23T15:00:00.000Z');
    expect(await days()).toEqual(['2026-03-20']);
    await come('2026-03-24T06:30:00.000Z');
    expect(await days()).toEqual(['2026-03-20', '2026-03-24']);
  });

  it('lists what waits and what is new: nothing that has been read, and nothing twice', async () => {
    const [person] = seeded.people;
    await come('2026-03-09T20:00:00.000Z');
    await tell(person!);
    await tell(person!);
    await notices.markRead(seeded.organisationId, person!, { ids: (await store.raw<{ id: Id }>(seeded.organisationId, ['select id from notice order by id limit 1'])).map(({ id }) => id) });
    await come('2026-03-10T06:30:00.000Z');
    expect((await digests()).map(({ tasks, notices: told }) => [tasks.length, told.length])).toEqual([[0, 1]]);
    await come('2026-03-11T06:30:00.000Z');
    expect(await days()).toEqual(['2026-03-10']);
    await waiting(person!);
    await come('2026-03-12T06:30:00.000Z');
    expect((await digests()).map(({ tasks, notices: told }) => [tasks.length, told.length])).toEqual([[0, 1], [1, 0]]);
  });

  it('is for those whom something waits for, as each of them chose', async () => {
    const [daily, weekly, never] = seeded.people;
    await waiting(daily!, weekly!, never!);
    await prefers(weekly!, { cadence: 'WEEKLY' });
    await prefers(never!, { cadence: 'OFF' });
    await come('2026-04-01T20:00:00.000Z');
    // The Tuesday after Easter is the week's first working day.
    await come('2026-04-07T06:00:00.000Z');
    expect((await digests()).map(({ recipient }) => recipient).sort()).toEqual([daily, weekly].sort());
    await come('2026-04-08T06:00:00.000Z');
    expect((await digests()).filter(({ date }) => date === '2026-04-08').map(({ recipient }) => recipient)).toEqual([daily]);
  });

  it('goes on where a killed worker stopped, and gives nobody two', async () => {
    await store.raw(seeded.organisationId, [`insert into person (organisation_id, id, external_key, name, email) select '${seeded.organisationId}', gen_random_uuid(), 'p' || n, 'P', n || '@example.no' from generate_series(1, 25) n`]);
    const people = (await store.raw<{ id: Id }>(seeded.organisationId, ['select id from person'])).map(({ id }) => id);
    await inTransaction((transaction) => transaction.send(people.map((id) => ({ id: randomUUID(), kind: 'notification', recipientId: id, payload: { topic: 'stage.entered', initiativeId: null, entryId: null } }))));
    await come('2026-03-09T20:00:00.000Z');
    await inTransaction((transaction) => new PostgresReplayClock().setNow(transaction, '2026-03-10T06:30:00.000Z'));
    expect(await tick.run(seeded.organisationId, 10)).toBe(1);
    expect(await digests()).toHaveLength(10);
    // The second batch is cut off before it commits.
    const cut = inTransaction(async (transaction) => {
      const schedule = await queue.open(transaction);
      await queue.prepare(transaction, schedule!.running!, { limit: 10, weekly: false });
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    await Promise.all([runTick(tick), runTick(tick)]);
    const made = await digests();
    expect([made.length, new Set(made.map(({ recipient }) => recipient)).size]).toEqual([people.length, people.length]);
    expect(new Set(made.map(({ date }) => date))).toEqual(new Set(['2026-03-10']));
  });

  it('asks for the next morning once it is done', async () => {
    await come('2026-03-09T20:00:00.000Z');
    await come('2026-03-10T06:30:00.000Z');
    expect(await queue.organisationsWithDueDigests(100)).not.toContain(seeded.organisationId);
    const [schedule] = await store.raw<{ next: Date }>(seeded.organisationId, ['select next_at as next from digest_schedule']);
    expect(schedule!.next.toISOString()).toBe(nextDigestAt('2026-03-10T06:30:00.000Z', CLOSED));
  });
});

describe('the letter of a digest', () => {
  it('says of each line whether it has been done or read since', async () => {
    const [person] = seeded.people;
    await waiting(person!);
    await tell(person!);
    await come('2026-03-09T20:00:00.000Z');
    await come('2026-03-10T06:30:00.000Z');
    const message = (await store.raw<{ id: Id; kind: string; recipientId: Id; payload: Readonly<Record<string, unknown>> }>(seeded.organisationId, [`select id, kind, recipient_id as "recipientId", payload from outbox where kind = 'digest'`]))[0]!;
    const letter = (): Promise<readonly boolean[]> => inTransaction(async (transaction) => {
      const { tasks, notices: told } = (await new PostgresLetterBook().letters(transaction, [message])).get(message.id)!.digest!;
      return [...tasks, ...told].map(({ over }) => over);
    });
    expect(await letter()).toEqual([false, false]);
    await notices.markRead(seeded.organisationId, person!, { until: '2026-03-10T06:30:00.000Z' });
    await store.raw(seeded.organisationId, ['delete from task']);
    expect(await letter()).toEqual([true, true]);
  });
});
