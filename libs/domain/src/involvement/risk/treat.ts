import { dateWithin, distinctIds, listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { isLeader, isSafetyRep, isSuperior, manages } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { RiskAssessment } from '../state.ts';

/** Every id is an assessment of this initiative, none is named twice, and none is done already. */
function risksOpen({ risks }: Initiative, riskIds: readonly Id[], isDone: (risk: RiskAssessment) => boolean): Refused | null {
  if (riskIds.length === 0) return refuseBecause('RISK_UNKNOWN', ['riskIds']);
  for (const [index, id] of riskIds.entries()) {
    const risk = risks.find((one) => one.id === id);
    if (risk === undefined) return refuseBecause('RISK_UNKNOWN', ['riskIds', String(index)]);
    if (isDone(risk)) return refuseBecause('RISK_TREATED_ALREADY', ['riskIds', String(index)]);
  }
  return null;
}

/** The safety rep's statement on an assessment, in the rep's own words and once; late ones are attached too. */
export const stateAsSafetyRep: Decider<'risk.state-as-safety-rep'> = ({ initiative }, { by, input }) => {
  const risk = initiative.risks.find(({ id }) => id === input.riskId);
  return (isSafetyRep(by) && !isLeader(initiative, by) && !isSuperior(initiative, by) ? null : refuseBecause('SAFETY_REP_ONLY'))
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (risk === undefined ? refuseBecause('RISK_UNKNOWN', ['riskId']) : null)
    ?? (risk !== undefined && risk.safetyRep.statement !== null ? refuseBecause('SAFETY_REP_STATED_ALREADY', ['riskId']) : null)
    ?? accept(fact('risk.safety-rep-stated', input));
};

/** The working environment committee has treated assessments (aml § 7-2). Put on record by a member of it or by the employer. */
export const treatInAmu: Decider<'risk.treat-in-amu'> = ({ initiative }, { by, input }, { now, organisation }) => {
  const today = osloDate(now);
  return (manages(initiative, by) || (by.personId !== null && by.offices.some(({ kind }) => kind === 'AMU_MEMBER')) ? null : refuseBecause('AMU_MEMBER_ONLY'))
    ?? (organisation.hasAmu ? null : refuseBecause('NO_AMU'))
    ?? refuseWith([...listWithin(input.riskIds, ['riskIds']), ...distinctIds(input.riskIds, ['riskIds']), ...textWithin(input.conclusion, 'conclusion'), ...dateWithin(input.treatedOn, 'treatedOn')])
    ?? (input.treatedOn > today ? refuseBecause('TREATED_IN_FUTURE', ['treatedOn'], { today }) : null)
    ?? risksOpen(initiative, input.riskIds, ({ amu }) => amu !== null)
    ?? accept(fact('risk.treated-in-amu', input));
};

/** The line accepts the risk that is left; the safety rep is told by the same act. */
export const acceptResidual: Decider<'risk.accept-residual'> = ({ initiative }, { by, input }) =>
  (isLeader(initiative, by) || isSuperior(initiative, by) ? null : refuseBecause('RISK_SIGNED_BY_LEADER', null, { leader: initiative.leader.name }))
  ?? refuseWith([...listWithin(input.riskIds, ['riskIds']), ...distinctIds(input.riskIds, ['riskIds'])])
  ?? risksOpen(initiative, input.riskIds, ({ residualAccepted }) => residualAccepted !== null)
  ?? accept(fact('risk.residual-accepted', input));
