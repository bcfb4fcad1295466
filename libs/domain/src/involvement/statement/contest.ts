import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireAct, speaksFor } from '../speaking.ts';

/** The sender holds that a shared answer does not answer them: the statement is unanswered again, and is then answered by itself. */
export const contestGrouping: Decider<'statement.contest-grouping'> = ({ initiative }, { by, input: { statementId, reason } }, { now }) => {
  const statement = initiative.statements.find(({ id }) => id === statementId);
  if (statement === undefined) return refuseBecause('STATEMENT_UNKNOWN', ['statementId']);
  const party = statement.partyId === null ? null : presentParty(initiative, statement.partyId);
  const isSender = by.personId !== null && (statement.partyId === null
    ? by.personId === statement.by.personId
    : party !== null && speaksFor(initiative, party, by, osloDate(now)));
  return (isSender ? null : refuseBecause('NOT_THE_SENDER'))
    ?? (party === null ? null : requireAct(initiative, { partyId: party.id, act: 'STATE' }, by, osloDate(now)))
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? (statement.groupingContested !== null ? refuseBecause('CONTESTED_ALREADY', ['statementId']) : null)
    ?? (statement.answer === null || statement.answer.sharedWith.length === 0 ? refuseBecause('ANSWER_NOT_SHARED', ['statementId']) : null)
    ?? accept(fact('statement.grouping-contested', { statementId, reason }));
};
