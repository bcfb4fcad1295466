import type { CivilDate } from '../../kernel/time.ts';
import type { Statement } from '../state.ts';

/**
 * Answered: has an answer that its sender has not contested, and that was not put off to a day now past. An answer that defers to a later day
 * is an answer until that day.
 */
export const isAnswered = ({ answer, groupingContested }: Statement, today: CivilDate): boolean =>
  answer !== null && groupingContested === null && (answer.effect !== 'DEFERRED' || answer.until === null || answer.until >= today);

/** Holds the gate: received by the deadline and not answered. Late ones are answered too, but shut nothing. */
export const holdsGate = (statement: Statement, today: CivilDate): boolean => statement.inTime && !isAnswered(statement, today);
