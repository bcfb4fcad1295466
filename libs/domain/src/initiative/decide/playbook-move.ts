import { accept, refuse } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { planPlaybookMove } from '../plan-playbook-move.ts';
import { currentVisit } from '../stage-path.ts';
import type { Initiative } from '../state.ts';

const same = (given: readonly string[], planned: readonly string[]): boolean =>
  given.length === planned.length && new Set(given).size === given.length && given.every((key) => planned.includes(key));

/** The new version must be one of the same playbook, and know the place where the initiative stands. */
function destinationRefused(initiative: Initiative, to: Playbook): Refused | null {
  if (to.key !== initiative.playbook.key) return refuse('ANOTHER_PLAYBOOK', ['to'], { key: initiative.playbook.key });
  // By content: an organisation's own version and a later built-in one may bear one number.
  if (to.hash === initiative.playbook.hash) return refuse('PLAYBOOK_VERSION_UNCHANGED', ['to'], { version: to.version });
  const visit = currentVisit(initiative);
  const standsNowhere = visit !== null && (!to.stages.some(({ key }) => key === visit.stage)
    || (visit.part !== null && !to.cycles.some(({ parts }) => parts.some(({ key }) => key === visit.part))));
  return standsNowhere ? refuse('PLAYBOOK_LACKS_PRESENT_PLACE', ['to'], { stage: visit.stage, part: visit.part ?? '' }) : null;
}

/** Moves a running initiative to another version of its playbook: the plan that was shown is applied whole, or refused whole if it no longer holds. */
export const movePlaybook: Decider<'playbook.move'> = (dossier, { by, input: { to, plan } }, context) => {
  const { initiative } = dossier;
  const refused = requireManager(initiative, by) ?? destinationRefused(initiative, to);
  if (refused) return refused;
  const { added, dropped, satisfied } = planPlaybookMove(dossier, to, context);
  if (!same(plan.added, added) || !same(plan.dropped, dropped) || !same(plan.satisfied, satisfied)) return refuse('PLAN_NO_LONGER_HOLDS', ['plan'], { added, dropped, satisfied });
  const { key, version } = initiative.playbook;
  return accept(fact('playbook.moved', {
    from: { key, version }, to: { key: to.key, version: to.version, hash: to.hash }, added: [...added], dropped: [...dropped], satisfied: [...satisfied],
  }));
};
