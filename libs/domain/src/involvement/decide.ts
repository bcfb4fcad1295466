import type { Outcome } from '../kernel/decision.ts';
import { refuse } from '../kernel/decision.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import type { InitiativeCommand } from '../initiative/commands.ts';
import type { Fact } from '../initiative/facts.ts';
import type { InvolvementCommands } from './commands.ts';
import { decideDeliberation, isDeliberation } from './deliberation/decide.ts';
import { deliverPackage } from './package/deliver.ts';
import { openPackage, readPackage } from './package/open.ts';
import { answerPreparation, requestPreparation } from './preparation/decide.ts';
import { putProposal } from './proposal/put.ts';
import { correctRecord } from './record/correct.ts';
import { draftRecord } from './record/draft.ts';
import { opposeScan, registerScan } from './record/scan.ts';
import { sendRecord, viewRecord } from './record/send.ts';
import { signInRoom } from './record/sign-in-room.ts';
import { declineRecord, signRecord } from './record/sign-off.ts';
import { assessRisk } from './risk/assess.ts';
import { acceptResidual, stateAsSafetyRep, treatInAmu } from './risk/treat.ts';
import { answerStatement } from './statement/answer.ts';
import { contestGrouping } from './statement/contest.ts';
import { giveStatement } from './statement/give.ts';
import { openInformation, withholdInformation } from './withheld/decide.ts';

export type InvolvementCommand<T extends keyof InvolvementCommands = keyof InvolvementCommands> = InitiativeCommand<T>;

/** Decides a command of involvement on a running initiative: the facts that follow, or why not. */
export function decideInvolvement(dossier: Dossier, command: InvolvementCommand, context: RuleContext): Outcome<Fact> {
  if (dossier.initiative.status !== 'RUNNING') return refuse('INITIATIVE_ENDED');
  if (isDeliberation(command)) return decideDeliberation(dossier, command, context);
  switch (command.type) {
    case 'proposal.put': return putProposal(dossier, command, context);
    case 'package.deliver': return deliverPackage(dossier, command, context);
    case 'package.open': return openPackage(dossier, command, context);
    case 'package.read': return readPackage(dossier, command, context);
    case 'information.withhold': return withholdInformation(dossier, command, context);
    case 'information.open': return openInformation(dossier, command, context);
    case 'preparation.request': return requestPreparation(dossier, command, context);
    case 'preparation.answer': return answerPreparation(dossier, command, context);
    case 'statement.give': return giveStatement(dossier, command, context);
    case 'statement.answer': return answerStatement(dossier, command, context);
    case 'statement.contest-grouping': return contestGrouping(dossier, command, context);
    case 'risk.assess': return assessRisk(dossier, command, context);
    case 'risk.state-as-safety-rep': return stateAsSafetyRep(dossier, command, context);
    case 'risk.treat-in-amu': return treatInAmu(dossier, command, context);
    case 'risk.accept-residual': return acceptResidual(dossier, command, context);
    case 'record.draft': return draftRecord(dossier, command, context);
    case 'record.view': return viewRecord(dossier, command, context);
    case 'record.send': return sendRecord(dossier, command, context);
    case 'record.sign': return signRecord(dossier, command, context);
    case 'record.sign-in-room': return signInRoom(dossier, command, context);
    case 'record.decline': return declineRecord(dossier, command, context);
    case 'record.register-scan': return registerScan(dossier, command, context);
    case 'record.oppose-scan': return opposeScan(dossier, command, context);
    case 'record.correct': return correctRecord(dossier, command, context);
  }
}
