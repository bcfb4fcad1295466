import type { Side } from './actor.ts';
import type { CivilDate, Instant } from './time.ts';

/**
 * When something was put on record, against when it is said to have happened. What one side types in afterwards is shown as
 * "registered N days later" and satisfies no LAW criterion until the other side confirms it (engine.md section 4).
 */
export interface Registered {
  readonly recordedAt: Instant;
  /** Claimed civil date; equal to the date of `recordedAt` when recorded as it happened. */
  readonly occurredOn: CivilDate;
  readonly bySide: Side | null;
  /** When the other side confirmed a late registration; null while it has not, or where none is needed. */
  readonly confirmedAt: Instant | null;
}
