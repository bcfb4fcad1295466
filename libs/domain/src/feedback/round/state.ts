import type { ActorRef, Side } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { Instrument } from '../instrument.ts';
import type { MergedGroup } from '../merge-groups.ts';
import type { Thresholds } from '../thresholds.ts';

/** CLOSED: reckoned, shown to nobody. RELEASED: to leader and unions, at the same second. PUBLISHED: to everyone. */
export const ROUND_STATUSES = ['PLANNED', 'LAUNCHED', 'OPEN', 'CLOSED', 'RELEASED', 'PUBLISHED', 'CANCELLED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** When a round is to run: from a date, or a number of weeks after the day that the change takes effect, with which it then moves. */
export interface RoundSchedule {
  readonly opensOn: CivilDate | null;
  readonly weeksAfterStart: number | null;
  readonly openWorkingDays: number;
  readonly resultsAfterWorkingDays: number;
}

/** The instants that follow from a schedule; all in working hours of working days. */
export interface RoundDates {
  readonly opensAt: Instant;
  /** At most two, to everyone invited: nobody knows who has answered. */
  readonly reminders: readonly Instant[];
  readonly closesAt: Instant;
  /** When leader and unions see the results, unless both have asked for it before. */
  readonly releasesAt: Instant;
  /** When everyone sees them. */
  readonly resultsAt: Instant;
}

/** A group that results are told for, with the words that people know it by. */
export interface RoundGroup extends MergedGroup { readonly label: string }

/** Heard and done: what people said, and what came of it. */
export interface HeardTheme { readonly theme: string; /** What is done; null for nothing. */ readonly done: string | null; readonly whyNot: string | null; readonly owner: string; readonly dueOn: CivilDate | null }

/** One feedback round. It knows how many are invited and never who has answered; an answer changes nothing here. */
export interface Round extends RoundDates {
  readonly id: Id;
  readonly organisationId: Id;
  readonly version: number;
  readonly initiativeId: Id;
  readonly status: RoundStatus;
  readonly title: string;
  readonly why: string;
  readonly askedBy: string;
  /** Who the data protection officer is, as respondents are told. */
  readonly dataProtection: string;
  readonly instrument: Instrument;
  readonly unitIds: readonly Id[];
  readonly schedule: RoundSchedule;
  /** The round that this one is compared with; null for a first one. */
  readonly followsId: Id | null;
  readonly thresholds: Thresholds;
  /** Empty until launch, and fixed from then. */
  readonly groups: readonly RoundGroup[];
  readonly invited: number;
  /** Employed in the units, and not asked because they have been asked enough. */
  readonly leftOut: number;
  readonly reminded: number;
  /** Of those invited, to the nearest five per cent; null until closing, and where too few answered. */
  readonly responseRate: number | null;
  readonly launchedAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly releases: readonly { readonly side: Side; readonly by: ActorRef; readonly at: Instant }[];
  readonly releasedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly heard: readonly HeardTheme[];
  readonly reportedAt: Instant | null;
  readonly plannedBy: ActorRef;
  readonly plannedAt: Instant;
  readonly entryId: Id;
}
