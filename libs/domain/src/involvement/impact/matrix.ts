import { countingProposals, newestProposal } from '../../gate/matter.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { ImpactAssessment } from './state.ts';
import { JOB_QUALITIES, MUNICIPAL_ROLES } from './state.ts';

/** How far the matrix of the proposal that stands is filled. */
export interface ImpactMatrix {
  /** The newest assessment of each option; of an earlier version it counts until a substantial change. */
  readonly assessments: readonly ImpactAssessment[];
  /** Options with cells that nobody has filled, by title, and how many. */
  readonly open: readonly { readonly option: string; readonly cells: number }[];
}

/** The options to weigh: the alternatives of the proposal that stands, else the proposal as a whole. Null without a proposal. */
export function impactMatrix(initiative: Initiative, part: string | null): ImpactMatrix | null {
  const proposal = newestProposal(initiative, part);
  if (proposal === null) return null;
  const counting = new Set(countingProposals(initiative, part).map(({ id }) => id));
  const options: readonly { readonly id: Id | null; readonly title: string }[] = proposal.alternatives.length > 0 ? proposal.alternatives : [{ id: null, title: proposal.title }];
  const found = options.map(({ id, title }) => ({ title, newest: initiative.impacts.findLast(({ alternativeId, proposalId }) => alternativeId === id && counting.has(proposalId)) ?? null }));
  return {
    assessments: found.flatMap(({ newest }) => (newest === null ? [] : [newest])),
    open: found.map(({ title, newest }) => ({ option: title, cells: emptyCells(initiative, newest) })).filter(({ cells }) => cells > 0),
  };
}

/** A group that is counted down to nobody has no cells. */
function emptyCells({ groups }: Initiative, assessment: ImpactAssessment | null): number {
  const filled = new Set(assessment?.qualities.map(({ quality, groupId }) => `${quality} ${groupId}`));
  const wanted = groups.filter(({ people }) => people > 0).flatMap(({ id }) => JOB_QUALITIES.map((quality) => `${quality} ${id}`));
  const roles = new Set(assessment?.roles.map(({ role }) => role));
  return wanted.filter((cell) => !filled.has(cell)).length + MUNICIPAL_ROLES.filter((role) => !roles.has(role)).length;
}
