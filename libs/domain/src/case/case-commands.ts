import type { CommandType } from '../initiative/commands.ts';
import type { MeetingCommandType, ObjectionCommands } from '../involvement/commands.ts';

/** Everything that a person can ask of the engine; what only the clock asks is left out, and what needs a code that no file can know. */
type CaseCommand = 'initiative.create' | Exclude<CommandType, 'timer.fire' | 'record.sign-in-room'> | MeetingCommandType | Exclude<keyof ObjectionCommands, 'objection.fire-timer'>;

const ALL = [
  'initiative.create',
  'initiative.describe', 'initiative.change-scope', 'initiative.hand-over', 'initiative.link', 'initiative.schedule', 'initiative.cancel',
  'initiative.close', 'playbook.move', 'mandate.state', 'mandate.fix', 'groups.snapshot', 'party.list', 'party.remove', 'party.change-holders',
  'party.mandate', 'party.withdraw-mandate', 'stage.advance', 'stage.reenter', 'stage.record', 'gate.override', 'decision.make', 'decision.communicate', 'activity.document',
  'registration.confirm', 'proposal.put', 'package.deliver', 'package.open', 'package.read', 'information.withhold', 'information.open', 'preparation.request', 'preparation.answer', 'statement.give',
  'statement.answer', 'statement.contest-grouping', 'risk.assess', 'risk.state-as-safety-rep', 'risk.treat-in-amu', 'risk.accept-residual',
  'record.draft', 'record.view', 'record.send', 'record.sign', 'record.decline', 'record.register-scan', 'record.oppose-scan', 'record.correct',
  'meeting.plan', 'meeting.add-item', 'meeting.propose-late-item', 'meeting.answer-late-item', 'meeting.change', 'meeting.move', 'meeting.cancel', 'meeting.summon', 'meeting.respond', 'meeting.request-other-time', 'meeting.answer-other-time',
  'meeting.hold', 'meeting.confirm-attendance', 'meeting.present-documents', 'meeting.confirm-held',
  'hearing.open', 'hearing.comment', 'hearing.reply', 'hearing.treat', 'hearing.summarise', 'impact.assess', 'council.record', 'finding.settle', 'coverage.log-alternative',
  'objection.raise', 'objection.answer',
] as const satisfies readonly CaseCommand[];

/** Does not compile while a command is missing above. */
type Missing = Exclude<CaseCommand, (typeof ALL)[number]>;
const complete: [Missing] extends [never] ? true : Missing = true;

/** The commands that a step of a case may name. */
export const CASE_COMMANDS: readonly string[] = complete ? ALL : [];
