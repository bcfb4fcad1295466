import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClaimedTimer, Transaction } from '#application';
import type { Initiative, WantedTask, WantedTimer } from '#domain';
import { freshDatabase } from '../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../tests/setup/fresh-database.ts';
import { created, plainInitiative, task, timer } from '../test-support/plain-initiative.ts';
import { SEEDED_NOW, Store, seedOrganisation } from '../test-support/seeded-organisation.ts';
import type { Seeded } from '../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const EARLIER = '2026-03-01T08:00:00.000Z';
const LATER = '2026-04-01T08:00:00.000Z';

const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.unitOfWork.run(seeded.organisationId, work);
const claim = (limit = 10): Promise<readonly ClaimedTimer[]> => inTransaction((transaction) => store.timers.claim(transaction, limit));
const states = () => store.raw<{ occurrence: string; state: string; due: string; epoch: number }>(seeded.organisationId, [
  `select occurrence, state, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as due, epoch from timer order by occurrence`]);

async function stored(timers: readonly WantedTimer[], tasks: readonly WantedTask[] = []): Promise<Initiative> {
  const initiative = plainInitiative(seeded);
  await inTransaction((transaction) => transaction.saveInitiatives([created(initiative, { timers, tasks })]));
  return initiative;
}

/** The next command on an initiative, with what is then wanted. */
const next = async (before: Initiative, timers: readonly WantedTimer[], tasks: readonly WantedTask[] = []): Promise<Initiative> => inTransaction(async (transaction) => {
  const [dossier] = await transaction.lockInitiatives([before.id]);
  const after = { ...dossier!.initiative, version: dossier!.initiative.version + 1 };
  await transaction.saveInitiatives([{ before: dossier!.initiative, after, gate: [], timers, tasks }]);
  return after;
});

describe('timers follow what is wanted', () => {
  it('arms the new, moves the moved, and cancels those no longer wanted', async () => {
    const initiative = await stored([timer('a', EARLIER), timer('b', LATER)]);
    await next(initiative, [timer('b', EARLIER), timer('c', LATER)]);
    expect(await states()).toEqual([
      { occurrence: 'a', state: 'CANCELLED', due: '2026-03-01', epoch: 1 }, { occurrence: 'b', state: 'PENDING', due: '2026-03-01', epoch: 2 }, { occurrence: 'c', state: 'PENDING', due: '2026-04-01', epoch: 1 }]);
  });

  it('arms a cancelled one again, at the same instant too', async () => {
    const initiative = await stored([timer('a', EARLIER)]);
    await next(initiative, []);
    await next(initiative, [timer('a', EARLIER)]);
    expect(await states()).toMatchObject([{ state: 'PENDING' }]);
  });

  it('does not run one again that has run at the same instant, but does at another', async () => {
    const initiative = await stored([timer('a', EARLIER)]);
    await inTransaction(async (transaction) => store.timers.complete(transaction, (await store.timers.claim(transaction, 10)).map(({ id }) => id)));
    await next(initiative, [timer('a', EARLIER), timer('x', LATER)]);
    expect(await claim()).toEqual([]);
    await next(initiative, [timer('a', SEEDED_NOW)]);
    expect(await claim()).toMatchObject([{ occurrence: 'a', dueAt: SEEDED_NOW }]);
  });

  it('leaves one armed that is armed anew by the transaction that fires it, completed before or after', async () => {
    for (const order of ['before', 'after']) {
      const initiative = await stored([timer('a', EARLIER)]);
      await inTransaction(async (transaction) => {
        const [claimed] = await store.timers.claim(transaction, 1);
        const [dossier] = await transaction.lockInitiatives([initiative.id]);
        if (order === 'before') await store.timers.complete(transaction, [claimed!.id]);
        await transaction.saveInitiatives([{ before: dossier!.initiative, after: { ...dossier!.initiative, version: 2 }, gate: [], timers: [timer('a', LATER)], tasks: [] }]);
        if (order === 'after') await store.timers.complete(transaction, [claimed!.id]);
      });
    }
    expect(await states()).toMatchObject([{ state: 'PENDING', due: '2026-04-01' }, { state: 'PENDING', due: '2026-04-01' }]);
  });
});

describe('tasks follow what is wanted', () => {
  it('has one row per person, which keeps its id while it stands and is gone when it is done', async () => {
    const [ola, kari] = seeded.people;
    const rows = () => store.raw<{ id: string; person_id: string; subject: string }>(seeded.organisationId, ['select id, person_id, subject from task order by person_id = $1 desc'], [ola]);
    const initiative = await stored([], [task('s', [ola!, kari!])]);
    const before = await rows();
    expect(before.map(({ person_id: person }) => person)).toEqual([ola, kari]);
    await next(initiative, [], [task('s', [ola!], 'Nytt navn')]);
    expect(await rows()).toEqual([{ ...before[0], subject: 'Nytt navn' }]);
    await next(initiative, [], []);
    expect(await rows()).toEqual([]);
  });
});

