import type { Id } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';

/**
 * Something that must happen later. The wanted timers of a subject are derived from its state after every command; the store adds the
 * new ones and cancels those no longer wanted, so a moved date moves its timers. Unique by (subject, kind, occurrence).
 */
export interface WantedTimer {
  readonly kind: TimerKind;
  /** Tells timers of one kind apart: an object's id, or a dated name. */
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** The civil date, zone and rule that the instant was reckoned from, kept so that a change of calendar can be explained. */
  readonly civilDate: CivilDate;
  readonly rule: string;
}

export const TIMER_KINDS = [
  'gate.review', 'stage.deadline', 'statement.answer-due', 'statement.deferred-until', 'record.remind', 'record.unsigned', 'consultation.lapse', 'scan.unopposed',
  'override.effective', 'preparation.answer-due', 'decision.review', 'playbook.follow-up', 'objection.answer-due', 'hearing.closes', 'series.plan', 'withheld.ends',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export interface FiredTimer { readonly id: Id; readonly kind: TimerKind; readonly occurrence: string; readonly dueAt: Instant }
