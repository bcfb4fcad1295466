import type { ActorRef } from '../kernel/actor.ts';
import type { Id } from '../kernel/identity.ts';
import type { Instant } from '../kernel/time.ts';
import type { StageKey } from '../playbook/playbook.ts';

/** A gate passed, or to be passed, with unmet criteria: by a named superior, with a reason, effective one working day after notice. Visible ever after. */
export interface GateOverride {
  readonly id: Id;
  /** The stage whose gate it opens, in which round. */
  readonly stage: StageKey;
  readonly visitId: Id;
  readonly criteria: readonly string[];
  readonly reason: string;
  readonly lifeOrHealth: boolean;
  readonly by: ActorRef;
  readonly noticedAt: Instant;
  readonly effectiveAt: Instant;
  readonly entryId: Id;
}