describe('due timers', () => {
  it('are found by the organisation\'s own time, and only there', async () => {
    await stored([timer('far', LATER)]);
    expect(await store.timers.organisationsWithDueTimers(100)).not.toContain(seeded.organisationId);
    await store.raw(seeded.organisationId, [`update organisation set replay_now = '${LATER}'`]);
    expect(await store.timers.organisationsWithDueTimers(100)).toContain(seeded.organisationId);
  });

  it('are claimed in due order, as many as asked for', async () => {
    await stored([timer('c', SEEDED_NOW), timer('a', '2026-01-01T00:00:00.000Z'), timer('b', EARLIER), timer('d', LATER)]);
    expect((await claim(2)).map(({ occurrence }) => occurrence)).toEqual(['a', 'b']);
    expect((await claim()).map(({ occurrence }) => occurrence)).toEqual(['a', 'b', 'c']);
  });

  it('are passed over while another holds their initiative, and the next ones are claimed instead', async () => {
    const held = await stored([timer('held', '2026-01-01T00:00:00.000Z'), timer('held too', EARLIER)]);
    await stored([timer('free', EARLIER)]);
    await inTransaction(async (transaction) => {
      await transaction.lockInitiatives([held.id]);
      expect((await claim(1)).map(({ occurrence }) => occurrence)).toEqual(['free']);
    });
    expect((await claim()).length).toBe(3);
  });

  it('are not claimed twice by two workers at once', async () => {
    for (let n = 0; n < 4; n += 1) await stored([timer(`t${n}`, EARLIER)]);
    const claimed = await inTransaction(async (first) => {
      const mine = await store.timers.claim(first, 2);
      return [...mine, ...await claim()];
    });
    expect(claimed.map(({ occurrence }) => occurrence).toSorted()).toEqual(['t0', 't1', 't2', 't3']);
  });

  it('are due again when the worker that claimed them dies', async () => {
    await stored([timer('a', EARLIER)]);
    await expect(inTransaction(async (transaction) => {
      await store.timers.complete(transaction, (await store.timers.claim(transaction, 1)).map(({ id }) => id));
      throw new Error('killed');
    })).rejects.toThrow('killed');
    expect((await claim()).length).toBe(1);
  });

  it('are completed only by the transaction that claimed them', async () => {
    await stored([timer('a', EARLIER)]);
    const [claimed] = await claim();
    await expect(inTransaction((transaction) => store.timers.complete(transaction, [claimed!.id]))).rejects.toThrow('not claimed');
  });
});

describe('a timer that cannot run', () => {
  const alarms = () => store.raw(seeded.organisationId, ['select reason, count, cleared_at is null as standing from alarm']);

  it('is alarmed, waits, is tried again, and ends its alarm when it has run', async () => {
    await stored([timer('a', EARLIER)]);
    const [poison] = await claim();
    await store.timers.alarm(seeded.organisationId, poison!.id, 'INTERNAL');
    await store.timers.alarm(seeded.organisationId, poison!.id, 'INTERNAL again');
    expect(await alarms()).toEqual([{ reason: 'INTERNAL again', count: 2, standing: true }]);
    expect(await store.timers.alarmed()).toBe(1);
    expect(await claim()).toEqual([]);
    expect(await store.timers.organisationsWithDueTimers(100)).not.toContain(seeded.organisationId);
    await store.raw(seeded.organisationId, [`update timer set not_before = clock_timestamp()`]);
    expect(await store.timers.organisationsWithDueTimers(100)).toContain(seeded.organisationId);
    await inTransaction(async (transaction) => store.timers.complete(transaction, (await store.timers.claim(transaction, 1)).map(({ id }) => id)));
    expect(await alarms()).toMatchObject([{ standing: false }]);
    expect(await store.timers.alarmed()).toBe(0);
  });

  it('is not alarmed once another worker has done it', async () => {
    await stored([timer('a', EARLIER)]);
    const [done] = await inTransaction(async (transaction) => {
      const claimed = await store.timers.claim(transaction, 1);
      await store.timers.complete(transaction, claimed.map(({ id }) => id));
      return claimed;
    });
    await store.timers.alarm(seeded.organisationId, done!.id, 'INTERNAL');
    expect(await alarms()).toEqual([]);
  });

  it('counts towards how late the oldest is, which replay organisations never are', async () => {
    expect(await store.timers.oldestOverdueSeconds()).toBe(0);
    const live = await seedOrganisation(store, 'LIVE');
    await store.unitOfWork.run(live.organisationId, (transaction) => transaction.saveInitiatives([created(plainInitiative(live), { timers: [timer('a', EARLIER)] })]));
    const [row] = await store.raw<{ seconds: number }>(null, [`select extract(epoch from now() - '${EARLIER}'::timestamptz)::double precision as seconds`]);
    expect(Math.abs(await store.timers.oldestOverdueSeconds() - row!.seconds)).toBeLessThan(60);
    await store.raw(live.organisationId, [`update timer set state = 'DONE'`]);
  });
});
