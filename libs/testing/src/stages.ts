import type { Fact, StageKey } from '#domain';
import { fact, STAGES } from '#domain';
import { id } from './ids.ts';

/** The fact of entering a stage, as visit `visit-N`. */
export const entered = (stage: StageKey, visit: number, change: Partial<Extract<Fact, { type: 'stage.entered' }>['payload']> = {}): Fact => fact('stage.entered', {
  visitId: id(`visit-${visit}`), stage, round: 1, part: null, reason: null, dueOn: null, overrideId: null, unmet: [], ...change,
});

/** History that brings a new initiative to a stage by the straight way. */
export const reaching = (stage: StageKey): readonly Fact[] =>
  STAGES.slice(1, STAGES.indexOf(stage) + 1).map((key, index) => entered(key, index + 2));
