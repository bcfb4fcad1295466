import { accept, refuse } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { decideInvolvementTimer } from '../../involvement/timers.ts';
import { followUpTitle } from '../../timer/playbook-follow-ups.ts';
import type { FiredTimer, TimerKind } from '../../timer/timer.ts';
import { isSystem } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import type { Fact } from '../facts.ts';

/** A timer that has come due, with the ids for what follows from it. */
export interface TimerCall { readonly timer: FiredTimer; readonly ids: readonly Id[] }

type OnTimer = (dossier: Dossier, call: TimerCall, context: RuleContext) => Outcome<Fact>;

const told = ({ initiative }: Dossier, { kind, occurrence }: FiredTimer): boolean =>
  initiative.followUps.some((followUp) => followUp.kind === kind && followUp.occurrence === occurrence);

/** Tells a follow-up of a timer once; nothing when its object is gone or has been told about. */
const cameDue = (dossier: Dossier, { timer, ids }: TimerCall, title: string | null): Outcome<Fact> => {
  const followUpId = ids[0];
  if (title === null || told(dossier, timer)) return accept();
  if (followUpId === undefined) return refuse('TIMER_WITHOUT_ID', null, { kind: timer.kind });
  return accept(fact('follow-up.came-due', { followUpId, kind: timer.kind, occurrence: timer.occurrence, title }));
};

/** The present visit alone can be overdue: a stage that was left in the meantime is not. */
const stageDeadline: OnTimer = (dossier, { timer }) => {
  const visit = dossier.initiative.visits.at(-1);
  return visit === undefined || visit.id !== timer.occurrence || told(dossier, timer) ? accept() : accept(fact('stage.overdue', { visitId: visit.id, stage: visit.stage }));
};

const overrideEffective: OnTimer = (dossier, { timer }) => {
  const override = dossier.initiative.overrides.find(({ id }) => id === timer.occurrence);
  return override === undefined || told(dossier, timer) ? accept() : accept(fact('gate.override-effective', { overrideId: override.id }));
};

const decisionReview: OnTimer = (dossier, call) =>
  cameDue(dossier, call, dossier.initiative.decisions.find(({ id, trial }) => id === call.timer.occurrence && trial !== null)?.title ?? null);

const playbookFollowUp: OnTimer = (dossier, call, context) => cameDue(dossier, call, followUpTitle(dossier.initiative, call.timer.occurrence, context));

/** A timer of involvement makes at most one thing; without an id for it the call is mended, not guessed. */
const involvementTimer: OnTimer = (dossier, { timer, ids }, context) =>
  (ids.length === 0 ? refuse('TIMER_WITHOUT_ID', null, { kind: timer.kind }) : decideInvolvementTimer(dossier, timer, ids, context));

const onTimer: { readonly [K in TimerKind]: OnTimer } = {
  // Time alone may have changed the gate: the command's own re-evaluation is all that follows.
  'gate.review': () => accept(),
  'stage.deadline': stageDeadline,
  'statement.answer-due': involvementTimer,
  'statement.deferred-until': involvementTimer,
  'record.remind': involvementTimer,
  'record.unsigned': involvementTimer,
  'consultation.lapse': involvementTimer,
  'scan.unopposed': involvementTimer,
  'override.effective': overrideEffective,
  'preparation.answer-due': involvementTimer,
  'decision.review': decisionReview,
  'playbook.follow-up': playbookFollowUp,
  'withheld.ends': involvementTimer,
  'hearing.closes': involvementTimer,
  // An objection has its own state and its own rule; for the initiative nothing follows.
  'objection.answer-due': () => accept(),
  // A standing meeting has its own state as well.
  'series.plan': () => accept(),
};

/** The clock's command. A timer is late rather than early, and one that has lost its reason does nothing. */
export const fireTimer: Decider<'timer.fire'> = (dossier, { by, input }, context) => {
  if (!isSystem(by)) return refuse('TIMER_BY_SYSTEM_ONLY');
  if (input.timer.dueAt > context.now) return refuse('TIMER_NOT_DUE', null, { dueAt: input.timer.dueAt });
  return onTimer[input.timer.kind](dossier, input, context);
};
