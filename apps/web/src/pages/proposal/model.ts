import type { ProposalPageQuery, ProposalPutInput } from '../../generated/pages/proposal/query.ts';

type InitiativeAnswer = NonNullable<ProposalPageQuery['initiative']>;
export interface ProposalValues { readonly title: string; readonly text: string; readonly alternatives: readonly { readonly title: string }[]; readonly substantial: string }

export const newestProposal = ({ proposals }: Pick<InitiativeAnswer, 'proposals'>): InitiativeAnswer['proposals'][number] | null => [...proposals].sort((one, other) => other.version - one.version)[0] ?? null;

/** Begins with the version that stands, so that a change is a change of it. The first proposal is always substantial. */
export function proposalValues(initiative: Pick<InitiativeAnswer, 'proposals'>): ProposalValues {
  const newest = newestProposal(initiative);
  return { title: newest?.title ?? '', text: newest?.text ?? '', alternatives: newest === null ? [{ title: '' }] : newest.alternatives.map(({ title }) => ({ title })), substantial: newest === null ? 'YES' : '' };
}

export const proposalInput = (initiativeId: string, { title, text, alternatives, substantial }: ProposalValues): ProposalPutInput => ({
  initiativeId, title: title.trim(), text: text.trim(), alternatives: alternatives.map((alternative) => ({ title: alternative.title.trim() })).filter((alternative) => alternative.title !== ''), substantial: substantial === 'YES', requiresAgreement: [],
});
