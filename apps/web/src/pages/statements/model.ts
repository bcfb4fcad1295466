import type { StatementAnswerInput, StatementsPageQuery } from '../../generated/pages/statements/query.ts';

type InitiativeAnswer = NonNullable<StatementsPageQuery['initiative']>;
export type StatementAnswerNode = InitiativeAnswer['statements'][number];

export interface AnswerValues { readonly effect: string; readonly proposalId: string; readonly until: string; readonly text: string }
export const NO_ANSWER: AnswerValues = { effect: '', proposalId: '', until: '', text: '' };
export const EFFECTS = ['CHANGED', 'NOT_CHANGED', 'DEFERRED'] as const;

/** Unanswered first, by their deadline; then the rest, newest first. */
export function statementsInOrder(statements: readonly StatementAnswerNode[]): readonly StatementAnswerNode[] {
  const open = statements.filter(({ answer }) => answer === null).sort((one, other) => one.answerDueOn.localeCompare(other.answerDueOn));
  const done = statements.filter(({ answer }) => answer !== null).sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
  return [...open, ...done];
}

/** A changed proposal names its version, a deferred answer its date; nothing else does. */
export const answerInput = (initiativeId: string, statementId: string, { effect, proposalId, until, text }: AnswerValues): StatementAnswerInput => ({
  initiativeId, statementIds: [statementId], effect: EFFECTS.find((known) => known === effect) ?? 'NOT_CHANGED', text: text.trim(),
  proposalId: effect === 'CHANGED' && proposalId !== '' ? proposalId : null, until: effect === 'DEFERRED' && until !== '' ? until : null,
});

/** Those the reader may speak for. */
export const partiesSpokenFor = (parties: InitiativeAnswer['parties'], personId: string): readonly { readonly id: string; readonly name: string }[] =>
  parties.filter(({ side, removedAt, holders, mandates }) => side === 'EMPLOYEES' && removedAt === null && [...holders, ...mandates].some(({ person }) => person?.id === personId));

/** Answers are the employer's. */
export const mayAnswer = ({ viewer }: Pick<StatementsPageQuery, 'viewer'>, { leader }: Pick<InitiativeAnswer, 'leader'>): boolean =>
  viewer.person.id === leader.id || viewer.roles.includes('DECISION_MAKER') || viewer.roles.includes('HR_ADMIN');
