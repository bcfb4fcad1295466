import type { NewRiskPageQuery, RiskAssessInput } from '../../generated/pages/new-risk/query.ts';
import { addWorkingDays, type ClosedDates } from '../../language/working-days.ts';

type InitiativeAnswer = NonNullable<NewRiskPageQuery['initiative']>;
interface RiskValues { readonly title: string; readonly probability: number | null; readonly consequence: number | null; readonly measure: string; readonly owner: string; readonly residual: number | null }
export interface NewRiskValues { readonly about: string; readonly risks: readonly RiskValues[]; readonly safetyRepDueOn: string }

export const EMPTY_RISK: RiskValues = { title: '', probability: null, consequence: null, measure: '', owner: '', residual: null };

/** Working days that a safety rep gets, unless the leader gives more. */
const SAFETY_REP_WORKING_DAYS = 5;

/** Begins with the newest proposal, and a date that leaves the safety rep a working week. */
export const newRiskValues = ({ proposals }: Pick<InitiativeAnswer, 'proposals'>, today: string, closed: ClosedDates): NewRiskValues => ({
  about: proposals.length === 0 ? '' : `${[...proposals].sort((one, other) => other.version - one.version)[0]?.id ?? ''}/`, risks: [{ ...EMPTY_RISK }], safetyRepDueOn: addWorkingDays(today, SAFETY_REP_WORKING_DAYS, closed),
});

/** `about` is the proposal's id and, after a slash, that of its alternative. */
export function newRiskInput(initiativeId: string, { about, risks, safetyRepDueOn }: NewRiskValues): RiskAssessInput {
  const [proposalId = '', alternativeId = ''] = about.split('/');
  return {
    initiativeId, proposalId: proposalId === '' ? null : proposalId, alternativeId: alternativeId === '' ? null : alternativeId, safetyRepDueOn,
    risks: risks.map(({ title, probability, consequence, measure, owner, residual }) => ({ title: title.trim(), probability: probability ?? 0, consequence: consequence ?? 0, measure: measure.trim(), owner: owner.trim(), residual: residual ?? 0 })),
  };
}
