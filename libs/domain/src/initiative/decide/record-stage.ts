import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { evaluateGate } from '../../gate/evaluate-gate.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import type { Initiative } from '../state.ts';
import { nextRound, stepAfter } from '../stage-path.ts';
import { stageDueOn } from './advance.ts';

const requireRecorded = ({ recordedAfterwards }: Initiative, { organisation }: RuleContext): Refused | null =>
  recordedAfterwards && organisation.replay === true ? null : refuse('NOT_RECORDED_AFTERWARDS');

/**
 * Records that the next stage was entered, round a cycle with its next part too, in a process told afterwards. Nothing is passed and nothing overridden: the
 * criteria that the record leaves unmet, by the rules in force then, stand in the entry. Stage by stage, so that no gate is left unjudged.
 */
export const recordStage: Decider<'stage.record'> = (dossier, { by, input: { visitId, stage, reason } }, context) => {
  const { initiative } = dossier;
  const refused = requireManager(initiative, by)
    ?? requireRecorded(initiative, context)
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? (initiative.visits.some(({ id }) => id === visitId) ? refuse('ID_TAKEN', ['visitId']) : null);
  if (refused) return refused;
  const step = stepAfter(context.playbook, initiative);
  if (step === null) return refuse('NO_STAGE_AFTER', null, { stage: initiative.visits.at(-1)?.stage ?? null });
  if (step.stage !== stage) return refuse('RECORD_STAGE_BY_STAGE', ['stage'], { stage, next: step.stage });
  return accept(fact('stage.entered', {
    visitId, ...step, round: nextRound(initiative, step.stage), reason: null, dueOn: stageDueOn(step.stage, context), overrideId: null,
    unmet: evaluateGate(dossier, context).filter(({ state }) => state !== 'MET').map(({ key }) => key), recordedBecause: reason,
  }));
};
