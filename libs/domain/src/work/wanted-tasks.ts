import type { Id } from '../kernel/identity.ts';
import { osloDate } from '../kernel/working-days.ts';
import type { CriterionResult, Dossier, RuleContext } from '../gate/criterion.ts';
import { CRITERIA } from '../gate/criteria/index.ts';
import { blocking, gateOpens } from '../gate/evaluate-gate.ts';
import type { Initiative } from '../initiative/state.ts';
import { currentVisit, stepAfter } from '../initiative/stage-path.ts';
import { answerTasks, overrideTasks } from './answer-tasks.ts';
import { meetingTasks, recordTasks } from './record-tasks.ts';
import type { WantedTask } from './task.ts';

/** The mutation that mends a criterion: the one that its finding names, else the criterion's own. One outside the catalogue is mended by another playbook version. */
const remedyOf = ({ name, missing: { mutation } }: CriterionResult): string =>
  (typeof mutation === 'string' ? mutation : CRITERIA.get(name)?.remedy.mutation ?? 'playbookMove');

/** The gate, for whoever leads: what to mend, one row per criterion that nobody else is at work on; or, when it is open, to go on. */
function gateTasks(initiative: Initiative, gate: readonly CriterionResult[], { playbook }: RuleContext): readonly WantedTask[] {
  const visit = currentVisit(initiative);
  if (visit === null) return [];
  const personIds = [initiative.leader.personId];
  const common = { personIds, dueOn: visit.dueOn };
  if (gateOpens(gate)) {
    const action = stepAfter(playbook, initiative) === null ? 'initiativeClose' : 'stageAdvance';
    return [{ kind: 'ADVANCE_STAGE', occurrence: visit.id, ...common, action, subject: initiative.title }];
  }
  return blocking(gate).filter(({ state }) => state === 'MISSING').map((result): WantedTask => ({
    kind: 'MEND_CRITERION', occurrence: `${visit.id}@${result.key}`, ...common, action: remedyOf(result), subject: result.key,
  }));
}

/** A trial whose review has come due waits until something is decided anew or the process moves on. */
const reviewTasks = (initiative: Initiative): readonly WantedTask[] => initiative.followUps.filter(({ kind }) => kind === 'decision.review').flatMap((followUp): WantedTask[] => {
  const decision = initiative.decisions.find(({ id }) => id === followUp.occurrence);
  const since = followUp.at;
  const movedOn = initiative.visits.some(({ enteredAt }) => enteredAt > since) || initiative.decisions.some(({ registered }) => registered.recordedAt > since);
  if (decision === undefined || movedOn) return [];
  const personIds = [...new Set([initiative.leader.personId, ...(decision.decider.personId === null ? [] : [decision.decider.personId])])];
  return [{ kind: 'REVIEW_DECISION', occurrence: decision.id, personIds, dueOn: decision.trial?.reviewOn ?? null, action: 'stageReenter', subject: decision.title }];
});

/** The safety reps at the initiative's level, those above it where it has none of its own, and the chief safety reps; none when the caller does not know the offices. */
function safetyRepsOf({ unitId }: Initiative, { offices = [] }: RuleContext): readonly Id[] {
  const reps = offices.filter(({ kind }) => kind === 'SAFETY_REP');
  const own = reps.filter((office) => office.unitId === unitId);
  return [...new Set([...(own.length > 0 ? own : reps), ...offices.filter(({ kind }) => kind === 'CHIEF_SAFETY_REP')].map(({ personId }) => personId))];
}

/**
 * Every task that waits for a person, derived whole from the state: it is gone when what it asks for has happened. A task that would wait for nobody is
 * left out; the criterion behind it says what is lacking.
 */
export function wantedTasks(dossier: Dossier, gate: readonly CriterionResult[], context: RuleContext): WantedTask[] {
  const { initiative } = dossier;
  if (initiative.status !== 'RUNNING') return [];
  return [
    ...answerTasks(initiative, osloDate(context.now), safetyRepsOf(initiative, context)),
    ...meetingTasks(dossier, context),
    ...recordTasks(dossier, context),
    ...overrideTasks(initiative, context.now),
    ...gateTasks(initiative, gate, context),
    ...reviewTasks(initiative),
  ].filter(({ personIds }) => personIds.length > 0);
}
