import { accept, refuse } from '../kernel/decision.ts';
import type { Outcome } from '../kernel/decision.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import { decideInvolvement } from '../involvement/decide.ts';
import type { InvolvementCommands } from '../involvement/commands.ts';
import type { InitiativeCommand, LifecycleCommands } from './commands.ts';
import { advance } from './decide/advance.ts';
import { confirmRegistration } from './decide/confirm.ts';
import { communicateDecision, makeDecision } from './decide/decision.ts';
import { describe } from './decide/describe.ts';
import { documentActivity } from './decide/document.ts';
import { cancel, close } from './decide/end.ts';
import { fireTimer } from './decide/fire-timer.ts';
import { snapshotGroups } from './decide/groups.ts';
import { handOver } from './decide/hand-over.ts';
import { link } from './decide/link.ts';
import { fixMandateItem, stateMandate } from './decide/mandate.ts';
import { override } from './decide/override.ts';
import { changeHolders, listParty, mandateParty, removeParty, withdrawMandate } from './decide/parties.ts';
import { movePlaybook } from './decide/playbook-move.ts';
import { recordStage } from './decide/record-stage.ts';
import { reenter } from './decide/reenter.ts';
import { schedule } from './decide/schedule.ts';
import { changeScope } from './decide/scope.ts';
import type { Decider } from './decider.ts';
import type { Fact } from './facts.ts';

const deciders: { readonly [K in keyof LifecycleCommands]: Decider<K> } = {
  'initiative.describe': describe,
  'initiative.change-scope': changeScope,
  'initiative.hand-over': handOver,
  'initiative.link': link,
  'initiative.schedule': schedule,
  'initiative.cancel': cancel,
  'initiative.close': close,
  'playbook.move': movePlaybook,
  'mandate.state': stateMandate,
  'mandate.fix': fixMandateItem,
  'groups.snapshot': snapshotGroups,
  'party.list': listParty,
  'party.remove': removeParty,
  'party.change-holders': changeHolders,
  'party.mandate': mandateParty,
  'party.withdraw-mandate': withdrawMandate,
  'stage.advance': advance,
  'stage.reenter': reenter,
  'stage.record': recordStage,
  'gate.override': override,
  'decision.make': makeDecision,
  'decision.communicate': communicateDecision,
  'activity.document': documentActivity,
  'registration.confirm': confirmRegistration,
  'timer.fire': fireTimer,
};

type LifecycleCommand = InitiativeCommand<keyof LifecycleCommands>;

const isLifecycle = (command: InitiativeCommand): command is LifecycleCommand => Object.hasOwn(deciders, command.type);

const decideLifecycle = <K extends keyof LifecycleCommands>(dossier: Dossier, command: InitiativeCommand<K>, context: RuleContext): Outcome<Fact> =>
  deciders[command.type](dossier, command, context);

/** What follows from a command on one initiative: facts, or a refusal. On an ended initiative nothing does; a timer that comes due afterwards is let go. */
export function decideInitiative(dossier: Dossier, command: InitiativeCommand, context: RuleContext): Outcome<Fact> {
  const { status, title } = dossier.initiative;
  if (status !== 'RUNNING') return command.type === 'timer.fire' ? accept() : refuse('INITIATIVE_ENDED', null, { status, title });
  if (isLifecycle(command)) return decideLifecycle(dossier, command, context);
  return decideInvolvement(dossier, command satisfies InitiativeCommand<keyof InvolvementCommands>, context);
}
