import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';

/** Adds the version; earlier ones stay as they were. */
export const proposalPut = (initiative: Initiative, { payload: { proposalId, ...words }, at, entryId }: Extract<RecordedFact, { type: 'proposal.put' }>): Initiative =>
  ({ ...initiative, proposals: [...initiative.proposals, { id: proposalId, ...words, putAt: at, entryId }] });
