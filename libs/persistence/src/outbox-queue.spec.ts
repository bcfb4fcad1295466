import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Transaction } from '#application';
import { freshDatabase } from '../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../tests/setup/fresh-database.ts';
import { created, plainInitiative, timer } from '../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../test-support/seeded-organisation.ts';
import type { Seeded } from '../test-support/seeded-organisation.ts';
import { PostgresHousekeeping } from './housekeeping.ts';
import { PostgresOutboxQueue } from './outbox-queue.ts';
import { PostgresReplayClock } from './replay-clock.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let outbox: PostgresOutboxQueue;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  outbox = new PostgresOutboxQueue(store.clock);
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.unitOfWork.run(seeded.organisationId, work);
const message = () => ({ id: randomUUID(), kind: 'mail', recipientId: seeded.people[0]!, payload: { subject: 'Innkalling' } });

describe('a message that leaves the house', () => {
  it('waits until it is claimed, with all that was said, and goes once', async () => {
    const sent = message();
    await inTransaction((transaction) => transaction.send([sent]));
    await inTransaction((transaction) => transaction.send([sent]));
    expect(await outbox.organisationsWithMessages(100)).toContain(seeded.organisationId);
    await inTransaction(async (transaction) => {
      expect(await outbox.claim(transaction, 10)).toEqual([{ ...sent, attempt: 0 }]);
      expect(await inTransaction((other) => outbox.claim(other, 10))).toEqual([]);
      await outbox.settle(transaction, [sent.id], 'SENT');
    });
    expect(await inTransaction((transaction) => outbox.claim(transaction, 10))).toEqual([]);
    expect(await outbox.organisationsWithMessages(100)).not.toContain(seeded.organisationId);
  });

  it('that could not be handed over waits before it is tried again', async () => {
    const late = message();
    await inTransaction((transaction) => transaction.send([late]));
    await inTransaction((transaction) => outbox.postpone(transaction, late.id, 3600, 'ECONNREFUSED'));
    expect(await inTransaction((transaction) => outbox.claim(transaction, 10))).toEqual([]);
    expect(await outbox.organisationsWithMessages(100)).not.toContain(seeded.organisationId);
    await store.raw(seeded.organisationId, [`update outbox set not_before = clock_timestamp()`]);
    expect(await inTransaction((transaction) => outbox.claim(transaction, 10))).toEqual([{ ...late, attempt: 1 }]);
  });
});

describe('the replay clock', () => {
  it('names the next due instant and moves to it', async () => {
    const clock = new PostgresReplayClock();
    await inTransaction(async (transaction) => {
      expect(await clock.nextDueAt(transaction)).toBeNull();
      await transaction.saveInitiatives([created(plainInitiative(seeded), { timers: [timer('b', '2026-05-01T08:00:00.000Z'), timer('a', '2026-04-01T08:00:00.000Z')] })]);
      const due = await clock.nextDueAt(transaction);
      expect(due).toBe('2026-04-01T08:00:00.000Z');
      await clock.setNow(transaction, due!);
      expect(await transaction.now()).toBe(due);
    });
    await expect(inTransaction((transaction) => clock.setNow(transaction, '2026-03-31T00:00:00.000Z'))).rejects.toMatchObject({ code: '23001' });
  });
});

describe('housekeeping', () => {
  it('removes sessions a week after their end and keys a day old, in every organisation, and nothing younger', async () => {
    const housekeeping = new PostgresHousekeeping(store.clock);
    const [old, young] = [randomBytes(32), randomBytes(32)];
    const session = `insert into session (organisation_id, person_id, hash, expires_at) values ('${seeded.organisationId}', '${seeded.people[0]}'`;
    await store.raw(seeded.organisationId, [
      `${session}, '\\x${old.toString('hex')}', clock_timestamp() - interval '8 days')`, `${session}, '\\x${young.toString('hex')}', clock_timestamp() - interval '6 days')`,
      `insert into idempotency_key (organisation_id, actor_id, mutation, key, body_hash, created_at) values
        ('${seeded.organisationId}', '${seeded.people[0]}', 'm', 'old', 'h', clock_timestamp() - interval '25 hours'), ('${seeded.organisationId}', '${seeded.people[0]}', 'm', 'young', 'h', clock_timestamp())`]);
    expect([await housekeeping.sweepSessions(), await housekeeping.sweepIdempotencyKeys()]).toEqual([1, 1]);
    expect(await store.raw(seeded.organisationId, ['select hash from session'])).toEqual([{ hash: young }]);
    expect(await store.raw(seeded.organisationId, ['select key from idempotency_key'])).toEqual([{ key: 'young' }]);
  });
});
