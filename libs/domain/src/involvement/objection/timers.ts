import { osloEndOf } from '../../kernel/working-days.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import type { ProcessObjection } from '../state.ts';

/** The answer's deadline, until it is answered or told as overdue. */
export const wantedObjectionTimers = ({ id, answer, overdueAt, answerDueOn }: ProcessObjection): WantedTimer[] => answer !== null || overdueAt !== null ? []
  : [{ kind: 'objection.answer-due', occurrence: id, dueAt: osloEndOf(answerDueOn), civilDate: answerDueOn, rule: 'objection.raised+answer' }];
