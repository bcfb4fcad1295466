import { dateWithin, distinctIds, listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Statement } from '../state.ts';

type Input = InitiativeCommand<'statement.answer'>['input'];

/** Answered for good: neither contested nor deferred. A deferred one may be answered again at any time. */
const isSettled = ({ answer, groupingContested }: Statement): boolean => answer !== null && groupingContested === null && answer.effect !== 'DEFERRED';

/** Each statement is there and open, and one whose sender contested the grouping is answered by itself. */
function statementsOpen(initiative: Initiative, { statementIds }: Input): Refused | null {
  for (const [index, id] of statementIds.entries()) {
    const at = ['statementIds', String(index)];
    const statement = initiative.statements.find((one) => one.id === id);
    if (statement === undefined) return refuseBecause('STATEMENT_UNKNOWN', at);
    if (isSettled(statement)) return refuseBecause('STATEMENT_ANSWERED_ALREADY', at);
    if (statement.groupingContested !== null && statementIds.length > 1) return refuseBecause('CONTESTED_ANSWERED_ALONE', at);
  }
  return null;
}

/** CHANGED points at a version put after every statement it answers; DEFERRED says until when; the others carry neither claim. */
function effectHolds(initiative: Initiative, { effect, proposalId, until, statementIds }: Input, today: CivilDate): Refused | null {
  if (effect === 'DEFERRED') return until === null || until <= today ? refuseBecause('DEFERRED_NEEDS_DATE', ['until'], { today }) : null;
  if (until !== null) return refuseBecause('DATE_ONLY_WHEN_DEFERRED', ['until']);
  if (effect === 'NOT_CHANGED') return null;
  const proposal = initiative.proposals.find(({ id }) => id === proposalId);
  if (proposal === undefined) return refuseBecause('CHANGED_NEEDS_PROPOSAL', ['proposalId']);
  const newer = initiative.statements.some(({ id, receivedAt }) => statementIds.includes(id) && receivedAt > proposal.putAt);
  return newer ? refuseBecause('CHANGE_BEFORE_STATEMENT', ['proposalId'], { version: proposal.version }) : null;
}

/** The employer's reasoned answer (aml § 8-2 third paragraph). Similar statements may share one; each sender sees it and may contest that. */
export const answerStatement: Decider<'statement.answer'> = ({ initiative }, { by, input }, { now }) =>
  requireManager(initiative, by)
  ?? refuseWith([
    ...listWithin(input.statementIds, ['statementIds']), ...distinctIds(input.statementIds, ['statementIds']),
    ...textWithin(input.text, 'text'), ...dateWithin(input.until, 'until'),
  ])
  ?? (input.statementIds.length === 0 ? refuseBecause('ANSWER_TO_NOTHING', ['statementIds']) : null)
  ?? (initiative.statements.some(({ answer }) => answer?.id === input.answerId) ? refuse('ID_TAKEN', ['answerId']) : null)
  ?? statementsOpen(initiative, input)
  ?? effectHolds(initiative, input, osloDate(now))
  ?? accept(fact('statement.answered', input));
