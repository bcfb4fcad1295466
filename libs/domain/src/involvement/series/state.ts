import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { MeetingMember } from '../state.ts';

export const RHYTHMS = ['WEEK', 'FORTNIGHT', 'MONTH'] as const;

/** When a standing meeting is held: every week, every second, or once a month, on a weekday at a clock time in Oslo. */
export interface SeriesRhythm {
  readonly every: (typeof RHYTHMS)[number];
  /** Monday is 1, Friday 5. */
  readonly weekday: number;
  /** For MONTH: the first to fourth such weekday of the month, or 5 for the last. Null for the others. */
  readonly week: number | null;
  /** `HH:MM`. */
  readonly time: string;
}

/** What becomes of an occurrence on a day that is no working day: left out, or held the next working day. */
export const ON_CLOSED_DAY = ['SKIP', 'NEXT_WORKING_DAY'] as const;

/** What is set of a standing meeting, and may be changed. */
export type SeriesTerms = {
  readonly title: string;
  readonly place: string | null;
  readonly minutes: number;
  readonly rhythm: SeriesRhythm;
  readonly onClosedDay: (typeof ON_CLOSED_DAY)[number];
  readonly participants: readonly MeetingMember[];
  readonly agendaClosesWorkingDays: number;
};

/** A standing meeting, such as the fortnightly one on co-determination. Each occurrence is a meeting of its own, planned some weeks ahead. */
export interface MeetingSeries extends SeriesTerms {
  readonly id: Id;
  readonly organisationId: Id;
  readonly version: number;
  readonly unitId: Id;
  /** The rhythm is counted from here. */
  readonly startsOn: CivilDate;
  /** Every slot up to and including this day has been planned or left out; null before the first planning. */
  readonly plannedThrough: CivilDate | null;
  readonly ended: { readonly on: CivilDate; readonly reason: string; readonly by: ActorRef; readonly at: Instant } | null;
  readonly setUpBy: ActorRef;
  readonly setUpAt: Instant;
  readonly entryId: Id;
}
