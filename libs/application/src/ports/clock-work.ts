import type { FiredTimer, Id } from '#domain';
import type { TickName, Transaction } from './unit-of-work.ts';

/** Timers, outbox relay and log sequencer are three of one thing: a claim of due work per organisation, worked off in one transaction. */
export interface ClaimedTimer extends FiredTimer {
  readonly subject: { readonly kind: 'INITIATIVE' | 'OBJECTION'; readonly id: Id };
  readonly attempt: number;
}

export interface TimerQueue {
  /** Organisations that have timers overdue by domain time, oldest first. Database time, never the process clock. */
  organisationsWithDueTimers(limit: number): Promise<readonly Id[]>;
  /** Claims with FOR UPDATE SKIP LOCKED inside the caller's transaction. */
  claim(transaction: Transaction, limit: number): Promise<readonly ClaimedTimer[]>;
  complete(transaction: Transaction, ids: readonly Id[]): Promise<void>;
  /** A timer that cannot run: kept, alarmed, seen by people; it runs late, never skipped. */
  alarm(organisationId: Id, timerId: Id, reason: string): Promise<void>;
}

/** The queue is a doorbell: "look now", never "do this to that". */
export interface Doorbell { ring(tick: TickName): Promise<void> }
