import type { Actor, Side } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { AnswerEffect, InformationPackage, Intensity, ObjectionKind, PackageDocument, RiskAssessment } from './state.ts';

/** Commands of involvement on one initiative. `occurredOn` null means "now, as it happens"; a date says it is typed in afterwards. */
export interface InvolvementCommands {
  'proposal.put': { proposalId: Id; title: string; text: string; alternatives: { id: Id; title: string }[]; substantial: boolean; requiresAgreement: string[] };
  'package.deliver': {
    packageId: Id; kind: InformationPackage['kind']; title: string; proposalId: Id | null; documents: PackageDocument[];
    to: { kind: 'PARTY' | 'GROUP'; id: Id }[]; replacesId: Id | null; occurredOn: CivilDate | null;
  };
  'package.open': { packageId: Id; to: { kind: 'PARTY' | 'GROUP'; id: Id } };
  'preparation.request': { requestId: Id; partyId: Id; until: CivilDate; reason: string };
  'preparation.answer': { requestId: Id; granted: boolean; reason: string };
  'statement.give': { statementId: Id; partyId: Id | null; text: string; proposalId: Id | null };
  'statement.answer': { answerId: Id; statementIds: Id[]; effect: AnswerEffect; text: string; proposalId: Id | null; until: CivilDate | null };
  'statement.contest-grouping': { statementId: Id; reason: string };
  'risk.assess': { riskId: Id; proposalId: Id | null; alternativeId: Id | null; risks: RiskAssessment['risks']; safetyRepDueOn: CivilDate };
  'risk.state-as-safety-rep': { riskId: Id; text: string };
  'risk.treat-in-amu': { riskIds: Id[]; conclusion: string; treatedOn: CivilDate };
  'risk.accept-residual': { riskIds: Id[] };
  'record.draft': { recordId: Id; meetingId: Id; itemId: Id; text: string };
  'record.view': { recordId: Id; partyId: Id; text: string };
  'record.send': { recordId: Id };
  'record.sign': { recordId: Id; signOffId: Id; partyId: Id; dissent: string | null };
  'record.decline': { recordId: Id; signOffId: Id; partyId: Id; reason: string };
  /** The employer registers a signed scan; it counts if unopposed for five working days. */
  'record.register-scan': { recordId: Id; signOffId: Id; partyId: Id; exit: 'SIGNED' | 'SIGNED_WITH_DISSENT' | 'DECLINED'; words: string | null; scan: { sha256: Sha256; name: string } };
  'record.oppose-scan': { recordId: Id; signOffId: Id; reason: string };
}

/** Commands on a meeting; decided with the initiatives on its agenda at hand. */
export interface MeetingCommands {
  'meeting.plan': { id: Id; unitId: Id; title: string; place: string | null; seriesId: Id | null; startsAt: Instant; items: { itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null }[] };
  'meeting.add-item': { itemId: Id; initiativeId: Id | null; title: string; intensity: Intensity; proposalId: Id | null };
  'meeting.move': { startsAt: Instant; reason: string };
  'meeting.cancel': { reason: string };
  'meeting.summon': { summonsId: Id };
  'meeting.request-other-time': { requestId: Id; union: string | null; reason: string };
  'meeting.answer-other-time': { requestId: Id; granted: boolean; reason: string };
  /** Held now or earlier today: recorded as it happens. An earlier day is a late registration. */
  'meeting.hold': { startedAt: Instant; endedAt: Instant };
  'meeting.confirm-attendance': { side: Side; attendees: { personId: Id; name: string; union: string | null; deputy: boolean; presence: 'MET' | 'ABSENT'; reason: string | null }[] };
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
