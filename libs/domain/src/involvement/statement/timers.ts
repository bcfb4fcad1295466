import type { Dossier } from '../../gate/criterion.ts';
import { osloEndOf } from '../../kernel/working-days.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import { STATEMENT_ANSWER_WORKING_DAYS } from '../product-defaults.ts';

/** An answer that put it off, whose day has not been told of as over since it was given. */
const deferred = ({ initiative }: Dossier): WantedTimer[] => initiative.statements.flatMap(({ id, answer, groupingContested, overdueAt }) => {
  const until = answer === null || answer.effect !== 'DEFERRED' || groupingContested !== null ? null : answer.until;
  return answer === null || until === null || (overdueAt !== null && overdueAt > answer.at) ? []
    : [{ kind: 'statement.deferred-until', occurrence: id, dueAt: osloEndOf(until), civilDate: until, rule: 'statement.answered+until' }];
});

/** One timer per statement without an answer that stands, until it has been told as overdue. */
const unanswered = ({ initiative }: Dossier): WantedTimer[] => initiative.statements
  .filter(({ answer, groupingContested, overdueAt }) => overdueAt === null && (answer === null || groupingContested !== null))
  .map(({ id, answerDueOn }) => ({
    kind: 'statement.answer-due', occurrence: id, dueAt: osloEndOf(answerDueOn), civilDate: answerDueOn, rule: `statement.received+${STATEMENT_ANSWER_WORKING_DAYS}wd`,
  }));

/** When an answer is due: the first, and the one that was put off to a day. */
export const statementTimers = (dossier: Dossier): WantedTimer[] => [...unanswered(dossier), ...deferred(dossier)];
