import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { currentVisit, stepAfter } from '../stage-path.ts';
import { evaluateGate } from '../../gate/evaluate-gate.ts';
import { requireOpenGate } from './advance.ts';

/** Stops the process without completing it; allowed in every stage, with a reason. */
export const cancel: Decider<'initiative.cancel'> = ({ initiative }, { by, input: { reason } }) =>
  requireManager(initiative, by) ?? refuseWith(textWithin(reason, 'reason')) ?? accept(fact('initiative.cancelled', { reason }));

/** Ends a process that has been through every stage, when the gate of evaluation is open. */
export const close: Decider<'initiative.close'> = (dossier, { by, input: { note } }, context) => {
  const { initiative } = dossier;
  const stage = currentVisit(initiative)?.stage ?? null;
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(note, 'note'))
    ?? (stage !== 'evaluate' ? refuse('CLOSE_BEFORE_EVALUATION', null, { stage }) : null)
    ?? (stepAfter(context.playbook, initiative) !== null ? refuse('PARTS_LEFT', null, {}) : null)
    ?? requireOpenGate(evaluateGate(dossier, context))
    ?? accept(fact('initiative.closed', { note }));
};
