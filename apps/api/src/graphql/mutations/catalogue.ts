import { FLOORS } from '#domain';
import type { BoardCommandType, MeetingCommandType } from '#domain';
import type { RunnableCommand, RunnableObjection, RunnableRound, RunnableSeries, TokenScope } from '#application';
import type { Input } from './read-input.ts';

/** What a payload shows besides its user errors: type by field, and the effect's id that it is re-read by. */
export interface Shown { readonly type: string; readonly by: string }

export interface CommandMutation {
  /** An idempotency key must come with it: it creates or signs. */
  readonly keyed?: true;
  readonly shows: Readonly<Record<string, Shown>>;
  /** From the API's input to the command's, where they differ. */
  readonly shape?: (input: Input) => Input;
}

export const SCOPE_OF_COMMANDS: TokenScope = 'initiative:write';

const INITIATIVE = { initiative: { type: 'Initiative', by: 'initiativeId' } } as const;
const SERIES = { series: { type: 'MeetingSeries', by: 'seriesId' } } as const;
const MEETING = { meeting: { type: 'Meeting', by: 'meetingId' } } as const;
const PROPOSAL = { ...INITIATIVE, proposal: { type: 'Proposal', by: 'proposalId' } } as const;
const PACKAGE = { ...INITIATIVE, package: { type: 'InformationPackage', by: 'packageId' } } as const;
const WITHHELD = { ...INITIATIVE, withheld: { type: 'WithheldItem', by: 'withheldId' } } as const;
const STATEMENT = { ...INITIATIVE, statement: { type: 'Statement', by: 'statementId' } } as const;
const RISK = { ...INITIATIVE, risk: { type: 'RiskAssessment', by: 'riskId' } } as const;
const RECORD = { ...INITIATIVE, record: { type: 'MeetingRecord', by: 'recordId' } } as const;
const DECISION = { ...INITIATIVE, decision: { type: 'Decision', by: 'decisionId' } } as const;
const HEARING = { ...INITIATIVE, hearing: { type: 'Hearing', by: 'hearingId' } } as const;
const COMMENT = { ...INITIATIVE, comment: { type: 'HearingComment', by: 'commentId' } } as const;
const BOARD = { board: { type: 'Board', by: 'boardId' } } as const;
const OBJECTION = { objection: { type: 'ProcessObjection', by: 'objectionId' } } as const;

const person = (id: unknown): Input | null => (id === null ? null : { personId: id });
const receiver = (to: unknown): unknown => {
  const { partyId, groupId } = to as { partyId: string | null; groupId: string | null };
  return partyId === null ? { kind: 'GROUP', id: groupId } : { kind: 'PARTY', id: partyId };
};

/** Every command on an initiative, and what its mutation shows. The mutation's name is the command's: `statement.contest-grouping` is `statementContestGrouping`. */
export const INITIATIVE_MUTATIONS: Readonly<Record<RunnableCommand, CommandMutation>> = {
  'initiative.describe': { shows: INITIATIVE },
  'initiative.change-scope': { shows: INITIATIVE },
  'initiative.hand-over': { shows: INITIATIVE, shape: ({ leaderId, superiorId, ...rest }) => ({ ...rest, leader: person(leaderId), superior: person(superiorId) }) },
  'initiative.link': { shows: INITIATIVE },
  'initiative.schedule': { shows: INITIATIVE },
  'initiative.cancel': { shows: INITIATIVE },
  'initiative.close': { shows: INITIATIVE },
  'playbook.move': { shows: INITIATIVE },
  'mandate.state': { shows: INITIATIVE },
  'mandate.fix': { shows: INITIATIVE, shape: ({ roomItemId, ...rest }) => ({ ...rest, itemId: roomItemId }) },
  'groups.snapshot': { shows: INITIATIVE },
  'party.list': { shows: INITIATIVE },
  'party.remove': { shows: INITIATIVE },
  'party.change-holders': { shows: INITIATIVE },
  'party.mandate': { shows: INITIATIVE },
  'party.withdraw-mandate': { shows: INITIATIVE },
  'stage.advance': { shows: INITIATIVE },
  'stage.reenter': { shows: INITIATIVE, shape: ({ stage, ...rest }) => ({ ...rest, stage: String(stage).toLowerCase() }) },
  'stage.record': { shows: INITIATIVE, shape: ({ stage, ...rest }) => ({ ...rest, stage: String(stage).toLowerCase() }) },
  'gate.override': { shows: { ...INITIATIVE, override: { type: 'GateOverride', by: 'overrideId' } } },
  'decision.make': { keyed: true, shows: DECISION },
  'decision.communicate': { shows: DECISION },
  'activity.document': { shows: { ...INITIATIVE, documentation: { type: 'Documentation', by: 'documentationId' } } },
  'registration.confirm': { shows: INITIATIVE },
  'proposal.put': { shows: PROPOSAL },
  'package.deliver': { shows: PACKAGE, shape: ({ to, ...rest }) => ({ ...rest, to: (to as unknown[]).map(receiver) }) },
  'package.open': { shows: PACKAGE, shape: ({ to, ...rest }) => ({ ...rest, to: receiver(to) }) },
  'package.read': { shows: PACKAGE },
  'information.withhold': { shows: WITHHELD },
  'information.open': { shows: WITHHELD },
  'preparation.request': { shows: INITIATIVE },
  'preparation.answer': { shows: INITIATIVE },
  'statement.give': { keyed: true, shows: STATEMENT },
  'statement.answer': { shows: INITIATIVE },
  'statement.contest-grouping': { shows: STATEMENT },
  'risk.assess': { keyed: true, shows: RISK },
  'risk.state-as-safety-rep': { shows: RISK },
  'risk.treat-in-amu': { shows: INITIATIVE },
  'risk.accept-residual': { shows: INITIATIVE },
  'record.draft': { shows: RECORD },
  'record.view': { shows: RECORD },
  'record.send': { shows: RECORD },
  'record.sign': { keyed: true, shows: RECORD },
  'record.decline': { keyed: true, shows: RECORD },
  'record.sign-in-room': { keyed: true, shows: RECORD },
  'record.register-scan': { shows: RECORD },
  'record.oppose-scan': { shows: RECORD },
  'hearing.open': { keyed: true, shows: HEARING },
  'hearing.comment': { keyed: true, shows: COMMENT },
  'hearing.reply': { shows: COMMENT },
  'hearing.treat': { shows: HEARING },
  'hearing.summarise': { shows: HEARING },
  'impact.assess': { shows: { ...INITIATIVE, impact: { type: 'ImpactAssessment', by: 'impactId' } } },
  'council.record': { shows: { ...INITIATIVE, councilView: { type: 'CouncilView', by: 'viewId' } } },
  'finding.settle': { shows: INITIATIVE },
  'coverage.log-alternative': { shows: INITIATIVE },
  'record.correct': { shows: RECORD },
};

