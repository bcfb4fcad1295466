import type { Id } from '../../kernel/identity.ts';
import type { FindingOutcome } from './state.ts';

/** Commands on what boards have brought out. */
export interface FindingCommands {
  'finding.settle': { findingIds: Id[]; outcome: FindingOutcome; text: string; riskId: Id | null; proposalId: Id | null };
}

export interface FindingFacts {
  'finding.settled': { findingIds: Id[]; outcome: FindingOutcome; text: string; riskId: Id | null; proposalId: Id | null };
}
