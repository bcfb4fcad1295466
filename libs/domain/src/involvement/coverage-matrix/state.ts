import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';

/** What was done instead to reach groups that the channels did not: the logged alternative that coverage may rest on. */
export interface CoverageAlternative {
  readonly id: Id;
  readonly groupIds: readonly Id[];
  readonly text: string;
  readonly by: ActorRef;
  readonly at: Instant;
  readonly entryId: Id;
}

export interface CoverageCommands { 'coverage.log-alternative': { alternativeId: Id; groupIds: Id[]; text: string } }

export interface CoverageFacts { 'coverage.alternative-logged': { alternativeId: Id; groupIds: Id[]; text: string } }
