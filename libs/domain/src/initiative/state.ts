import type { ActorRef, Side } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Registered } from '../kernel/registered.ts';
import type { Scope, StageKey } from '../playbook/playbook.ts';
import type { InformationPackage, MeetingRecord, Party, PreparationRequest, Proposal, RiskAssessment, Statement, WithheldItem } from '../involvement/state.ts';
import type { GateOverride } from '../gate/override.ts';
import type { GroupStratum } from '../involvement/coverage-matrix/strata.ts';
import type { Deliberation } from '../involvement/deliberation/state.ts';

/**
 * One change process as the rules see it: everything that gates, timers and refusals are judged from.
 * Every collection holds immutable objects with an `id` (or `key`); an unchanged object keeps its identity from one state to the next,
 * which is how the store knows what to write.
 */
export interface Initiative extends Deliberation {
  readonly id: Id;
  readonly organisationId: Id;
  /** Human number, `M-2026-118`. */
  readonly number: string;
  /** Counts the commands that changed it; what `expectedVersion` is compared with. */
  readonly version: number;
  readonly title: string;
  readonly purpose: string;
  readonly scope: Scope;
  readonly status: 'RUNNING' | 'CANCELLED' | 'CLOSED';
  readonly playbook: { readonly key: string; readonly version: number; readonly hash: Sha256 };
  readonly ruleSet: { readonly key: string; readonly version: number };
  /** The level at which the matter is decided. */
  readonly unitId: Id;
  readonly leader: { readonly personId: Id; readonly name: string };
  /** The named superior who may override; never the leader. */
  readonly superior: { readonly personId: Id; readonly name: string } | null;
  readonly programmeId: Id | null;
  /** Number in the archive system; a separate field from ours. */
  readonly archiveCase: string | null;
  /** Matter is of considerable importance for the working environment: AMU treats it (aml § 7-2). */
  readonly considerableImportance: boolean;
  /** Concerns the elderly, the disabled or youth: their statutory councils are heard (kommuneloven § 5-12). */
  readonly concernsCouncils: boolean;
  /** The day the change takes effect: rota start, transfer date, go-live. */
  readonly startsOn: CivilDate | null;
  /** Statements received by the end of this day hold the gate; later ones are answered but shut nothing. */
  readonly statementsDueOn: CivilDate | null;
  /**
   * Told from a record after it happened, in a REPLAY organisation: its stages are recorded, not passed, and what is unmet stays unmet. Set at creation and
   * never after.
   */
  readonly recordedAfterwards: boolean;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;

  readonly mandate: Mandate | null;
  readonly groups: readonly AffectedGroup[];
  readonly parties: readonly Party[];
  /** Every time a stage was entered, oldest first; the last one is where the initiative stands. */
  readonly visits: readonly StageVisit[];
  readonly proposals: readonly Proposal[];
  readonly packages: readonly InformationPackage[];
  /** Kept back under aml § 8-3, opened or not. */
  readonly withheld: readonly WithheldItem[];
  readonly preparationRequests: readonly PreparationRequest[];
  readonly statements: readonly Statement[];
  readonly records: readonly MeetingRecord[];
  readonly risks: readonly RiskAssessment[];
  readonly decisions: readonly DecisionRecord[];
  readonly documentations: readonly Documentation[];
  readonly overrides: readonly GateOverride[];
  /** Dated promises that timers have told about: reminders, overdue notices, reviews. Newest last. */
  readonly followUps: readonly FollowUp[];
}

export interface Mandate {
  readonly id: Id;
  readonly text: string;
  readonly room: readonly RoomItem[];
  readonly statedAt: Instant;
  readonly by: ActorRef;
  readonly entryId: Id;
}

/** Room for manoeuvre (handlingsrom), item by item. */
export interface RoomItem {
  readonly id: Id;
  readonly what: string;
  readonly state: 'FIXED' | 'OPEN' | 'DELEGATED';
  /** For FIXED: by whom and by which decision. */
  readonly fixedBy: string | null;
}

/** A snapshot of people an initiative touches: unit × profession × contract × shift. Counts only; who they are is in the organisation's own tables. */
export interface AffectedGroup {
  readonly id: Id;
  readonly label: string;
  readonly unitId: Id | null;
  readonly profession: string | null;
  readonly contract: string | null;
  readonly shift: string | null;
  readonly people: number;
  readonly memberIds: readonly Id[];
  /** Members who are usually lost: nights, part-time, on leave. Only those that somebody belongs to. */
  readonly strata: readonly GroupStratum[];
  readonly entryId: Id;
}

export interface StageVisit {
  readonly id: Id;
  readonly stage: StageKey;
  /** 1 for the first time the stage is entered. */
  readonly round: number;
  /** The part of a playbook cycle that this visit works on; null outside cycles. */
  readonly part: string | null;
  readonly enteredAt: Instant;
  readonly leftAt: Instant | null;
  /** Why the stage was entered again; null for a passage forward. */
  readonly reason: string | null;
  readonly dueOn: CivilDate | null;
  readonly entryId: Id;
}

export interface DecisionRecord {
  readonly id: Id;
  readonly proposalId: Id | null;
  readonly part: string | null;
  readonly title: string;
  readonly options: readonly { readonly id: Id; readonly title: string; readonly chosen: boolean }[];
  readonly criteria: readonly { readonly title: string; readonly weight: number }[];
  /** Log entries the decision rests on. */
  readonly evidence: readonly Id[];
  readonly reason: string;
  readonly decider: ActorRef;
  readonly body: 'ADMINISTRATIVE' | 'PARTY_COMPOSED_COMMITTEE' | 'COUNCIL';
  /** Sign-offs with dissent that lay before the decider, in their own words. */
  readonly dissentLaid: readonly Id[];
  readonly trial: { readonly weeks: number; readonly stopRule: string; readonly reviewOn: CivilDate } | null;
  readonly registered: Registered;
  readonly communicated: readonly { readonly groupId: Id; readonly at: Instant }[];
  readonly entryId: Id;
}

/**
 * An activity shown to be done by a signed attachment: "documented by hand". It counts for LAW criteria only once the other side
 * has confirmed it (`registered.confirmedAt`).
 */
export interface Documentation {
  readonly id: Id;
  readonly activity: string;
  readonly part: string | null;
  readonly title: string;
  readonly note: string;
  readonly attachment: { readonly name: string; readonly sha256: Sha256; readonly bytes: number };
  readonly signedBy: ActorRef;
  readonly registered: Registered;
  readonly confirmations: readonly { readonly by: ActorRef; readonly partyId: Id | null; readonly at: Instant }[];
  readonly entryId: Id;
}

export interface FollowUp {
  readonly id: Id;
  readonly kind: string;
  readonly occurrence: string;
  readonly title: string;
  readonly at: Instant;
  readonly entryId: Id;
}

export type { Side };
