import type { ActorRef, Side } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { Registered } from '../kernel/registered.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';

/** The employer, or one union, in one initiative. Entitled parties must be consulted. */
export interface Party {
  readonly id: Id;
  readonly side: Side;
  /** Key of the union in the agreement register; null for the employer. */
  readonly union: string | null;
  readonly name: string;
  /** Office-holders and deputies who receive summonses and packages for the party; refreshed when offices change. */
  readonly holders: readonly { readonly personId: Id; readonly name: string; readonly deputy: boolean }[];
  /** Reps of other unions who act for this one by a logged mandate (fullmakt). */
  readonly mandates: readonly { readonly personId: Id; readonly name: string; readonly grantedAt: Instant; readonly until: CivilDate | null }[];
  readonly listedAt: Instant;
  /** The stage visit in which it was listed; null at creation, before the first stage was entered. Tells the order where one instant holds both. */
  readonly listedIn: Id | null;
  readonly removed: { readonly at: Instant; readonly reason: string } | null;
  readonly entryId: Id;
}

/** A versioned text under consideration. A substantial change makes earlier consultation not count for the new version. */
export interface Proposal {
  readonly id: Id;
  readonly version: number;
  readonly part: string | null;
  readonly title: string;
  readonly text: string;
  readonly alternatives: readonly { readonly id: Id; readonly title: string }[];
  readonly substantial: boolean;
  /** The content needs agreement, not only consultation (aml § 10-5, say); what it is. Empty for none. */
  readonly requiresAgreement: readonly string[];
  readonly putAt: Instant;
  readonly entryId: Id;
}

/** The exact document versions given, hashed. Delivery is when the system laid them before the receiver, not a typed-in date. */
export interface InformationPackage {
  readonly id: Id;
  readonly kind: 'FIRST_INFORMATION' | 'CONSULTATION' | 'MEETING_PLAN' | 'INFORMATION';
  readonly title: string;
  readonly part: string | null;
  readonly proposalId: Id | null;
  readonly documents: readonly PackageDocument[];
  readonly deliveries: readonly PackageDelivery[];
  /** The package whose documents this one replaces; a replaced document restarts the time that counts. */
  readonly replacesId: Id | null;
  readonly registered: Registered;
  readonly entryId: Id;
}

export interface PackageDocument { readonly name: string; readonly version: string; readonly sha256: Sha256; readonly bytes: number }

export interface PackageDelivery {
  readonly to: { readonly kind: 'PARTY' | 'GROUP'; readonly id: Id };
  readonly deliveredAt: Instant;
  readonly openedAt: Instant | null;
  readonly openedBy: ActorRef | null;
}

/** A party's request for more time to prepare, and the employer's answer. */
export interface PreparationRequest {
  readonly id: Id;
  readonly partyId: Id;
  readonly until: CivilDate;
  readonly reason: string;
  readonly at: Instant;
  readonly answer: { readonly granted: boolean; readonly reason: string; readonly at: Instant } | null;
  readonly entryId: Id;
}

export type AnswerEffect = 'CHANGED' | 'NOT_CHANGED' | 'DEFERRED';

export interface Statement {
  readonly id: Id;
  /** The party that speaks; null for an employee on their own. */
  readonly partyId: Id | null;
  readonly by: ActorRef;
  readonly text: string;
  readonly proposalId: Id | null;
  readonly receivedAt: Instant;
  /** Received by the deadline, so that it holds the gate until answered. */
  readonly inTime: boolean;
  readonly answerDueOn: CivilDate;
  readonly answer: StatementAnswer | null;
  /** The sender holds that the grouped answer does not answer this statement; it counts as unanswered again. */
  readonly groupingContested: { readonly at: Instant; readonly reason: string } | null;
  readonly overdueAt: Instant | null;
  readonly entryId: Id;
}

/** The employer's reasoned answer (aml § 8-2 third paragraph). Several similar statements may share one. */
export interface StatementAnswer {
  readonly id: Id;
  readonly effect: AnswerEffect;
  readonly text: string;
  /** For CHANGED: the proposal version with the change. */
  readonly proposalId: Id | null;
  /** For DEFERRED: until when. */
  readonly until: CivilDate | null;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly sharedWith: readonly Id[];
  readonly entryId: Id;
}

