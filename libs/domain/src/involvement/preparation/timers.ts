import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { osloDate, osloEndOf, plusWorkingDays } from '../../kernel/working-days.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import { PREPARATION_ANSWER_WORKING_DAYS } from '../product-defaults.ts';

/** One timer per request without an answer, until it has been told as overdue. */
export const preparationTimers = ({ initiative }: Dossier, { closed }: RuleContext): WantedTimer[] => initiative.preparationRequests
  .filter(({ id, answer }) => answer === null && !initiative.followUps.some(({ kind, occurrence }) => kind === 'preparation.answer-due' && occurrence === id))
  .map(({ id, at }) => {
    const civilDate = plusWorkingDays(osloDate(at), PREPARATION_ANSWER_WORKING_DAYS, closed);
    return { kind: 'preparation.answer-due', occurrence: id, dueAt: osloEndOf(civilDate), civilDate, rule: `preparation.request+${PREPARATION_ANSWER_WORKING_DAYS}wd` };
  });
