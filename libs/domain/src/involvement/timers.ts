import { accept } from '../kernel/decision.ts';
import type { Outcome } from '../kernel/decision.ts';
import type { Id } from '../kernel/identity.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import type { Fact } from '../initiative/facts.ts';
import { fact } from '../initiative/facts.ts';
import type { FiredTimer, WantedTimer } from '../timer/timer.ts';
import { closeHearing, hearingTimers } from './hearing/timers.ts';
import { preparationTimers } from './preparation/timers.ts';
import { decideReminder, decideScanUnopposed, decideSystemExit } from './record/decide-timer.ts';
import { recordTimers } from './record/timers.ts';
import { statementTimers } from './statement/timers.ts';
import { decideWithheldEnd, withheldTimers } from './withheld/timers.ts';

/** Everything in involvement that must happen later, given the state now. What is over, or cannot follow any more, is not wanted. */
export const wantedInvolvementTimers = (dossier: Dossier, context: RuleContext): WantedTimer[] =>
  [...hearingTimers(dossier), ...statementTimers(dossier), ...preparationTimers(dossier, context), ...recordTimers(dossier, context), ...withheldTimers(dossier)];

const firstOf = ([id]: readonly Id[], { kind }: FiredTimer): Id => {
  if (id === undefined) throw new Error(`The timer ${kind} was fired without an id for what it makes`);
  return id;
};

/**
 * What follows from a timer that has come due; nothing when the state has moved on or the timer is no longer due. Takes the first of `ids` for what
 * it makes. A missing id is a fault.
 */
export function decideInvolvementTimer(dossier: Dossier, timer: FiredTimer, ids: readonly Id[], context: RuleContext): Outcome<Fact> {
  const isDue = wantedInvolvementTimers(dossier, context)
    .some(({ kind, occurrence, dueAt }) => kind === timer.kind && occurrence === timer.occurrence && dueAt <= context.now);
  if (!isDue) return accept();
  switch (timer.kind) {
    case 'statement.answer-due':
    case 'statement.deferred-until': return accept(fact('statement.overdue', { statementId: timer.occurrence }));
    case 'preparation.answer-due': {
      const title = dossier.initiative.preparationRequests.find(({ id }) => id === timer.occurrence)?.reason ?? '';
      return accept(fact('follow-up.came-due', { followUpId: firstOf(ids, timer), kind: timer.kind, occurrence: timer.occurrence, title }));
    }
    case 'record.remind': return decideReminder(dossier, timer, context);
    case 'record.unsigned': return decideSystemExit(dossier, timer, firstOf(ids, timer), { exit: 'UNSIGNED', context });
    case 'consultation.lapse': return decideSystemExit(dossier, timer, firstOf(ids, timer), { exit: 'LAPSED', context });
    case 'scan.unopposed': return decideScanUnopposed(dossier, timer, firstOf(ids, timer), context);
    case 'withheld.ends': return decideWithheldEnd(dossier, timer);
    case 'hearing.closes': return closeHearing(dossier, timer.occurrence);
    default: return accept();
  }
}
