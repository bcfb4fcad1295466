import { distinctIds, listWithin, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { requireFindings } from '../finding/require.ts';
import { currentVisit } from '../../initiative/stage-path.ts';

/** Puts a version of the proposal for the part that is worked on. Whether the change is substantial is the employer's word, open to a process objection. */
export const putProposal: Decider<'proposal.put'> = ({ initiative }, { by, input }) => {
  const part = currentVisit(initiative)?.part ?? null;
  const version = 1 + initiative.proposals.filter((proposal) => proposal.part === part).length;
  return requireManager(initiative, by)
    ?? refuseWith([
      ...titleWithin(input.title, 'title'), ...textWithin(input.text, 'text'),
      ...listWithin(input.alternatives, ['alternatives']), ...distinctIds(input.alternatives.map(({ id }) => id), ['alternatives']),
      ...input.alternatives.flatMap(({ title }, index) => titleWithin(title, 'alternatives', String(index), 'title')),
      ...listWithin(input.requiresAgreement, ['requiresAgreement']),
      ...input.requiresAgreement.flatMap((content, index) => titleWithin(content, 'requiresAgreement', String(index))),
    ])
    ?? (initiative.proposals.some(({ id }) => id === input.proposalId) ? refuse('ID_TAKEN', ['proposalId']) : null)
    ?? requireFindings('ALTERNATIVE', initiative, input.alternatives.map(({ findingId }) => findingId))
    ?? accept(fact('proposal.put', { ...input, version, part }));
};
