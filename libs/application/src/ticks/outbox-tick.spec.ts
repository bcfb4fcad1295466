import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, id, InMemoryOutbox, InMemoryStore, leader, municipality, newInitiative, viewerOf } from '#testing';
import type { Id } from '#domain';
import { CommandRunner } from '../commands/command-runner.ts';
import type { OutboxTransport, Sending } from '../ports/clock-work.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import { outboxTick, retryAfterSeconds } from './outbox-tick.ts';
import { runTick } from './run-tick.ts';
import type { Tick } from './tick.ts';

const ORGANISATION = id('organisation');
const REPLAY = id('replay');

let store: InMemoryStore;
let outbox: InMemoryOutbox;

class Postbox implements OutboxTransport {
  readonly sent: { readonly organisationId: Id; readonly id: Id }[] = [];
  /** What became of single messages, where it is not plainly sent. */
  fates: ReadonlyMap<Id, Sending> = new Map();

  send({ organisationId }: Transaction, messages: readonly { readonly id: Id }[]): Promise<ReadonlyMap<Id, Sending>> {
    return Promise.resolve(new Map(messages.map(({ id }) => {
      const fate = this.fates.get(id) ?? { kind: 'SENT' } as const;
      if (fate.kind === 'SENT') this.sent.push({ organisationId, id });
      return [id, fate];
    })));
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
    postbox.fates = new Map([[first?.id ?? '', { kind: 'FAILED', reason: 'SMTP 451', outage: false }]]);
    await runTick(tickThrough(postbox));
    expect(outbox.postponed).toEqual([{ id: first?.id, retryAfterSeconds: 30, reason: 'SMTP 451' }]);
    expect(postbox.sent).toHaveLength(messages(ORGANISATION).length - 1);
    expect(outbox.alarms).toEqual(new Map());
  });

  it('tells operators of what was refused for good, and of nobody else', async () => {
    const postbox = new Postbox();
    const [first] = messages(ORGANISATION);
    postbox.fates = new Map([[first?.id ?? '', { kind: 'BOUNCED', reason: 'SMTP 550' }]]);
    await runTick(tickThrough(postbox));
    expect(outbox.alarms).toEqual(new Map([[first?.id, 'SMTP 550']]));
    expect(messages(ORGANISATION).map(({ state }) => state).sort()).toEqual(['BOUNCED', ...postbox.sent.map(() => 'SENT')]);
  });

  it('lets what is not wanted rest, and what is not wanted yet wait', async () => {
    const postbox = new Postbox();
    const [first, second] = messages(ORGANISATION);
    postbox.fates = new Map([[first?.id ?? '', { kind: 'SKIPPED', reason: 'NOT_WANTED' }], [second?.id ?? '', { kind: 'WAITS', until: '2026-04-07T05:00:00.000Z' }]]);
    await runTick(tickThrough(postbox));
    expect(store.of(ORGANISATION).outbox.get(first?.id ?? '')?.state).toBe('SKIPPED');
    expect(outbox.deferred).toEqual([{ id: second?.id, until: '2026-04-07T05:00:00.000Z' }]);
  });

  it('waits twice as long each time: at most six hours, and a quarter of an hour while nobody answers', () => {
    expect([0, 1, 2, 20].map((attempt) => retryAfterSeconds(attempt))).toEqual([30, 60, 120, 21_600]);
    expect([0, 1, 4, 5, 200].map((attempt) => retryAfterSeconds(attempt, true))).toEqual([30, 60, 480, 900, 900]);
  });
});
