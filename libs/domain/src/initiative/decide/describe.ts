import { textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

/** Title, purpose and archive number, within bounds. */
export const descriptionRefusals = ({ title, purpose, archiveCase }: { title: string; purpose: string; archiveCase: string | null }): Refusal[] =>
  [...titleWithin(title, 'title'), ...textWithin(purpose, 'purpose'), ...(archiveCase === null ? [] : titleWithin(archiveCase, 'archiveCase'))];

export const describe: Decider<'initiative.describe'> = ({ initiative }, { by, input }) => {
  const { title, purpose, archiveCase, considerableImportance, concernsCouncils } = input;
  return requireManager(initiative, by) ?? refuseWith(descriptionRefusals(input))
    ?? accept(fact('initiative.described', { title, purpose, archiveCase, considerableImportance, concernsCouncils }));
};
