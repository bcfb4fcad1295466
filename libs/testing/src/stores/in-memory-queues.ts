import type { Id, Instant } from '#domain';
import type { ClaimedMessage, ClaimedTimer, OutboxQueue, ReplayClock, TimerQueue, Transaction } from '#application';
import { type InMemoryStore, tablesOf } from './in-memory-store.ts';
import type { TimerRow } from './tables.ts';

const isDue = ({ state, dueAt }: TimerRow, now: Instant): boolean => state === 'PENDING' && dueAt <= now;
const inDueOrder = (a: TimerRow, b: TimerRow): number => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id);

/** Timers, outbox and replay time of the in-memory store. An alarmed timer stays so until the test puts it back. */
export class InMemoryQueues implements TimerQueue, ReplayClock {
  readonly #store: InMemoryStore;

  constructor(store: InMemoryStore) {
    this.#store = store;
  }

  organisationsWithDueTimers(limit: number): Promise<readonly Id[]> {
    const due = this.#store.organisationIds().filter((id) => {
      const tables = this.#store.of(id);
      return [...tables.timers.values()].some((timer) => isDue(timer, this.#store.now(tables)));
    });
    return Promise.resolve(due.slice(0, limit));
  }

  async claim(transaction: Transaction, limit: number): Promise<readonly ClaimedTimer[]> {
    const now = await transaction.now();
    return [...tablesOf(transaction).timers.values()].filter((timer) => isDue(timer, now)).toSorted(inDueOrder).slice(0, limit);
  }

  complete(transaction: Transaction, ids: readonly Id[]): Promise<void> {
    const { timers } = tablesOf(transaction);
    for (const id of ids) {
      const row = timers.get(id);
      if (row?.state !== 'PENDING') return Promise.reject(new Error(`timer ${id} is not claimed`));
      timers.set(id, { ...row, state: 'DONE' });
    }
    return Promise.resolve();
  }

  alarm(organisationId: Id, timerId: Id, reason: string): Promise<void> {
    return this.#store.run(organisationId, (transaction) => {
      const { timers } = tablesOf(transaction);
      const row = timers.get(timerId);
      if (row?.state === 'PENDING') timers.set(timerId, { ...row, state: 'ALARMED', attempt: row.attempt + 1, reason });
      return Promise.resolve();
    });
  }

  oldestOverdueSeconds(): Promise<number> {
    const waits = this.#store.organisationIds().flatMap((organisationId) => {
      const tables = this.#store.of(organisationId);
      const now = this.#store.now(tables);
      return [...tables.timers.values()].filter(({ state, dueAt }) => (state === 'PENDING' || state === 'ALARMED') && dueAt <= now).map(({ dueAt }) => (Date.parse(now) - Date.parse(dueAt)) / 1000);
    });
    return Promise.resolve(Math.max(0, ...waits));
  }

  alarmed(): Promise<number> {
    return Promise.resolve(this.#store.organisationIds().flatMap((id) => [...this.#store.of(id).timers.values()]).filter(({ state }) => state === 'ALARMED').length);
  }

  nextDueAt(transaction: Transaction): Promise<Instant | null> {
    return Promise.resolve([...tablesOf(transaction).timers.values()].filter(({ state }) => state === 'PENDING').toSorted(inDueOrder)[0]?.dueAt ?? null);
  }

  setNow(transaction: Transaction, to: Instant): Promise<void> {
    const tables = tablesOf(transaction);
    if (tables.organisation.kind !== 'REPLAY' || to < tables.replayNow) return Promise.reject(new Error('time of this organisation cannot be set so'));
    tables.replayNow = to;
    return Promise.resolve();
  }
}

/** The outbox of the in-memory store. */
export class InMemoryOutbox implements OutboxQueue {
  readonly #store: InMemoryStore;
  readonly alarms = new Map<Id, string>();
  readonly deferred: { readonly id: Id; readonly until: Instant }[] = [];
  readonly postponed: { readonly id: Id; readonly retryAfterSeconds: number; readonly reason: string }[] = [];

  constructor(store: InMemoryStore) {
    this.#store = store;
  }

  organisationsWithMessages(limit: number): Promise<readonly Id[]> {
    return Promise.resolve(this.#store.organisationIds().filter((id) => [...this.#store.of(id).outbox.values()].some(({ state }) => state === 'PENDING')).slice(0, limit));
  }

  claim(transaction: Transaction, limit: number): Promise<readonly ClaimedMessage[]> {
    return Promise.resolve([...tablesOf(transaction).outbox.values()].filter(({ state }) => state === 'PENDING').slice(0, limit));
  }

  settle(transaction: Transaction, ids: readonly Id[], state: 'SENT' | 'HELD' | 'BOUNCED' | 'SKIPPED'): Promise<void> {
    const { outbox } = tablesOf(transaction);
    for (const id of ids) {
      const row = outbox.get(id);
      if (row !== undefined) outbox.set(id, { ...row, state });
    }
    return Promise.resolve();
  }

  postpone(transaction: Transaction, id: Id, retryAfterSeconds: number, reason: string): Promise<void> {
    const { outbox } = tablesOf(transaction);
    const row = outbox.get(id);
    if (row !== undefined) outbox.set(id, { ...row, state: 'POSTPONED', attempt: row.attempt + 1 });
    this.postponed.push({ id, retryAfterSeconds, reason });
    return Promise.resolve();
  }
  defer(transaction: Transaction, id: Id, until: Instant): Promise<void> {
    const { outbox } = tablesOf(transaction);
    const row = outbox.get(id);
    if (row !== undefined) outbox.set(id, { ...row, state: 'DEFERRED' });
    this.deferred.push({ id, until });
    return Promise.resolve();
  }

  alarm(_transaction: Transaction, subjectId: Id, reason: string): Promise<void> { this.alarms.set(subjectId, reason); return Promise.resolve(); }
  calm(_transaction: Transaction, subjectId: Id): Promise<void> { this.alarms.delete(subjectId); return Promise.resolve(); }
}
