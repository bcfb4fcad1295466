import type { Initiative } from '../initiative/state.ts';
import type { Party, Proposal } from '../involvement/state.ts';

/** Proposals of one part of a cycle (null outside cycles), oldest first. */
const proposalsOf = (initiative: Initiative, part: string | null): readonly Proposal[] =>
  initiative.proposals.filter((proposal) => proposal.part === part).toSorted((a, b) => a.version - b.version);

/** The proposal that now stands. */
export const newestProposal = (initiative: Initiative, part: string | null): Proposal | null => proposalsOf(initiative, part).at(-1) ?? null;

/**
 * The versions whose treatment still counts for the newest one: back to and including the last substantial change. What was said of
 * earlier versions does not count for it (engine.md section 3).
 */
export function countingProposals(initiative: Initiative, part: string | null): readonly Proposal[] {
  const all = proposalsOf(initiative, part);
  const from = all.findLastIndex(({ substantial }) => substantial);
  return all.slice(Math.max(from, 0));
}

/** Every part that proposals have been put for. */
export const partsWithProposals = (initiative: Initiative): readonly (string | null)[] => [...new Set(initiative.proposals.map(({ part }) => part))];

/** Unions that must be consulted; the employer is a party, but consults and is not consulted. */
export const entitledParties = (initiative: Initiative): readonly Party[] =>
  initiative.parties.filter(({ side, removed }) => side === 'EMPLOYEES' && removed === null);

export const employerParty = (initiative: Initiative): Party | null =>
  initiative.parties.find(({ side, removed }) => side === 'EMPLOYER' && removed === null) ?? null;
