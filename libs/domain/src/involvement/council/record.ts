import { occurredOnWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Evolver } from '../../initiative/evolver.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Council } from './state.ts';
import { COUNCIL_OUTCOMES, COUNCILS } from './state.ts';

/** Heard in a round that is over, so that its silence is known. */
const hasBeenHeard = ({ hearings }: Initiative, council: Council): boolean => hearings.some(({ councils, closedAt }) => closedAt !== null && councils.includes(council));

/** Puts on record what a council said, that it said nothing though it was heard, or why the matter does not concern it. */
export const recordCouncil: Decider<'council.record'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  return requireManager(initiative, by)
    ?? refuseWith([...textWithin(input.text, 'text'), ...occurredOnWithin(input.occurredOn, today, 'occurredOn')])
    ?? (COUNCILS.includes(input.council) ? null : refuseBecause('COUNCIL_UNKNOWN', ['council']))
    ?? (COUNCIL_OUTCOMES.includes(input.outcome) ? null : refuseBecause('COUNCIL_OUTCOME_UNKNOWN', ['outcome']))
    ?? (initiative.councilViews.some(({ id }) => id === input.viewId) ? refuse('ID_TAKEN', ['viewId']) : null)
    ?? (input.proposalId !== null && proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? (input.outcome === 'NO_STATEMENT' && !hasBeenHeard(initiative, input.council) ? refuseBecause('COUNCIL_NOT_HEARD', ['outcome']) : null)
    ?? accept(fact('council.recorded', { ...input, part: proposal === undefined ? currentVisit(initiative)?.part ?? null : proposal.part, occurredOn: input.occurredOn ?? today }));
};

export const councilRecorded: Evolver<'council.recorded'> = (initiative, { viewId, occurredOn, ...words }, { at, by, entryId }) => ({
  ...initiative,
  councilViews: [...initiative.councilViews, { id: viewId, ...words, by, registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null }, entryId }],
});
