import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Instant } from '../../kernel/time.ts';
import { osloDate, osloEndOf, plusWorkingDays } from '../../kernel/working-days.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { blocking, evaluateGate } from '../../gate/evaluate-gate.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isLeader, isSuperior } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import type { Initiative } from '../state.ts';

/** Never the initiative's own leader, but its named superior (engine.md section 4). */
function requireSuperior(initiative: Initiative, by: Actor): Refused | null {
  if (isLeader(initiative, by)) return refuse('OVERRIDE_BY_LEADER', null, { superior: initiative.superior?.name ?? '' });
  if (initiative.superior === null) return refuse('NO_SUPERIOR_NAMED');
  return isSuperior(initiative, by) ? null : refuse('OVERRIDE_NOT_BY_SUPERIOR', null, { superior: initiative.superior.name });
}

/** At once where life or health is at stake; else when the working days of notice, the first of them the one after today, have passed in full. */
const effectiveFrom = (lifeOrHealth: boolean, { now, closed, ruleSet }: RuleContext): Instant =>
  lifeOrHealth ? now : osloEndOf(plusWorkingDays(osloDate(now), Math.max(1, ruleSet.thresholds.overrideNoticeWorkingDays), closed));

/**
 * Gives notice of an override of what keeps the present gate shut. It covers the criteria unmet now, and no later ones. Where law or agreement asks for
 * agreement there is no override; if nothing else is unmet, the command is refused.
 */
export const override: Decider<'gate.override'> = (dossier, { by, input: { overrideId, reason, lifeOrHealth } }, context) => {
  const { initiative } = dossier;
  const visit = initiative.visits.at(-1);
  const refused = requireSuperior(initiative, by) ?? refuseWith(textWithin(reason, 'reason'))
    ?? (initiative.overrides.some(({ id }) => id === overrideId) ? refuse('ID_TAKEN', ['overrideId']) : null);
  if (refused) return refused;
  const unmet = blocking(evaluateGate(dossier, context));
  if (visit === undefined || unmet.length === 0) return refuse('NOTHING_TO_OVERRIDE');
  const overridable = unmet.filter((result) => result.overridable).map(({ key }) => key);
  if (overridable.length === 0) return refuse('NOT_OVERRIDABLE', null, { missing: unmet });
  const effectiveAt = effectiveFrom(lifeOrHealth, context);
  const sooner = initiative.overrides.filter((other) => other.visitId === visit.id && other.effectiveAt <= effectiveAt);
  const criteria = overridable.filter((key) => !sooner.some((other) => other.criteria.includes(key)));
  if (criteria.length === 0) return refuse('OVERRIDE_ALREADY_NOTICED', null, { effectiveAt: sooner[0]?.effectiveAt ?? null });
  const noticed = fact('gate.override-noticed', { overrideId, stage: visit.stage, visitId: visit.id, criteria, reason, lifeOrHealth, effectiveAt });
  return lifeOrHealth ? accept(noticed, fact('gate.override-effective', { overrideId })) : accept(noticed);
};
