import type { Actor, Side } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { DeliberationCommands } from './deliberation/commands.ts';
import type { AnswerEffect, InformationPackage, Intensity, MeetingMember, ObjectionKind, PackageDocument, RecordKind, RiskAssessment, SigningCode, WithheldGround } from './state.ts';

/** Commands of involvement on one initiative. `occurredOn` null means "now, as it happens"; a date says it is typed in afterwards. */
export interface InvolvementCommands extends DeliberationCommands {
  'proposal.put': { proposalId: Id; title: string; text: string; alternatives: { id: Id; title: string; findingId?: Id | null }[]; substantial: boolean; requiresAgreement: string[] };
  'package.deliver': {
    packageId: Id; kind: InformationPackage['kind']; title: string; proposalId: Id | null; documents: PackageDocument[];
    to: { kind: 'PARTY' | 'GROUP'; id: Id }[]; replacesId: Id | null; occurredOn: CivilDate | null;
  };
  'package.open': { packageId: Id; to: { kind: 'PARTY' | 'GROUP'; id: Id } };
  /** Gives the receipt for every receiver of the package that the reader stands for; nothing for others. */
  'package.read': { packageId: Id };
  'information.withhold': { withheldId: Id; packageId: Id | null; scope: string; ground: WithheldGround; reason: string; endsOn: CivilDate; document: PackageDocument };
  'information.open': { withheldId: Id; reason: string };
  'preparation.request': { requestId: Id; partyId: Id; until: CivilDate; reason: string };
  'preparation.answer': { requestId: Id; granted: boolean; reason: string };
  /** `forwarded`: a rep or safety rep brings on what somebody told them, who is named nowhere. */
  'statement.give': { statementId: Id; partyId: Id | null; text: string; proposalId: Id | null; forwarded?: boolean | null };
  'statement.answer': { answerId: Id; statementIds: Id[]; effect: AnswerEffect; text: string; proposalId: Id | null; until: CivilDate | null };
  'statement.contest-grouping': { statementId: Id; reason: string };
  'risk.assess': { riskId: Id; proposalId: Id | null; alternativeId: Id | null; risks: RiskAssessment['risks']; safetyRepDueOn: CivilDate };
  'risk.state-as-safety-rep': { riskId: Id; text: string };
  'risk.treat-in-amu': { riskIds: Id[]; conclusion: string; treatedOn: CivilDate };
  'risk.accept-residual': { riskIds: Id[] };
  /** `kind` left out or null: minutes at first, and as it was in a later draft. */
  'record.draft': { recordId: Id; meetingId: Id; itemId: Id; text: string; kind?: RecordKind | null };
  'record.view': { recordId: Id; partyId: Id; text: string };
  'record.send': { recordId: Id };
  'record.sign': { recordId: Id; signOffId: Id; partyId: Id; dissent: string | null };
  /** Given on another's screen by one who has shown, with a one-time code, to be the signer: `by` is the signer. */
  'record.sign-in-room': { recordId: Id; signOffId: Id; partyId: Id; exit: 'SIGNED' | 'SIGNED_WITH_DISSENT' | 'DECLINED'; words: string | null; screenOf: { personId: Id; name: string }; code: SigningCode | null };
  'record.decline': { recordId: Id; signOffId: Id; partyId: Id; reason: string };
  /** The employer registers a signed scan; it counts if unopposed for five working days. */
  'record.register-scan': { recordId: Id; signOffId: Id; partyId: Id; exit: 'SIGNED' | 'SIGNED_WITH_DISSENT' | 'DECLINED'; words: string | null; scan: { sha256: Sha256; name: string } };
  'record.oppose-scan': { recordId: Id; signOffId: Id; reason: string };
  'record.correct': { recordId: Id; correctionId: Id; partyId: Id; text: string };
}

/** Commands on a meeting; decided with the initiatives on its agenda at hand. */
export interface MeetingCommands {
  'meeting.plan': { id: Id; unitId: Id; title: string; place: string | null; seriesId: Id | null; startsAt: Instant; items: { itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null }[]; minutes?: number | null; agendaClosesWorkingDays?: number | null; participants?: MeetingMember[] | null };
  'meeting.add-item': { itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null };
  /** After the agenda has closed: the other side agrees or not. */
  'meeting.propose-late-item': { itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null; reason: string };
  'meeting.answer-late-item': { itemId: Id; agreed: boolean; reason: string };
  'meeting.change': { title: string; place: string | null; minutes: number };
  'meeting.move': { startsAt: Instant; reason: string };
  'meeting.cancel': { reason: string };
  'meeting.summon': { summonsId: Id };
  'meeting.respond': { answer: 'COMES' | 'ABSENT'; reason: string | null };
  'meeting.request-other-time': { requestId: Id; union: string | null; reason: string };
  'meeting.answer-other-time': { requestId: Id; granted: boolean; reason: string };
  /** Held now or earlier today: recorded as it happens. An earlier day is a late registration. */
  'meeting.hold': { startedAt: Instant; endedAt: Instant };
  'meeting.confirm-attendance': { side: Side; attendees: { personId: Id; name: string; union: string | null; deputy: boolean; unitId?: Id | null; presence: 'MET' | 'ABSENT'; reason: string | null }[] };
  'meeting.present-documents': { itemId: Id; documents: PackageDocument[] };
  'meeting.confirm-held': Record<string, never>;
}
export type MeetingCommandType = keyof MeetingCommands;
export type MeetingCommand<T extends MeetingCommandType = MeetingCommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: MeetingCommands[K] } }[T];

export interface ObjectionCommands {
  'objection.raise': { id: Id; initiativeId: Id | null; unitId: Id; union: string | null; kind: ObjectionKind; matter: string; text: string };
  'objection.answer': { upheld: boolean; text: string };
  'objection.fire-timer': Record<string, never>;
}
export type ObjectionCommandType = keyof ObjectionCommands;
export type ObjectionCommand<T extends ObjectionCommandType = ObjectionCommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: ObjectionCommands[K] } }[T];
