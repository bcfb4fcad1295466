import { distinctIds, listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import { changeOne } from '../../kernel/change-one.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Evolver } from '../../initiative/evolver.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { FindingCommands } from './commands.ts';
import type { BoardFinding } from './state.ts';

type Input = FindingCommands['finding.settle'];

/** A question is answered, a risk taken up in an assessment, an alternative in a version; what must be kept is taken up by saying how. */
function settlingRefused({ risks, proposals }: Initiative, { outcome, riskId, proposalId }: Input, findings: readonly BoardFinding[]): Refused | null {
  if (outcome === 'SET_ASIDE') return riskId === null && proposalId === null ? null : refuseBecause('SET_ASIDE_POINTS_NOWHERE', ['outcome']);
  const questions = findings.filter(({ kind }) => kind === 'QUESTION').length;
  if ((outcome === 'ANSWERED') !== (questions > 0) || (questions > 0 && questions < findings.length)) return refuseBecause('QUESTIONS_ARE_ANSWERED', ['outcome']);
  if (findings.some(({ kind }) => kind === 'RISK') && !risks.some(({ id }) => id === riskId)) return refuseBecause('RISK_UNKNOWN', ['riskId']);
  if (findings.some(({ kind }) => kind === 'ALTERNATIVE') && !proposals.some(({ id }) => id === proposalId)) return refuse('PROPOSAL_UNKNOWN', ['proposalId']);
  if (riskId !== null && !risks.some(({ id }) => id === riskId)) return refuseBecause('RISK_UNKNOWN', ['riskId']);
  return proposalId !== null && !proposals.some(({ id }) => id === proposalId) ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null;
}

/** The employer says what came of findings. Said anew, the newer stands; the log keeps both. */
export const settleFindings: Decider<'finding.settle'> = ({ initiative }, { by, input }) => {
  const findings = initiative.findings.filter(({ id }) => input.findingIds.includes(id));
  return requireManager(initiative, by)
    ?? refuseWith([...listWithin(input.findingIds, ['findingIds']), ...distinctIds(input.findingIds, ['findingIds']), ...textWithin(input.text, 'text')])
    ?? (findings.length === 0 || findings.length < input.findingIds.length ? refuseBecause('FINDING_UNKNOWN', ['findingIds']) : null)
    ?? settlingRefused(initiative, input, findings)
    ?? accept(fact('finding.settled', input));
};

export const findingSettled: Evolver<'finding.settled'> = (initiative, { findingIds, ...words }, { at, by, entryId }) => ({
  ...initiative,
  findings: changeOne(initiative.findings, ({ id }) => findingIds.includes(id), (finding) => ({ ...finding, settled: { ...words, by, at, entryId } })),
});
