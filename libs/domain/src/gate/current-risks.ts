import type { Initiative } from '../initiative/state.ts';
import type { RiskAssessment } from '../involvement/state.ts';
import { countingProposals, newestProposal } from './matter.ts';

/**
 * The newest assessment of the whole (first, when there is one) and of each alternative of the proposal that stands. An assessment of an earlier version
 * counts until a substantial change; one that names no proposal counts when it was signed after the versions that count began.
 */
export function currentRisks(initiative: Initiative, part: string | null): readonly RiskAssessment[] {
  const counting = countingProposals(initiative, part);
  const ids = new Set(counting.map(({ id }) => id));
  const from = counting[0]?.putAt ?? null;
  const applies = (risk: RiskAssessment): boolean =>
    risk.proposalId === null ? risk.part === part && (from === null || risk.signedAt >= from) : ids.has(risk.proposalId);
  const alternatives = [null, ...(newestProposal(initiative, part)?.alternatives ?? []).map(({ id }) => id)];
  return alternatives.flatMap((alternativeId) => {
    const newest = initiative.risks.findLast((risk) => risk.alternativeId === alternativeId && applies(risk));
    return newest === undefined ? [] : [newest];
  });
}
