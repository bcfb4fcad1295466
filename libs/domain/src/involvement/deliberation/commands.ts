import type { CouncilCommands, CouncilFacts } from '../council/commands.ts';
import type { CoverageCommands, CoverageFacts } from '../coverage-matrix/state.ts';
import type { FindingCommands, FindingFacts } from '../finding/commands.ts';
import type { HearingCommands, HearingFacts } from '../hearing/commands.ts';
import type { ImpactCommands, ImpactFacts } from '../impact/commands.ts';

/** Commands by which proposals are weighed. Those on boards have a state of their own. */
export interface DeliberationCommands extends HearingCommands, ImpactCommands, CouncilCommands, FindingCommands, CoverageCommands {}

export interface DeliberationFacts extends HearingFacts, ImpactFacts, CouncilFacts, FindingFacts, CoverageFacts {}
