import { accept, refuse } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import type { CriterionResult, RuleContext } from '../../gate/criterion.ts';
import { blocking, evaluateGate } from '../../gate/evaluate-gate.ts';
import type { StageKey } from '../../playbook/playbook.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { nextRound, stepAfter } from '../stage-path.ts';

/** Refuses while a LAW or AGREEMENT criterion is neither met nor overridden; `data.missing` is what the gate lacks. */
export function requireOpenGate(results: readonly CriterionResult[]): Refused | null {
  const missing = blocking(results);
  return missing.length === 0 ? null : refuse('GATE_SHUT', null, { missing });
}

/** The day a stage becomes overdue, counted in working days after the day it is entered; null where the playbook sets none. */
export function stageDueOn(stage: StageKey, { playbook, now, closed }: Pick<RuleContext, 'playbook' | 'now' | 'closed'>): CivilDate | null {
  const days = playbook.stages.find(({ key }) => key === stage)?.deadlineWorkingDays ?? null;
  return days === null ? null : plusWorkingDays(osloDate(now), days, closed);
}

/** Passes the gate of the present stage: onwards, or round the cycle with its next part. What was unmet stays written in the entry. */
export const advance: Decider<'stage.advance'> = (dossier, { by, input: { visitId } }, context) => {
  const { initiative } = dossier;
  const refused = requireManager(initiative, by)
    ?? (initiative.visits.some(({ id }) => id === visitId) ? refuse('ID_TAKEN', ['visitId']) : null);
  if (refused) return refused;
  const step = stepAfter(context.playbook, initiative);
  if (step === null) return refuse('NO_STAGE_AFTER', null, { stage: initiative.visits.at(-1)?.stage ?? null });
  const results = evaluateGate(dossier, context);
  return requireOpenGate(results) ?? accept(fact('stage.entered', {
    visitId, ...step, round: nextRound(initiative, step.stage), reason: null, dueOn: stageDueOn(step.stage, context),
    overrideId: results.find(({ overriddenBy }) => overriddenBy !== null)?.overriddenBy ?? null,
    unmet: results.filter(({ state }) => state !== 'MET').map(({ key }) => key),
  }));
};
