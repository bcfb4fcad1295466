import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import { isSafetyRep, partiesOf } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { STATEMENT_ANSWER_WORKING_DAYS } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireAct, requireSpeaker } from '../speaking.ts';

/** Brings on what somebody told them, without a name: a rep of a party here, or a safety rep. It is nobody's party's word. */
const forwardRefused = (initiative: Initiative, { by, input }: InitiativeCommand<'statement.give'>, today: CivilDate): Refused | null =>
  (input.forwarded !== true ? null
    : input.partyId !== null ? refuseBecause('FORWARDED_FOR_NO_PARTY', ['partyId'])
    : partiesOf(initiative, by, today).length > 0 || isSafetyRep(by) ? null : refuseBecause('FORWARDED_BY_REP', ['forwarded']));

/** A party, or an employee on their own or through a rep, states something. Received by the end of the deadline's day, it holds the gate until answered. */
export const giveStatement: Decider<'statement.give'> = ({ initiative }, { by, input, type }, { now, closed }) => {
  const today = osloDate(now);
  const { forwarded, ...words } = input;
  return (input.partyId === null ? null : requireSpeaker(initiative, input.partyId, by, today) ?? requireAct(initiative, { partyId: input.partyId, act: 'STATE' }, by, today))
    ?? forwardRefused(initiative, { type, by, input }, today)
    ?? (input.partyId !== null && presentParty(initiative, input.partyId)?.side === 'EMPLOYER' ? refuseBecause('EMPLOYER_ASKS_ITSELF', ['partyId']) : null)
    ?? (by.personId === null ? refuseBecause('STATEMENT_WITHOUT_SENDER') : null)
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (initiative.statements.some(({ id }) => id === input.statementId) ? refuse('ID_TAKEN', ['statementId']) : null)
    ?? (input.proposalId !== null && !initiative.proposals.some(({ id }) => id === input.proposalId) ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? accept(fact('statement.received', {
      ...words,
      forwarded: forwarded === true,
      inTime: initiative.statementsDueOn === null || today <= initiative.statementsDueOn,
      answerDueOn: plusWorkingDays(today, STATEMENT_ANSWER_WORKING_DAYS, closed),
    }));
};
