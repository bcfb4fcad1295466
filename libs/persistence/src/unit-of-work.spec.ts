import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../tests/setup/fresh-database.ts';
import { created, plainInitiative } from '../test-support/plain-initiative.ts';
import { SEEDED_NOW, Store, seedOrganisation } from '../test-support/seeded-organisation.ts';
import type { Seeded } from '../test-support/seeded-organisation.ts';

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

const gate = (): { readonly opened: Promise<void>; open(): void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open: () => open() };
};

describe('a transaction', () => {
  it('is done again, whole, when it deadlocks with another', async () => {
    const [a, b] = [plainInitiative(seeded), plainInitiative(seeded)];
    await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(a), created(b)]));
    const [firstHolds, secondHolds] = [gate(), gate()];
    let attempts = 0;
    const crossing = (first: string, then: string, mine: { open(): void }, other: { opened: Promise<void> }) => store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      attempts += 1;
      await transaction.lockInitiatives([first]);
      mine.open();
      await other.opened;
      return (await transaction.lockInitiatives([then])).length;
    });
    expect(await Promise.all([crossing(a.id, b.id, firstHolds, secondHolds), crossing(b.id, a.id, secondHolds, firstHolds)])).toEqual([1, 1]);
    expect(attempts).toBeGreaterThanOrEqual(3);
  });

  it('gives up after five attempts, with the fault as PostgreSQL told it', async () => {
    let attempts = 0;
    await expect(store.unitOfWork.run(seeded.organisationId, async () => {
      attempts += 1;
      await store.raw(seeded.organisationId, [`do $$ begin raise exception 'again' using errcode = 'serialization_failure'; end $$`]);
    })).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(5);
  });

  it('is not done again for a fault that would come again', async () => {
    let attempts = 0;
    await expect(store.unitOfWork.run(seeded.organisationId, () => {
      attempts += 1;
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(attempts).toBe(1);
  });

  it('rings its bells once, after it stands, and none when it is taken back', async () => {
    const heard = store.bell.rung.length;
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      transaction.ring('timers');
      transaction.ring('timers');
      await transaction.now();
      expect(store.bell.rung.length).toBe(heard);
    });
    await expect(store.unitOfWork.run(seeded.organisationId, (transaction) => {
      transaction.ring('outbox');
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(store.bell.rung.slice(heard)).toEqual(['timers']);
  });

  it('gives back a connection that can be used after its work failed', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await expect(store.unitOfWork.run(seeded.organisationId, async (transaction) => { await transaction.lockInitiatives(['not a uuid']); })).rejects.toMatchObject({ code: '22P02' });
    }
    expect(await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.now())).toBe(SEEDED_NOW);
  });

  it('refuses an organisation that is not named by a UUID', async () => {
    await expect(store.unitOfWork.run(`x', true); drop table entry; --`, () => Promise.resolve())).rejects.toThrow('UUID');
  });

  it('numbers initiatives of a year without gap or twin', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, () => store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.nextInitiativeNumber(2031))));
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `M-2031-${n}`));
  });

  it('counts the organisation\'s closed days among the closed dates', async () => {
    const other = await seedOrganisation(store);
    await store.raw(other.organisationId, [`insert into closed_day (organisation_id, date, title) values ('${other.organisationId}', '2026-12-24', 'Julaften')`]);
    expect([...await store.unitOfWork.run(other.organisationId, (transaction) => transaction.closedDates())]).toEqual(['2026-05-17', '2026-12-24']);
  });
});

describe('an idempotency key', () => {
  const key = (change = {}) => ({ key: randomUUID(), actorId: seeded.people[0]!, mutation: 'initiativeCreate', bodyHash: 'a', ...change });

  it('gives a repeat its effect, and another body a conflict', async () => {
    const once = key();
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      expect(await transaction.claimKey(once)).toEqual({ state: 'NEW' });
      await transaction.rememberEffect(once, { initiativeId: 'x' });
    });
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      expect(await transaction.claimKey(once)).toEqual({ state: 'REPEATED', effect: { initiativeId: 'x' } });
      expect(await transaction.claimKey({ ...once, bodyHash: 'b' })).toEqual({ state: 'CONFLICT' });
      expect(await transaction.claimKey({ ...once, actorId: seeded.people[1]! })).toEqual({ state: 'NEW' });
    });
  });

  it('makes a concurrent twin wait for the first, and then repeat it', async () => {
    const once = key();
    const [claimed, mayEnd] = [gate(), gate()];
    const first = store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      await transaction.claimKey(once);
      claimed.open();
      await mayEnd.opened;
      await transaction.rememberEffect(once, { entryId: 'y' });
    });
    await claimed.opened;
    const twin = store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.claimKey(once));
    const waits = `select count(*)::integer as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await store.raw<{ count: number }>(null, [waits]))[0]!.count === 0) await Promise.resolve();
    mayEnd.open();
    await first;
    expect(await twin).toEqual({ state: 'REPEATED', effect: { entryId: 'y' } });
  });

  it('is new again after a refusal rolled it back, and after 24 hours', async () => {
    const refused = key();
    await expect(store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      await transaction.claimKey(refused);
      throw new Error('refused');
    })).rejects.toThrow('refused');
    const old = key();
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      await transaction.claimKey(old);
      await transaction.rememberEffect(old, { entryId: 'z' });
    });
    await store.raw(seeded.organisationId, [`update idempotency_key set created_at = created_at - interval '24 hours 1 second' where key = '${old.key}'`]);
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      expect(await transaction.claimKey(refused)).toEqual({ state: 'NEW' });
      expect(await transaction.claimKey({ ...old, bodyHash: 'other' })).toEqual({ state: 'NEW' });
    });
  });
});

describe('domain time', () => {
  it('of a replay organisation stands still until it is moved, and never goes back', async () => {
    const replay = await seedOrganisation(store);
    expect(await store.unitOfWork.run(replay.organisationId, (transaction) => transaction.now())).toBe(SEEDED_NOW);
    await store.raw(replay.organisationId, [`update organisation set replay_now = '2026-03-02T08:00:00.001Z'`]);
    expect(await store.unitOfWork.run(replay.organisationId, (transaction) => transaction.now())).toBe('2026-03-02T08:00:00.001Z');
    await expect(store.raw(replay.organisationId, [`update organisation set replay_now = '2026-03-02T08:00:00Z'`])).rejects.toMatchObject({ code: '23001' });
  });

  it('of a living organisation is the database\'s, and it never becomes the other kind', async () => {
    const live = await seedOrganisation(store, 'LIVE');
    const [before] = await store.raw<{ at: Date }>(null, ['select clock_timestamp() as at']);
    const now = await store.unitOfWork.run(live.organisationId, (transaction) => transaction.now());
    expect(Math.abs(Date.parse(now) - before!.at.getTime())).toBeLessThan(10_000);
    await expect(store.raw(live.organisationId, [`update organisation set kind = 'REPLAY', replay_now = now()`])).rejects.toMatchObject({ code: '23001' });
    await expect(store.raw(seeded.organisationId, [`update organisation set kind = 'LIVE', replay_now = null`])).rejects.toMatchObject({ code: '23001' });
    await expect(store.raw(live.organisationId, [`update organisation set replay_now = now()`])).rejects.toMatchObject({ code: '23514' });
  });
});
