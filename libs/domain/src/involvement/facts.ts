import type { Side } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { BoardFacts } from './board/commands.ts';
import type { DeliberationFacts } from './deliberation/commands.ts';
import type { AnswerEffect, Exit, InformationPackage, Intensity, MeetingMember, ObjectionKind, PackageDocument, RecordKind, RiskAssessment, WithheldGround } from './state.ts';

/** Facts of involvement. Those of meetings are written to the log of every initiative on the agenda. */
export interface InvolvementFacts extends DeliberationFacts, BoardFacts {
  'proposal.put': { proposalId: Id; version: number; part: string | null; title: string; text: string; alternatives: { id: Id; title: string; /** The finding it came from. */ findingId?: Id | null }[]; substantial: boolean; requiresAgreement: string[] };
  'package.delivered': {
    packageId: Id; kind: InformationPackage['kind']; title: string; part: string | null; proposalId: Id | null; documents: PackageDocument[];
    to: { kind: 'PARTY' | 'GROUP'; id: Id }[]; replacesId: Id | null; occurredOn: CivilDate;
  };
  'package.opened': { packageId: Id; to: { kind: 'PARTY' | 'GROUP'; id: Id } };
  'information.withheld': { withheldId: Id; packageId: Id | null; part: string | null; scope: string; ground: WithheldGround; reason: string; endsOn: CivilDate; document: PackageDocument };
  /** `reason` null: the end came. */
  'information.opened': { withheldId: Id; reason: string | null };
  'preparation.requested': { requestId: Id; partyId: Id; until: CivilDate; reason: string };
  'preparation.answered': { requestId: Id; granted: boolean; reason: string };
  'statement.received': { statementId: Id; partyId: Id | null; text: string; proposalId: Id | null; inTime: boolean; answerDueOn: CivilDate; forwarded?: boolean };
  'statement.answered': { answerId: Id; statementIds: Id[]; effect: AnswerEffect; text: string; proposalId: Id | null; until: CivilDate | null };
  'statement.grouping-contested': { statementId: Id; reason: string };
  'statement.overdue': { statementId: Id };
  'risk.assessed': { riskId: Id; proposalId: Id | null; part: string | null; alternativeId: Id | null; risks: RiskAssessment['risks']; safetyRepDueOn: CivilDate };
  'risk.safety-rep-stated': { riskId: Id; text: string };
  'risk.treated-in-amu': { riskIds: Id[]; conclusion: string; treatedOn: CivilDate };
  'risk.residual-accepted': { riskIds: Id[] };

  /** A meeting is set up; stands in the organisation's own log, since its agenda may hold many initiatives or none. */
  'meeting.convened': { meetingId: Id; unitId: Id; title: string; place: string | null; seriesId: Id | null; startsAt: Instant; minutes: number; agendaClosesWorkingDays: number; participants: MeetingMember[] };
  /** One item of the agenda; stands in the log of its initiative. `title` is the item's. */
  'meeting.planned': { meetingId: Id; itemId: Id; initiativeId: Id | null; title: string; startsAt: Instant; intensity: Intensity; proposalId: Id | null; part: string | null; late?: boolean };
  /** Asked for after the agenda had closed; stands in the log of its initiative. */
  'meeting.late-item-proposed': { meetingId: Id; itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null; reason: string; bySide: Side };
  'meeting.late-item-answered': { meetingId: Id; itemId: Id; agreed: boolean; reason: string; side: Side };
  /** `participants` and `agendaClosesWorkingDays`: where the terms of a standing meeting have changed. */
  'meeting.changed': { meetingId: Id; title: string; place: string | null; minutes: number; participants?: MeetingMember[]; agendaClosesWorkingDays?: number };
  'meeting.moved': { meetingId: Id; startsAt: Instant; reason: string };
  'meeting.cancelled': { meetingId: Id; reason: string };
  /** `items` states the kind of each matter that this initiative is called to; `to` holds this initiative's receivers alone. */
  'meeting.summoned': { meetingId: Id; summonsId: Id; startsAt: Instant; leadTimeWorkingDays: number; items: { itemId: Id; title: string; intensity: Intensity }[]; to: { personId: Id; partyIds: Id[]; union: string | null; deputy: boolean }[] };
  'meeting.responded': { meetingId: Id; personId: Id; name: string; answer: 'COMES' | 'ABSENT'; reason: string | null };
  'meeting.other-time-requested': { meetingId: Id; requestId: Id; union: string | null; reason: string };
  'meeting.other-time-answered': { meetingId: Id; requestId: Id; granted: boolean; reason: string };
  'meeting.held': { meetingId: Id; startedAt: Instant; endedAt: Instant; occurredOn: CivilDate };
  /** The other side confirms a meeting that was registered afterwards. */
  'meeting.held-confirmed': { meetingId: Id; side: Side };
  'meeting.attendance-confirmed': { meetingId: Id; side: Side; attendees: { personId: Id; name: string; side: Side; union: string | null; deputy: boolean; unitId?: Id | null; presence: 'MET' | 'ABSENT'; reason: string | null }[] };
  /** Documents laid on the table while an item was treated. */
  'meeting.documents-presented': { meetingId: Id; itemId: Id; documents: PackageDocument[] };

  'record.drafted': { recordId: Id; meetingId: Id; itemId: Id; intensity: Intensity; proposalId: Id | null; part: string | null; text: string; occurredOn: CivilDate; /** Left out where a later draft keeps it, and where a first one is minutes. */ kind?: RecordKind };
  'record.viewed': { recordId: Id; partyId: Id; text: string };
  'record.sent': { recordId: Id };
  'record.reminded': { recordId: Id; partyIds: Id[] };
  'record.signed-off': { recordId: Id; signOffId: Id; partyId: Id; exit: Exit; words: string | null; scan: { sha256: Sha256; name: string; countsFrom: CivilDate } | null; screenOf?: { personId: Id; name: string } };
  'record.scan-opposed': { recordId: Id; signOffId: Id; reason: string };
  'record.locked': { recordId: Id };
  'record.corrected': { recordId: Id; correctionId: Id; partyId: Id; text: string };
}

export type MeetingFactType = Extract<keyof InvolvementFacts, `meeting.${string}`>;

/** A fact of a meeting with the log it belongs in: that of one initiative on the agenda, or null for the organisation's own. */
export type MeetingFact = { [K in MeetingFactType]: { readonly type: K; readonly payload: InvolvementFacts[K]; readonly initiativeId: Id | null } }[MeetingFactType];

/** Facts of a process objection, which may stand outside any initiative. */
export interface ObjectionFacts {
  'objection.raised': { objectionId: Id; initiativeId: Id | null; unitId: Id; union: string | null; kind: ObjectionKind; matter: string; text: string; answerDueOn: CivilDate };
  'objection.answered': { objectionId: Id; upheld: boolean; text: string };
  'objection.overdue': { objectionId: Id };
}

export type ObjectionFact = { [K in keyof ObjectionFacts]: { readonly type: K; readonly payload: ObjectionFacts[K] } }[keyof ObjectionFacts];
