import { dateWithin, listWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { isLeader, isSuperior } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import { requireFindings } from '../finding/require.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { RiskAssessment } from '../state.ts';

const riskRefusals = ({ title, probability, consequence, measure, owner, residual }: RiskAssessment['risks'][number], index: number): Refusal[] => {
  const at = ['risks', String(index)];
  return [
    ...titleWithin(title, ...at, 'title'), ...wholeWithin(probability, [1, 5], [...at, 'probability']), ...wholeWithin(consequence, [1, 5], [...at, 'consequence']),
    ...textWithin(measure, ...at, 'measure'), ...titleWithin(owner, ...at, 'owner'), ...wholeWithin(residual, [0, 25], [...at, 'residual']),
  ];
};

/**
 * The employer assesses and signs the risk of the whole, or of one alternative (aml § 3-1 (2) d). It is the leader's to sign, or the superior's:
 * the safety rep oversees, and neither does HR own it.
 */
export const assessRisk: Decider<'risk.assess'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  return (isLeader(initiative, by) || isSuperior(initiative, by) ? null : refuseBecause('RISK_SIGNED_BY_LEADER', null, { leader: initiative.leader.name }))
    ?? refuseWith([...listWithin(input.risks, ['risks']), ...input.risks.flatMap(riskRefusals), ...dateWithin(input.safetyRepDueOn, 'safetyRepDueOn')])
    ?? (input.risks.length === 0 ? refuseBecause('RISK_EMPTY', ['risks']) : null)
    ?? (input.safetyRepDueOn < today ? refuseBecause('SAFETY_REP_DUE_IN_PAST', ['safetyRepDueOn'], { today }) : null)
    ?? (initiative.risks.some(({ id }) => id === input.riskId) ? refuse('ID_TAKEN', ['riskId']) : null)
    ?? (input.proposalId !== null && proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? (input.alternativeId !== null && proposal?.alternatives.some(({ id }) => id === input.alternativeId) !== true ? refuseBecause('ALTERNATIVE_UNKNOWN', ['alternativeId']) : null)
    ?? requireFindings('RISK', initiative, input.risks.map(({ findingId }) => findingId))
    ?? accept(fact('risk.assessed', { ...input, part: proposal === undefined ? currentVisit(initiative)?.part ?? null : proposal.part }));
};
