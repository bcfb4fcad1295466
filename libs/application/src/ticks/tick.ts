import type { Id } from '#domain';
import type { TickName } from '../ports/unit-of-work.ts';

/**
 * Timers, outbox relay and log sequencer are three of one thing: a claim of due work in one organisation, worked off in one transaction.
 * `run` claims at most `limit` rows, does what is due, commits, and gives how many it claimed; 0 when nothing is left for it. When it fails
 * after the claim it throws `BatchFailed`; nothing of the batch then stands.
 */
export interface Tick {
  readonly name: TickName;
  /** Rows per transaction. */
  readonly batchSize: number;
  /** Organisations that have work, longest overdue first. */
  organisations(): Promise<readonly Id[]>;
  run(organisationId: Id, limit: number): Promise<number>;
}

/** Tells operators of a row that stands alarmed: which work, where, and the error, whose words must not be logged. */
export type OnAlarm = (alarm: { readonly tick: TickName; readonly organisationId: Id; readonly rowId: Id; readonly error: unknown }) => void;

/** A batch that was claimed and rolled back. `alarm` tells people of it, once the batch is a single row. */
export class BatchFailed extends Error {
  override readonly name = 'BatchFailed';
  readonly claimed: number;
  readonly alarm: () => Promise<void>;

  constructor(claimed: number, alarm: () => Promise<void>, cause: unknown) {
    super(`A batch of ${claimed} failed`, { cause });
    this.claimed = claimed;
    this.alarm = alarm;
  }
}
