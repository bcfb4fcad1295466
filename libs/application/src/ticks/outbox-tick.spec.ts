import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, id, InMemoryOutbox, InMemoryStore, leader, municipality, newInitiative, viewerOf } from '#testing';
import type { Id } from '#domain';
import { CommandRunner } from '../commands/command-runner.ts';
import type { OutboxTransport } from '../ports/clock-work.ts';
import { outboxTick, retryAfterSeconds } from './outbox-tick.ts';
import { runTick } from './run-tick.ts';
import type { Tick } from './tick.ts';

const ORGANISATION = id('organisation');
const REPLAY = id('replay');

let store: InMemoryStore;
let outbox: InMemoryOutbox;

class Postbox implements OutboxTransport {
  readonly sent: { readonly organisationId: Id; readonly id: Id }[] = [];
  failing: ReadonlySet<Id> = new Set();

  send(organisationId: Id, message: { readonly id: Id }): Promise<void> {
    if (this.failing.has(message.id)) return Promise.reject(Object.assign(new Error('450 mailbox of Liv Leder busy'), { code: 'EENVELOPE' }));
    this.sent.push({ organisationId, id: message.id });
    return Promise.resolve();
  }
}

beforeEach(async () => {
  const newId = countedIds();
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality()).add(municipality(REPLAY, 'REPLAY'));
  outbox = new InMemoryOutbox(store);
  const runner = new CommandRunner(store, newId);
  for (const organisationId of [ORGANISATION, REPLAY]) await runner.createInitiative(viewerOf(leader, organisationId), newInitiative());
});

const tickThrough = (transport: OutboxTransport | null): Tick => outboxTick({ unitOfWork: store, queue: outbox, transport, onAlarm: ({ error }) => { throw error; } });

const messages = (organisationId: Id) => [...store.of(organisationId).outbox.values()];

describe('the outbox', () => {
  it('hands every message over once, with its own id', async () => {
    const postbox = new Postbox();
    await runTick(tickThrough(postbox));
    await runTick(tickThrough(postbox));
    expect(postbox.sent).toEqual(messages(ORGANISATION).map((message) => ({ organisationId: ORGANISATION, id: message.id })));
    expect(messages(ORGANISATION).every(({ state }) => state === 'SENT')).toBe(true);
  });

  it('lets nothing out of a replay organisation', async () => {
    const postbox = new Postbox();
    await runTick(tickThrough(postbox));
    expect(postbox.sent.some(({ organisationId }) => organisationId === REPLAY)).toBe(false);
    expect(messages(REPLAY).length).toBeGreaterThan(0);
    expect(messages(REPLAY).every(({ state }) => state === 'HELD')).toBe(true);
  });

  it('keeps messages in the product where no transport is set up', async () => {
    await runTick(tickThrough(null));
    expect(messages(ORGANISATION).every(({ state }) => state === 'HELD')).toBe(true);
  });

  it('postpones what could not be handed over, sends the rest, and keeps the reason free of words', async () => {
    const postbox = new Postbox();
    const [first] = messages(ORGANISATION);
    postbox.failing = new Set([first?.id ?? '']);
    await runTick(tickThrough(postbox));
    expect(outbox.postponed).toEqual([{ id: first?.id, retryAfterSeconds: 30, reason: 'Error EENVELOPE' }]);
    expect(postbox.sent).toHaveLength(messages(ORGANISATION).length - 1);
  });

  it('waits twice as long each time, and never longer than six hours', () => {
    expect([0, 1, 2, 20].map(retryAfterSeconds)).toEqual([30, 60, 120, 21_600]);
  });
});
