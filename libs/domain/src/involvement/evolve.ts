import type { RecordedFact } from '../initiative/facts.ts';
import type { Initiative } from '../initiative/state.ts';
import { evolveDeliberation } from './deliberation/evolve.ts';
import { packageDelivered, packageOpened } from './package/evolve.ts';
import { preparationAnswered, preparationRequested } from './preparation/evolve.ts';
import { proposalPut } from './proposal/evolve.ts';
import { recordCorrected, recordDrafted, recordLocked, recordReminded, recordSent, recordSignedOff, recordViewed, scanOpposed } from './record/evolve.ts';
import { registrationConfirmed } from './registration-confirmed.ts';
import { residualAccepted, riskAssessed, safetyRepStated, treatedInAmu } from './risk/evolve.ts';
import { groupingContested, statementAnswered, statementOverdue, statementReceived } from './statement/evolve.ts';
import { informationOpened, informationWithheld } from './withheld/evolve.ts';

/**
 * The initiative after a fact of involvement. Objects that the fact does not concern keep their identity, and nothing is ever dropped. Facts of meetings
 * change meetings (`evolveMeeting`), not the initiative in whose log they stand; facts of the lifecycle change nothing here but what
 * `registration.confirmed` says of packages, records and treatments in the working environment committee.
 */
export function evolveInvolvement(initiative: Initiative, recorded: RecordedFact): Initiative {
  switch (recorded.type) {
    case 'proposal.put': return proposalPut(initiative, recorded);
    case 'package.delivered': return packageDelivered(initiative, recorded);
    case 'package.opened': return packageOpened(initiative, recorded);
    case 'preparation.requested': return preparationRequested(initiative, recorded);
    case 'preparation.answered': return preparationAnswered(initiative, recorded);
    case 'statement.received': return statementReceived(initiative, recorded);
    case 'statement.answered': return statementAnswered(initiative, recorded);
    case 'statement.grouping-contested': return groupingContested(initiative, recorded);
    case 'statement.overdue': return statementOverdue(initiative, recorded);
    case 'risk.assessed': return riskAssessed(initiative, recorded);
    case 'risk.safety-rep-stated': return safetyRepStated(initiative, recorded);
    case 'risk.treated-in-amu': return treatedInAmu(initiative, recorded);
    case 'risk.residual-accepted': return residualAccepted(initiative, recorded);
    case 'record.drafted': return recordDrafted(initiative, recorded);
    case 'record.viewed': return recordViewed(initiative, recorded);
    case 'record.sent': return recordSent(initiative, recorded);
    case 'record.reminded': return recordReminded(initiative, recorded);
    case 'record.signed-off': return recordSignedOff(initiative, recorded);
    case 'record.scan-opposed': return scanOpposed(initiative, recorded);
    case 'record.locked': return recordLocked(initiative, recorded);
    case 'record.corrected': return recordCorrected(initiative, recorded);
    case 'information.withheld': return informationWithheld(initiative, recorded);
    case 'information.opened': return informationOpened(initiative, recorded);
    case 'registration.confirmed': return registrationConfirmed(initiative, recorded);
    default: return evolveDeliberation(initiative, recorded);
  }
}
