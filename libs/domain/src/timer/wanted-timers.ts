import { osloDate, osloEndOf, osloInstant } from '../kernel/working-days.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { CriterionResult, Dossier, RuleContext } from '../gate/criterion.ts';
import { earliest } from '../gate/finding.ts';
import type { Initiative } from '../initiative/state.ts';
import { currentVisit } from '../initiative/stage-path.ts';
import { wantedInvolvementTimers } from '../involvement/timers.ts';
import { playbookFollowUps } from './playbook-follow-ups.ts';
import type { TimerKind, WantedTimer } from './timer.ts';

const atEndOf = (kind: TimerKind, occurrence: string, civilDate: CivilDate, what: string): WantedTimer =>
  ({ kind, occurrence, dueAt: osloEndOf(civilDate), civilDate, rule: `${what}, at the end of the day Europe/Oslo` });

/** Time alone may change the gate: it is looked at again at the first instant at which a criterion says so. Later ones follow from that look. */
function gateReview(initiative: Initiative, gate: readonly CriterionResult[], { now }: RuleContext): readonly WantedTimer[] {
  const at = earliest(gate.map(({ reviewAt }) => reviewAt).filter((reviewAt) => reviewAt !== null && reviewAt > now));
  const visit = currentVisit(initiative);
  return at === null || visit === null ? [] : [{
    kind: 'gate.review', occurrence: `${visit.id}@${at}`, dueAt: at, civilDate: osloDate(at), rule: 'earliest instant at which time alone changes a criterion of the present gate',
  }];
}

function stageDeadline(initiative: Initiative): readonly WantedTimer[] {
  const visit = currentVisit(initiative);
  return visit === null || visit.dueOn === null ? [] : [atEndOf('stage.deadline', visit.id, visit.dueOn, 'working days of the stage after the day it was entered')];
}

const overridesNoticed = ({ overrides }: Initiative): readonly WantedTimer[] => overrides.map(({ id, effectiveAt, lifeOrHealth }) => ({
  kind: 'override.effective' as const, occurrence: id, dueAt: effectiveAt, civilDate: osloDate(effectiveAt),
  rule: lifeOrHealth ? 'at once, for life or health' : 'when the working days of notice have passed in full, Europe/Oslo',
}));

const reviewsDue = ({ decisions }: Initiative): readonly WantedTimer[] => decisions.flatMap(({ id, trial }) => (trial === null ? [] : [{
  kind: 'decision.review' as const, occurrence: id, dueAt: osloInstant(trial.reviewOn, '08:00'), civilDate: trial.reviewOn, rule: 'first working day when the trial has run, at 08:00 Europe/Oslo',
}]));

/**
 * Every timer an initiative waits for, derived whole from its state: what has been told about is not wanted again, and what has come due but not fired
 * stays wanted, so that it runs late and is never skipped. An ended initiative waits for nothing.
 */
export function wantedTimers(dossier: Dossier, gate: readonly CriterionResult[], context: RuleContext): WantedTimer[] {
  const { initiative } = dossier;
  if (initiative.status !== 'RUNNING') return [];
  const told = new Set(initiative.followUps.map(({ kind, occurrence }) => `${kind} ${occurrence}`));
  return [
    ...gateReview(initiative, gate, context),
    ...stageDeadline(initiative),
    ...overridesNoticed(initiative),
    ...reviewsDue(initiative),
    ...playbookFollowUps(initiative, context),
    ...wantedInvolvementTimers(dossier, context),
  ].filter(({ kind, occurrence }) => !told.has(`${kind} ${occurrence}`));
}
