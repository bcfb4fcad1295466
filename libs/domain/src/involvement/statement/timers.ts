import type { Dossier } from '../../gate/criterion.ts';
import { osloEndOf } from '../../kernel/working-days.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import { STATEMENT_ANSWER_WORKING_DAYS } from '../product-defaults.ts';

/** One timer per statement without an answer that stands, until it has been told as overdue. */
export const statementTimers = ({ initiative }: Dossier): WantedTimer[] => initiative.statements
  .filter(({ answer, groupingContested, overdueAt }) => overdueAt === null && (answer === null || groupingContested !== null))
  .map(({ id, answerDueOn }) => ({
    kind: 'statement.answer-due', occurrence: id, dueAt: osloEndOf(answerDueOn), civilDate: answerDueOn, rule: `statement.received+${STATEMENT_ANSWER_WORKING_DAYS}wd`,
  }));
