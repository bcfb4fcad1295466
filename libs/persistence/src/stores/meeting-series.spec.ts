import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandRunner, timersTick, type Transaction, type Viewer } from '#application';
import { type FreshDatabase, freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { Store, type Seeded, seedOrganisation } from '../../test-support/seeded-organisation.ts';

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

const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.unitOfWork.run(seeded.organisationId, work);
const leader = (): Viewer => ({ organisationId: seeded.organisationId, personId: seeded.people[0]!, name: 'Liv Leder', roles: ['LEADER'], offices: [], scopes: null, credential: { kind: 'SESSION', id: randomUUID() }, language: 'nb' });
const SET_UP = {
  type: 'meeting-series.set-up',
  input: {
    title: 'Medbestemmelsesmøte', place: null, minutes: 60, rhythm: { every: 'FORTNIGHT', weekday: 2, week: null, time: '09:00' }, startsOn: '2026-03-10', onClosedDay: 'SKIP', participants: [], agendaClosesWorkingDays: 2,
  },
} as const;
const occurrences = () => store.raw<{ day: string }>(seeded.organisationId, [`select to_char(starts_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as day from meeting where series_id is not null order by starts_at`]);

describe('a standing meeting in the store', () => {
  it('keeps its terms and occurrences, and is planned further by its own timer, once', async () => {
    const runner = new CommandRunner(store.unitOfWork, randomUUID);
    const result = await runner.runSeries(leader(), null, { ...SET_UP, input: { ...SET_UP.input, unitId: seeded.unitId, participants: [] } });
    expect(result).toMatchObject({ ok: true });
    const before = (await occurrences()).length;
    expect(before).toBeGreaterThan(2);
    expect((await occurrences()).every(({ day }) => day.endsWith('09:00'))).toBe(true);
    await store.raw(seeded.organisationId, [`update timer set due_at = '2026-01-01' where kind = 'series.plan'`]);
    const claimed = await inTransaction((transaction) => store.timers.claim(transaction, 10));
    expect(claimed).toMatchObject([{ kind: 'series.plan', subject: { kind: 'SERIES', id: result.ok ? result.effect['seriesId'] : '' } }]);
    const tick = timersTick({ unitOfWork: store.unitOfWork, queue: store.timers, newId: randomUUID, batchSize: 10, onAlarm: ({ error }) => { throw error; } });
    expect(await tick.run(seeded.organisationId, 10)).toBe(1);
    expect(await tick.run(seeded.organisationId, 10)).toBe(0);
    expect((await occurrences()).length).toBe(before);
  });
});

describe('a signing code in the store', () => {
  it('is good once, for its hash alone', async () => {
    const hash = createHash('sha256').update('x').digest();
    const code = { recordId: randomUUID(), partyId: randomUUID(), sentAt: '2026-03-02T08:00:00.000Z' };
    const signer = { personId: seeded.people[0]!, name: 'Nils', roles: ['UNION_REP' as const], offices: [] };
    await inTransaction((transaction) => transaction.keepSigningCode(hash, code, signer));
    expect(await inTransaction((transaction) => transaction.useSigningCode(createHash('sha256').update('y').digest()))).toBeNull();
    expect(await inTransaction((transaction) => transaction.useSigningCode(hash))).toEqual({ code, signer });
    expect(await inTransaction((transaction) => transaction.useSigningCode(hash))).toBeNull();
  });
});
