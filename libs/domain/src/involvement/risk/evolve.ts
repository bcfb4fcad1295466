import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { Id } from '../../kernel/identity.ts';
import { takenUpInRisk } from '../finding/evolve.ts';
import type { RiskAssessment } from '../state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

const change = (initiative: Initiative, ids: readonly Id[], to: (risk: RiskAssessment) => RiskAssessment): Initiative =>
  ({ ...initiative, risks: initiative.risks.map((one) => (ids.includes(one.id) ? to(one) : one)) });

/** Findings that the assessment names are taken up by it. */
export function riskAssessed(initiative: Initiative, recorded: Recorded<'risk.assessed'>): Initiative {
  const { payload: { riskId, safetyRepDueOn, ...words }, at, by, entryId } = recorded;
  const risk: RiskAssessment = { id: riskId, ...words, signedBy: by, signedAt: at, safetyRep: { dueOn: safetyRepDueOn, statement: null }, amu: null, residualAccepted: null, entryId };
  return takenUpInRisk({ ...initiative, risks: [...initiative.risks, risk] }, recorded.payload, recorded);
}

export const safetyRepStated = (initiative: Initiative, { payload: { riskId, text }, at, by }: Recorded<'risk.safety-rep-stated'>): Initiative =>
  change(initiative, [riskId], (risk) => ({ ...risk, safetyRep: { ...risk.safetyRep, statement: { text, by, at } } }));

export const treatedInAmu = (initiative: Initiative, { payload: { riskIds, conclusion, treatedOn }, at, by }: Recorded<'risk.treated-in-amu'>): Initiative =>
  change(initiative, riskIds, (risk) => ({
    ...risk, amu: { treatedOn, conclusion, registered: { recordedAt: at, occurredOn: treatedOn, bySide: by.side, confirmedAt: null } },
  }));

export const residualAccepted = (initiative: Initiative, { payload: { riskIds }, at, by }: Recorded<'risk.residual-accepted'>): Initiative =>
  change(initiative, riskIds, (risk) => ({ ...risk, residualAccepted: { by, at, safetyRepInformedAt: at } }));
