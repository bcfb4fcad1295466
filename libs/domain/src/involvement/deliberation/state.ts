import type { CouncilView } from '../council/state.ts';
import type { CoverageAlternative } from '../coverage-matrix/state.ts';
import type { BoardOutcome, BoardFinding } from '../finding/state.ts';
import type { Hearing, HearingComment } from '../hearing/state.ts';
import type { ImpactAssessment } from '../impact/state.ts';

/** What an initiative holds of the weighing of its proposals, besides meetings, records and risk: hearings, impact, councils, boards, and who was reached. */
export interface Deliberation {
  readonly hearings: readonly Hearing[];
  readonly hearingComments: readonly HearingComment[];
  readonly impacts: readonly ImpactAssessment[];
  readonly councilViews: readonly CouncilView[];
  readonly boardOutcomes: readonly BoardOutcome[];
  readonly findings: readonly BoardFinding[];
  readonly coverageAlternatives: readonly CoverageAlternative[];
}

/** As it is when an initiative is born. */
export const NO_DELIBERATION: Deliberation = { hearings: [], hearingComments: [], impacts: [], councilViews: [], boardOutcomes: [], findings: [], coverageAlternatives: [] };
