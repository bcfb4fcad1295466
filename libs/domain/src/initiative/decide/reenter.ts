import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { currentVisit, nextRound, partAt, stageOrder } from '../stage-path.ts';
import { stageDueOn } from './advance.ts';

/** Goes back to an earlier stage, with a reason, as a new numbered round. Forwards leads only through the gate. */
export const reenter: Decider<'stage.reenter'> = ({ initiative }, { by, input: { visitId, stage, reason } }, context) => {
  const present = currentVisit(initiative);
  const backwards = present !== null && stageOrder(stage) < stageOrder(present.stage);
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? (initiative.visits.some(({ id }) => id === visitId) ? refuse('ID_TAKEN', ['visitId']) : null)
    ?? (backwards ? null : refuse('REENTRY_NOT_BACKWARDS', ['stage'], { stage, present: present?.stage ?? null }))
    ?? accept(fact('stage.entered', {
      visitId, stage, part: partAt(context.playbook, initiative, stage), round: nextRound(initiative, stage), reason,
      dueOn: stageDueOn(stage, context), overrideId: null, unmet: [],
    }));
};
