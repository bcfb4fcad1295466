import type { DecisionMakeInput, NewDecisionPageQuery } from '../../generated/pages/new-decision/query.ts';

type InitiativeAnswer = NonNullable<NewDecisionPageQuery['initiative']>;
export const BODIES = ['ADMINISTRATIVE', 'PARTY_COMPOSED_COMMITTEE', 'COUNCIL'] as const;

export interface NewDecisionValues {
  readonly title: string;
  readonly proposalId: string;
  readonly options: readonly { readonly title: string; readonly chosen: boolean }[];
  readonly reason: string;
  readonly body: string;
  readonly dissentLaid: readonly string[];
  readonly evidence: readonly string[];
  readonly occurredOn: string;
}

/** Additions and refusals in parties' own words; they follow the case to whoever decides. */
export const dissentsOf = ({ records }: Pick<InitiativeAnswer, 'records'>): readonly { readonly id: string; readonly party: string; readonly words: string }[] =>
  records.flatMap(({ signOffs }) => signOffs).flatMap(({ id, exit, words, party }) => ((exit === 'SIGNED_WITH_DISSENT' || exit === 'DECLINED') && words !== null ? [{ id, party: party.name, words }] : []));

/** Begins with the newest proposal, its alternatives as options, and every dissent laid. */
export function newDecisionValues(initiative: Pick<InitiativeAnswer, 'proposals' | 'records'>): NewDecisionValues {
  const newest = [...initiative.proposals].sort((one, other) => other.version - one.version)[0];
  const options = newest?.alternatives.map(({ title }) => ({ title, chosen: false })) ?? [];
  return {
    title: '', proposalId: newest?.id ?? '', options: options.length === 0 ? [{ title: newest?.title ?? '', chosen: true }] : options, reason: '', body: 'ADMINISTRATIVE', dissentLaid: dissentsOf(initiative).map(({ id }) => id), evidence: [], occurredOn: '',
  };
}

export const newDecisionInput = (initiative: Pick<InitiativeAnswer, 'id' | 'version'>, values: NewDecisionValues): DecisionMakeInput => ({
  initiativeId: initiative.id, expectedVersion: initiative.version, title: values.title.trim(), proposalId: values.proposalId === '' ? null : values.proposalId, reason: values.reason.trim(),
  options: values.options.map(({ title, chosen }) => ({ title: title.trim(), chosen })), body: BODIES.find((known) => known === values.body) ?? 'ADMINISTRATIVE',
  dissentLaid: values.dissentLaid, evidence: values.evidence, criteria: [], occurredOn: values.occurredOn === '' ? null : values.occurredOn,
});
