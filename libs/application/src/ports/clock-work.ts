import type { FiredTimer, Id, Instant } from '#domain';
import type { OutboxMessage, TickName, Transaction } from './unit-of-work.ts';

/** Timers, outbox relay and log sequencer are three of one thing: a claim of due work per organisation, worked off in one transaction. */
export interface ClaimedTimer extends FiredTimer {
  readonly subject: { readonly kind: 'INITIATIVE' | 'OBJECTION' | 'SERIES'; readonly id: Id };
  readonly attempt: number;
}

export interface TimerQueue {
  /**
   * Organisations that have timers overdue by domain time, longest overdue first. Database time, never the process clock. Timers that
   * were alarmed and wait for their next attempt do not count.
   */
  organisationsWithDueTimers(limit: number): Promise<readonly Id[]>;
  /**
   * Claims due timers inside the caller's transaction, at most `limit`, in due order (due instant, then id).
   *
   * The lock is on the subject: rows of initiatives and objections are taken with FOR UPDATE SKIP LOCKED first, and only then their due
   * timers. A command locks its initiative before its timers too, so that ticks and commands never wait for each other in a ring; and
   * no two workers hold timers of one subject, so that those run in due order. A crash releases the claim with the transaction.
   */
  claim(transaction: Transaction, limit: number): Promise<readonly ClaimedTimer[]>;
  /**
   * Marks timers claimed in this transaction as done. Fenced by the epoch of the claim: one that this very transaction arms anew, before or after,
   * stays armed. Throws where a timer was not claimed in this transaction.
   */
  complete(transaction: Transaction, ids: readonly Id[]): Promise<void>;
  /**
   * A timer that cannot run: kept, alarmed, seen by people; it runs late, never skipped. Own transaction; does nothing to one that another worker has
   * done meanwhile. The next attempt waits, in real time, for a minute doubled per attempt, at most an hour. `reason` is for operators: no names, no words.
   */
  alarm(organisationId: Id, timerId: Id, reason: string): Promise<void>;
  /** Health: real seconds, across organisations, that the longest overdue timer has waited (in a replay organisation: since it became overdue or 0 where unknown); 0 when none is overdue. Alarmed ones count. */
  oldestOverdueSeconds(): Promise<number>;
  /** How many timers stand alarmed, across organisations. */
  alarmed(): Promise<number>;
}

export interface ClaimedMessage extends OutboxMessage { readonly attempt: number }

/** What leaves the house, kept until it has. */
export interface OutboxQueue {
  /** Organisations with messages that wait to be relayed, oldest first. */
  organisationsWithMessages(limit: number): Promise<readonly Id[]>;
  /** Oldest first, FOR UPDATE SKIP LOCKED inside the caller's transaction. */
  claim(transaction: Transaction, limit: number): Promise<readonly ClaimedMessage[]>;
  /**
   * SENT: handed over. HELD: stays in the product's own outbox (replay organisation, or no transport); nothing leaves. BOUNCED: refused for good. SKIPPED:
   * not to be sent; `reason` says why, free of words.
   */
  settle(transaction: Transaction, ids: readonly Id[], state: 'SENT' | 'HELD' | 'BOUNCED' | 'SKIPPED', reason?: string): Promise<void>;
  /** Not to be sent before an instant, though nothing is wrong: the attempt stays. */
  defer(transaction: Transaction, id: Id, until: Instant): Promise<void>;
  /** Raises an alarm about a message or, by its id, about the organisation's way out; a standing one is raised again. */
  alarm(transaction: Transaction, subjectId: Id, reason: string): Promise<void>;
  /** The alarm about a subject, if one stands, is over. */
  calm(transaction: Transaction, subjectId: Id): Promise<void>;
  /** Could not be handed over: raises the attempt, and is not claimed again before real time has passed `retryAfterSeconds`. */
  postpone(transaction: Transaction, id: Id, retryAfterSeconds: number, reason: string): Promise<void>;
}

/**
 * What became of a message. FAILED: tried again later, `reason` free of words; `outage` when nobody answered at all. WAITS: not before an instant. HELD: no
 * business of this transport. BOUNCED: refused for good.
 */
export type Sending =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'HELD' }
  | { readonly kind: 'FAILED'; readonly reason: string; readonly outage: boolean }
  | { readonly kind: 'WAITS'; readonly until: Instant }
  | { readonly kind: 'SKIPPED'; readonly reason: string }
  | { readonly kind: 'BOUNCED'; readonly reason: string };

/** Mail, webhooks: a way out of the house. Says of each message what became of it; `message.id` makes a repeat recognisable. */
export interface OutboxTransport { send(transaction: Transaction, messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<Id, Sending>> }

/** Domain time of a replay organisation (engine.md section 7). */
export interface ReplayClock {
  /** The due instant of the earliest pending timer or round of the transaction's organisation, overdue or not; null when none is pending. Alarmed ones do not count. */
  nextDueAt(transaction: Transaction): Promise<Instant | null>;
  /** Sets `organisation.replay_now`, forward only. The caller has made sure that the organisation is a REPLAY one; the store refuses any other by constraint. */
  setNow(transaction: Transaction, to: Instant): Promise<void>;
}

/** Rows that have served their time, by database time: `sessions.sweep`, `idempotency.sweep`. Give the number of rows removed. */
export interface Housekeeping {
  sweepSessions(): Promise<number>;
  /** Keys older than 24 hours of real time. */
  sweepIdempotencyKeys(): Promise<number>;
}

/** The queue is a doorbell: "look now", never "do this to that". */
export interface Doorbell { ring(tick: TickName): Promise<void> }
