import { dateWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

/**
 * Sets the day the change takes effect and the last day for statements. A start in the past is taken, since it may be true and objected to; a deadline
 * for statements that has passed already would shut people out, so it is not.
 */
export const schedule: Decider<'initiative.schedule'> = ({ initiative }, { by, input: { startsOn, statementsDueOn } }, { now }) => {
  const today = osloDate(now);
  const passed = statementsDueOn !== null && statementsDueOn !== initiative.statementsDueOn && statementsDueOn < today;
  return requireManager(initiative, by)
    ?? refuseWith([...dateWithin(startsOn, 'startsOn'), ...dateWithin(statementsDueOn, 'statementsDueOn')])
    ?? (passed ? refuse('STATEMENT_DEADLINE_PASSED', ['statementsDueOn'], { today }) : null)
    ?? accept(fact('initiative.scheduled', { startsOn, statementsDueOn }));
};
