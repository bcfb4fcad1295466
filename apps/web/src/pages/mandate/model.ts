import type { MandatePageQuery, MandateStateInput } from '../../generated/pages/mandate/query.ts';

type InitiativeAnswer = NonNullable<MandatePageQuery['initiative']>;
export interface MandateValues { readonly text: string; readonly room: readonly { readonly what: string; readonly state: 'FIXED' | 'OPEN' | 'DELEGATED'; readonly fixedBy: string }[] }

/** The mandate as it stands, or an empty one with a row for what is open. */
export const mandateValues = ({ mandate }: Pick<InitiativeAnswer, 'mandate'>): MandateValues => ({
  text: mandate?.text ?? '', room: mandate?.room.map(({ what, state, fixedBy }) => ({ what, state, fixedBy: fixedBy ?? '' })) ?? [{ what: '', state: 'OPEN', fixedBy: '' }],
});

/** Only what is fixed says by whom. */
export const mandateInput = (initiativeId: string, { text, room }: MandateValues): MandateStateInput => ({
  initiativeId, text: text.trim(), room: room.map(({ what, state, fixedBy }) => ({ what: what.trim(), state, fixedBy: state === 'FIXED' && fixedBy.trim() !== '' ? fixedBy.trim() : null })),
});