/** What a matter is called to as (HA; aml § 8-2; aml § 10-5 for AGREE). Consultation is not consent. */
export const INTENSITIES = ['INFORM', 'ADVISE', 'CONSULT', 'AGREE'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** A meeting belongs to the organisation or a level and may treat many initiatives; kind, views and sign-off are per agenda item. */
export interface Meeting {
  readonly id: Id;
  readonly organisationId: Id;
  readonly version: number;
  readonly unitId: Id;
  readonly title: string;
  readonly place: string | null;
  /** The standing meeting this is one occurrence of; null for a single meeting. */
  readonly seriesId: Id | null;
  readonly startsAt: Instant;
  readonly status: 'PLANNED' | 'SUMMONED' | 'HELD' | 'CANCELLED';
  readonly items: readonly AgendaItem[];
  readonly summonses: readonly Summons[];
  readonly attendance: readonly Attendance[];
  readonly otherTimeRequests: readonly OtherTimeRequest[];
  readonly held: { readonly startedAt: Instant; readonly endedAt: Instant; readonly registered: Registered } | null;
}

export interface AgendaItem {
  readonly id: Id;
  readonly position: number;
  readonly initiativeId: Id | null;
  readonly title: string;
  readonly intensity: Intensity;
  readonly proposalId: Id | null;
  readonly part: string | null;
  readonly addedBy: ActorRef;
  readonly addedAt: Instant;
}

export interface Summons {
  readonly id: Id;
  /** The start of the meeting that was summoned to, should it be moved later. */
  readonly startsAt: Instant;
  readonly sentAt: Instant;
  /** One line per person, holders and deputies; `partyIds` since a rep may stand for several. */
  readonly deliveries: readonly { readonly personId: Id; readonly partyIds: readonly Id[]; readonly union: string | null; readonly deputy: boolean; readonly deliveredAt: Instant }[];
}

/** Each side confirms its own attendance. */
export interface Attendance {
  readonly personId: Id;
  readonly name: string;
  readonly side: Side;
  readonly union: string | null;
  readonly deputy: boolean;
  readonly presence: 'MET' | 'ABSENT';
  readonly reason: string | null;
  readonly confirmedBy: ActorRef;
  readonly confirmedAt: Instant;
}

export interface OtherTimeRequest {
  readonly id: Id;
  readonly union: string | null;
  readonly by: ActorRef;
  readonly reason: string;
  readonly at: Instant;
  readonly answer: { readonly granted: boolean; readonly reason: string; readonly at: Instant } | null;
}

/** What was said and concluded on one agenda item: draft, each side's view, then sign-offs, then locked. */
export interface MeetingRecord {
  readonly id: Id;
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly intensity: Intensity;
  readonly proposalId: Id | null;
  readonly part: string | null;
  /** Background, claims, agreed promises: the common text. */
  readonly text: string;
  readonly draftedBy: ActorRef;
  readonly draftedAt: Instant;
  /** When the draft was laid before the parties for signing; null while it is being written. */
  readonly sentAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly views: readonly { readonly partyId: Id; readonly text: string; readonly at: Instant; readonly by: ActorRef }[];
  readonly signOffs: readonly SignOff[];
  readonly lockedAt: Instant | null;
  readonly registered: Registered;
  readonly entryId: Id;
}

/** The five exits of a consultation (engine.md section 4). */
export const EXITS = ['SIGNED', 'SIGNED_WITH_DISSENT', 'DECLINED', 'LAPSED', 'UNSIGNED'] as const;
export type Exit = (typeof EXITS)[number];

export interface SignOff {
  readonly id: Id;
  readonly partyId: Id;
  readonly exit: Exit;
  /** The party's own words: dissent (protokolltilførsel) or the reason for declining. Nobody else can edit them. */
  readonly words: string | null;
  readonly by: ActorRef;
  readonly at: Instant;
  /** A signed scan registered by the employer counts if unopposed for five working days. */
  readonly scan: { readonly sha256: Sha256; readonly name: string; readonly opposedAt: Instant | null; readonly countsFrom: CivilDate } | null;
  readonly entryId: Id;
}

/**
 * Risk of the whole and of each alternative, owned and signed by the employer before decision (aml § 3-1 (2) d), with the safety
 * rep's statement attached or its deadline passed.
 */
export interface RiskAssessment {
  readonly id: Id;
  readonly proposalId: Id | null;
  readonly part: string | null;
  /** Null for the risk of the whole. */
  readonly alternativeId: Id | null;
  readonly risks: readonly { readonly title: string; readonly probability: 1 | 2 | 3 | 4 | 5; readonly consequence: 1 | 2 | 3 | 4 | 5; readonly measure: string; readonly owner: string; readonly residual: number }[];
  readonly signedBy: ActorRef;
  readonly signedAt: Instant;
  readonly safetyRep: { readonly dueOn: CivilDate; readonly statement: { readonly text: string; readonly by: ActorRef; readonly at: Instant } | null };
  readonly amu: { readonly treatedOn: CivilDate; readonly conclusion: string; readonly registered: Registered } | null;
  readonly residualAccepted: { readonly by: ActorRef; readonly at: Instant; readonly safetyRepInformedAt: Instant } | null;
  readonly entryId: Id;
}

export const OBJECTION_KINDS = ['CLAIM_CONSULTATION', 'WRONG_PARTIES', 'WRONG_GROUP', 'WRONG_PLAYBOOK', 'WRONG_SCOPE', 'SUBSTANTIAL_CHANGE_DENIED', 'CARRIED_OUT_EARLY'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

/** A party's claim about the process itself, also where no initiative exists. Visible, answered with reasons, never a veto. */
export interface ProcessObjection {
  readonly id: Id;
  readonly organisationId: Id;
  readonly version: number;
  readonly initiativeId: Id | null;
  readonly unitId: Id;
  readonly union: string | null;
  readonly kind: ObjectionKind;
  readonly matter: string;
  readonly text: string;
  readonly by: ActorRef;
  readonly raisedAt: Instant;
  readonly answerDueOn: CivilDate;
  readonly overdueAt: Instant | null;
  readonly answer: { readonly upheld: boolean; readonly text: string; readonly by: ActorRef; readonly at: Instant; readonly entryId: Id } | null;
  readonly entryId: Id;
}
