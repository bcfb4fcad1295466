import { dateWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireAct, requireSpeaker } from '../speaking.ts';

/** A party asks for more time to prepare (aml § 8-2 third paragraph: time to study the matter and make ready). */
export const requestPreparation: Decider<'preparation.request'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  return requireSpeaker(initiative, input.partyId, by, today)
    ?? requireAct(initiative, { partyId: input.partyId, act: 'STATE' }, by, today)
    ?? (presentParty(initiative, input.partyId)?.side === 'EMPLOYER' ? refuseBecause('EMPLOYER_ASKS_ITSELF', ['partyId']) : null)
    ?? refuseWith([...dateWithin(input.until, 'until'), ...textWithin(input.reason, 'reason')])
    ?? (input.until <= today ? refuseBecause('PREPARATION_IN_PAST', ['until'], { today }) : null)
    ?? (initiative.preparationRequests.some(({ id }) => id === input.requestId) ? refuse('ID_TAKEN', ['requestId']) : null)
    ?? accept(fact('preparation.requested', input));
};

/** The employer's answer, with its reason whichever way it goes. */
export const answerPreparation: Decider<'preparation.answer'> = ({ initiative }, { by, input }) => {
  const request = initiative.preparationRequests.find(({ id }) => id === input.requestId);
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(input.reason, 'reason'))
    ?? (request === undefined ? refuseBecause('REQUEST_UNKNOWN', ['requestId']) : null)
    ?? (request !== undefined && request.answer !== null ? refuseBecause('REQUEST_ANSWERED_ALREADY', ['requestId']) : null)
    ?? accept(fact('preparation.answered', input));
};
