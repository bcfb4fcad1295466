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
  readonly mandates: readonly { readonly personId: Id; readonly name: string; readonly grantedAt: Instant; readonly until: CivilDate | null; readonly acts?: readonly MandateAct[] }[];
  readonly listedAt: Instant;
  /** The stage visit in which it was listed; null at creation, before the first stage was entered. Tells the order where one instant holds both. */
  readonly listedIn: Id | null;
  readonly removed: { readonly at: Instant; readonly reason: string } | null;
  readonly entryId: Id;
}

/** What a mandate may let its holder do: meet and give the union's view, state and ask on its behalf, sign off records. A mandate without a list lets them do all of it. */
export const MANDATE_ACTS = ['MEET', 'STATE', 'SIGN'] as const;
export type MandateAct = (typeof MANDATE_ACTS)[number];

/** A versioned text under consideration. A substantial change makes earlier consultation not count for the new version. */
export interface Proposal {
  readonly id: Id;
  readonly version: number;
  readonly part: string | null;
  readonly title: string;
  readonly text: string;
  readonly alternatives: readonly { readonly id: Id; readonly title: string; /** The finding it came from: a green keyword, say. */ readonly findingId?: Id | null }[];
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

/**
 * Information kept back from the parties in a special case, since it would clearly do considerable harm, or since law forbids telling it (aml § 8-3):
 * seen as withheld by everybody, its content from the end on.
 */
export interface WithheldItem {
  readonly id: Id;
  /** The package that it would have stood in; null where it belongs to none. */
  readonly packageId: Id | null;
  readonly part: string | null;
  /** What is kept back, in words that do not give it away. */
  readonly scope: string;
  readonly ground: WithheldGround;
  readonly reason: string;
  /** The first day on which it is open. */
  readonly endsOn: CivilDate;
  /** What opens then. Name and hash are seen from the beginning, so that nothing else can be put in its place. */
  readonly document: PackageDocument;
  readonly by: ActorRef;
  readonly at: Instant;
  /** `reason` null: the end came. */
  readonly opened: { readonly at: Instant; readonly reason: string | null } | null;
  readonly entryId: Id;
}

export const WITHHELD_GROUNDS = ['CONSIDERABLE_HARM', 'SECRECY_BY_LAW'] as const;
export type WithheldGround = (typeof WITHHELD_GROUNDS)[number];

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
  /** Brought on by a rep or safety rep for somebody who is named nowhere; `by` is the one who brought it. */
  readonly forwarded: boolean;
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
  /** For CHANGED: the version that the statement spoke of, or that stood when it came; null where there was none. The change is the difference between the two. */
  readonly fromProposalId: Id | null;
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
  /** Planned length. */
  readonly minutes: number;
  readonly status: 'PLANNED' | 'SUMMONED' | 'HELD' | 'CANCELLED';
  /** Called whatever is on the agenda, as members of a standing meeting are. */
  readonly participants: readonly MeetingMember[];
  /** Working days before the meeting by which either side puts items on the agenda. */
  readonly agendaClosesWorkingDays: number;
  readonly items: readonly AgendaItem[];
  /** Items proposed after the agenda closed; on the agenda once the other side has agreed. */
  readonly lateItems: readonly LateItem[];
  /** What the summoned have answered to the summons for the time that stands. */
  readonly responses: readonly SummonsResponse[];
  /** SEQUENCE of the calendar file (RFC 5545): raised when time, place or title change, and when the meeting is called off. */
  readonly calendarSequence: number;
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
  /** Put there after the agenda had closed, by agreement of both sides. */
  readonly late: boolean;
  /** Documents laid on the table while it was treated. */
  readonly presented: readonly PresentedDocument[];
}

export interface MeetingMember { readonly personId: Id; readonly name: string; readonly side: Side; readonly union: string | null }

export interface PresentedDocument extends PackageDocument { readonly by: ActorRef; readonly at: Instant }

export interface LateItem {
  readonly id: Id;
  readonly initiativeId: Id | null;
  readonly title: string;
  readonly intensity: Intensity;
  readonly proposalId: Id | null;
  readonly reason: string;
  readonly by: ActorRef;
  /** The side that asks; the other one agrees or does not. */
  readonly bySide: Side;
  readonly at: Instant;
  readonly answer: { readonly agreed: boolean; readonly reason: string; readonly by: ActorRef; readonly at: Instant } | null;
}

/** Whether a summoned person comes; an absence has its reason. */
export interface SummonsResponse { readonly personId: Id; readonly name: string; readonly answer: 'COMES' | 'ABSENT'; readonly reason: string | null; readonly at: Instant }

export interface Summons {
  readonly id: Id;
  /** The start of the meeting that was summoned to, should it be moved later. */
  readonly startsAt: Instant;
  readonly sentAt: Instant;
  /** Working days from the logged delivery to the meeting; null for one sent before this was reckoned. */
  readonly leadTimeWorkingDays: number | null;
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
  /** The level at which they stood for their side; null where it was not said. */
  readonly unitId: Id | null;
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

/** Minutes (referat), or a record with agreement or with disagreement (enighets- or uenighetsprotokoll). */
export const RECORD_KINDS = ['MINUTES', 'AGREEMENT', 'DISAGREEMENT'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What was said and concluded on one agenda item: draft, each side's view, then sign-offs, then locked. */
export interface MeetingRecord {
  readonly id: Id;
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly intensity: Intensity;
  readonly proposalId: Id | null;
  readonly part: string | null;
  /** As its author called it; how it is shown is `shownKind`. */
  readonly kind: RecordKind;
  /** Background, claims, agreed promises: the common text. */
  readonly text: string;
  readonly draftedBy: ActorRef;
  readonly draftedAt: Instant;
  /** When the draft was laid before the parties for signing; null while it is being written. */
  readonly sentAt: Instant | null;
  /** Who laid it before the parties: the word of the side that wrote it. */
  readonly sentBy: ActorRef | null;
  readonly remindedAt: Instant | null;
  readonly views: readonly { readonly partyId: Id; readonly text: string; readonly at: Instant; readonly by: ActorRef }[];
  readonly signOffs: readonly SignOff[];
  readonly lockedAt: Instant | null;
  /** What parties have set right since the lock; the record itself stays as it was signed. */
  readonly corrections: readonly RecordCorrection[];
  readonly registered: Registered;
  readonly entryId: Id;
}

export interface RecordCorrection { readonly id: Id; readonly partyId: Id; readonly text: string; readonly at: Instant; readonly by: ActorRef; readonly entryId: Id }

/** What a one-time code lets its maker sign on another's screen: one party's sign-off on one record, as it was laid before the parties. */
export interface SigningCode { readonly recordId: Id; readonly partyId: Id; readonly sentAt: Instant | null }

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
  /** Signed in the room: whose screen it was given on, with the signer's own one-time code. Absent or null: on the signer's own. */
  readonly screenOf?: { readonly personId: Id; readonly name: string } | null;
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
  readonly risks: readonly { readonly title: string; readonly probability: 1 | 2 | 3 | 4 | 5; readonly consequence: 1 | 2 | 3 | 4 | 5; readonly measure: string; readonly owner: string; readonly residual: number; /** The finding it came from: a black keyword, say. */ readonly findingId?: Id | null }[];
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