/** Every command on a meeting. */
export const MEETING_MUTATIONS: Readonly<Record<MeetingCommandType, CommandMutation>> = {
  'meeting.plan': { keyed: true, shows: MEETING },
  'meeting.add-item': { shows: MEETING },
  'meeting.propose-late-item': { shows: MEETING },
  'meeting.answer-late-item': { shows: MEETING },
  'meeting.change': { shows: MEETING },
  'meeting.move': { shows: MEETING },
  'meeting.cancel': { shows: MEETING },
  'meeting.summon': { shows: MEETING },
  'meeting.respond': { shows: MEETING },
  'meeting.request-other-time': { shows: MEETING },
  'meeting.answer-other-time': { shows: MEETING, shape: ({ otherTimeRequestId, ...rest }) => ({ ...rest, requestId: otherTimeRequestId }) },
  'meeting.hold': { shows: MEETING },
  'meeting.confirm-attendance': { shows: MEETING },
  'meeting.present-documents': { shows: MEETING },
  'meeting.confirm-held': { shows: MEETING },
};

/** Every command on a standing meeting. */
export const SERIES_MUTATIONS: Readonly<Record<RunnableSeries, CommandMutation>> = {
  'meeting-series.set-up': { keyed: true, shows: SERIES },
  'meeting-series.change': { shows: SERIES },
  'meeting-series.end': { shows: SERIES },
  'meeting-series.plan-ahead': { shows: SERIES },
};

/** Every command on a process objection. */
export const OBJECTION_MUTATIONS: Readonly<Record<RunnableObjection, CommandMutation>> = {
  'objection.raise': { keyed: true, shows: OBJECTION },
  'objection.answer': { shows: OBJECTION },
};

const hung = (card: unknown): Input => {
  const { hatGroupId, ...rest } = card as Input;
  return { ...rest, groupId: hatGroupId };
};

/** Every command on a board. */
export const BOARD_MUTATIONS: Readonly<Record<BoardCommandType, CommandMutation>> = {
  'board.open': { keyed: true, shows: BOARD },
  'board.group': { shows: BOARD },
  'board.change-hat': { shows: BOARD },
  'board.add-cards': { keyed: true, shows: BOARD, shape: ({ cards, ...rest }) => ({ ...rest, cards: (cards as unknown[]).map(hung) }) },
  'board.place-card': { shows: BOARD },
  'board.strike-card': { shows: BOARD },
  'board.conclude': { shows: { ...INITIATIVE, ...BOARD } },
};

const planned = ({ opensOn, weeksAfterStart, openWorkingDays, resultsAfterWorkingDays, followsRoundId, thresholds, ...rest }: Input): Input =>
  ({ ...rest, followsId: followsRoundId, thresholds: thresholds ?? FLOORS, schedule: { opensOn, weeksAfterStart, openWorkingDays, resultsAfterWorkingDays } });

const ROUND = { round: { type: 'Round', by: 'roundId' } } as const;

/** Every command on a feedback round. */
export const ROUND_MUTATIONS: Readonly<Record<RunnableRound, CommandMutation>> = {
  'round.plan': { keyed: true, shows: ROUND, shape: planned },
  'round.launch': { shows: ROUND },
  'round.extend': { shows: ROUND },
  'round.cancel': { shows: ROUND },
  'round.release': { shows: ROUND },
  'round.publish': { shows: ROUND },
  'round.redact-comment': { shows: ROUND, shape: ({ roundCommentId, ...rest }) => ({ ...rest, commentId: roundCommentId }) },
  'round.report-back': { shows: ROUND },
};

/** What use-cases of rounds refuse with, besides the rules. */
export const ROUND_CODES: Readonly<Record<string, readonly string[]>> = { 'round.plan': ['INSTRUMENT_UNKNOWN'], 'round.redact-comment': ['COMMENT_UNKNOWN'] };

/** Creating, which has no object before it. */
export const CREATE_MUTATION: CommandMutation = { keyed: true, shows: INITIATIVE };

/** `statement.contest-grouping` → `statementContestGrouping`. */
export const mutationName = (command: string): string => command.replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
