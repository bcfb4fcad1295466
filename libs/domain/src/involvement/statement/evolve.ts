import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Statement } from '../state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

const change = (initiative: Initiative, ids: readonly Id[], to: (statement: Statement) => Statement): Initiative =>
  ({ ...initiative, statements: initiative.statements.map((one) => (ids.includes(one.id) ? to(one) : one)) });

export const statementReceived = (initiative: Initiative, { payload: { statementId, forwarded = false, ...words }, at, by, entryId }: Recorded<'statement.received'>): Initiative => ({
  ...initiative,
  statements: [...initiative.statements, { id: statementId, ...words, forwarded, by, receivedAt: at, answer: null, groupingContested: null, overdueAt: null, entryId }],
});

/** The version that a statement spoke of; or the newest of its part that had been put when it came. */
function versionSpokenOf({ proposals }: Initiative, { proposalId, receivedAt }: Statement, changedIn: Id | null): Id | null {
  if (proposalId !== null) return proposalId;
  const part = proposals.find(({ id }) => id === changedIn)?.part ?? null;
  return proposals.findLast((proposal) => proposal.part === part && proposal.putAt <= receivedAt)?.id ?? null;
}

/** A new answer takes the place of a deferred or contested one, which stays in the log. */
export const statementAnswered = (initiative: Initiative, { payload, at, by, entryId }: Recorded<'statement.answered'>): Initiative => {
  const { answerId, statementIds, ...words } = payload;
  return change(initiative, statementIds, (statement) => ({
    ...statement,
    groupingContested: null,
    answer: { id: answerId, ...words, fromProposalId: words.effect === 'CHANGED' ? versionSpokenOf(initiative, statement, words.proposalId) : null, at, by, sharedWith: statementIds.filter((id) => id !== statement.id), entryId },
  }));
};

export const groupingContested = (initiative: Initiative, { payload: { statementId, reason }, at }: Recorded<'statement.grouping-contested'>): Initiative =>
  change(initiative, [statementId], (statement) => ({ ...statement, groupingContested: { at, reason } }));

export const statementOverdue = (initiative: Initiative, { payload: { statementId }, at }: Recorded<'statement.overdue'>): Initiative =>
  change(initiative, [statementId], (statement) => ({ ...statement, overdueAt: at }));
