import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { Council, CouncilOutcome } from './state.ts';

/** Commands on what the statutory councils said. `occurredOn` null for today. */
export interface CouncilCommands {
  'council.record': { viewId: Id; council: Council; outcome: CouncilOutcome; text: string; proposalId: Id | null; occurredOn: CivilDate | null };
}

export interface CouncilFacts {
  'council.recorded': { viewId: Id; council: Council; outcome: CouncilOutcome; text: string; proposalId: Id | null; part: string | null; occurredOn: CivilDate };
}
