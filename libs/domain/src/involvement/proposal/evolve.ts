import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { takenUpInProposal } from '../finding/evolve.ts';
import { passagesPlacedAgain } from '../hearing/evolve.ts';
import type { Proposal } from '../state.ts';

/** Adds the version; earlier ones stay as they were. Passages that were commented on are found again in it, and findings it names are taken up. */
export function proposalPut(initiative: Initiative, recorded: Extract<RecordedFact, { type: 'proposal.put' }>): Initiative {
  const { payload: { proposalId, ...words }, at, entryId } = recorded;
  const proposal: Proposal = { id: proposalId, ...words, putAt: at, entryId };
  const placed = passagesPlacedAgain(initiative, proposal);
  return takenUpInProposal({ ...placed, proposals: [...placed.proposals, proposal] }, recorded.payload, recorded);
}
