import type { LocalizedText } from '../kernel/localized-text.ts';
import type { StageKey } from './playbook.ts';

/** What people call the five stages. */
export const STAGE_TITLES: Readonly<Record<StageKey, LocalizedText>> = {
  diagnose: { nb: 'Kartlegge', nn: 'Kartleggje', en: 'Diagnose' },
  involve: { nb: 'Involvere', nn: 'Involvere', en: 'Involve' },
  decide: { nb: 'Beslutte', nn: 'Avgjere', en: 'Decide' },
  implement: { nb: 'Gjennomføre', nn: 'Gjennomføre', en: 'Implement' },
  evaluate: { nb: 'Evaluere', nn: 'Evaluere', en: 'Evaluate' },
};
