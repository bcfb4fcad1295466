import type { DecisionPageQuery } from '../../generated/pages/decision/query.ts';

type InitiativeAnswer = NonNullable<DecisionPageQuery['initiative']>;

/** Groups that the decision has not been made known to. */
export const groupsUntold = (groups: InitiativeAnswer['groups'], communicated: readonly { readonly group: { readonly id: string } | null }[]): InitiativeAnswer['groups'] =>
  groups.filter(({ id }) => !communicated.some(({ group }) => group?.id === id));

export const mayDecide = ({ viewer }: Pick<DecisionPageQuery, 'viewer'>, { leader, status }: Pick<InitiativeAnswer, 'leader' | 'status'>): boolean =>
  status === 'RUNNING' && (viewer.person.id === leader.id || viewer.roles.includes('DECISION_MAKER') || viewer.roles.includes('HR_ADMIN'));
