import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { STATEMENT_ANSWER_WORKING_DAYS } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireSpeaker } from '../speaking.ts';

/** A party, or an employee on their own, states something. Received by the end of the deadline's day, it holds the gate until answered. */
export const giveStatement: Decider<'statement.give'> = ({ initiative }, { by, input }, { now, closed }) => {
  const today = osloDate(now);
  return (input.partyId === null ? null : requireSpeaker(initiative, input.partyId, by, today))
    ?? (input.partyId !== null && presentParty(initiative, input.partyId)?.side === 'EMPLOYER' ? refuseBecause('EMPLOYER_ASKS_ITSELF', ['partyId']) : null)
    ?? (by.personId === null ? refuseBecause('STATEMENT_WITHOUT_SENDER') : null)
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (initiative.statements.some(({ id }) => id === input.statementId) ? refuse('ID_TAKEN', ['statementId']) : null)
    ?? (input.proposalId !== null && !initiative.proposals.some(({ id }) => id === input.proposalId) ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? accept(fact('statement.received', {
      ...input,
      inTime: initiative.statementsDueOn === null || today <= initiative.statementsDueOn,
      answerDueOn: plusWorkingDays(today, STATEMENT_ANSWER_WORKING_DAYS, closed),
    }));
};
