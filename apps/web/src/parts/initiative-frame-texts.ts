import type { Texts } from '../language/language.ts';

export const frameTexts = {
  crumbs: { nb: 'Du er her', nn: 'Du er her', en: 'You are here' },
  processes: { nb: 'Prosesser', nn: 'Prosessar', en: 'Processes' },
  pages: { nb: 'Sider i prosessen', nn: 'Sider i prosessen', en: 'Pages of the process' },
  overview: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  gate: { nb: 'Vilkår', nn: 'Vilkår', en: 'Criteria' },
  statements: { nb: 'Innspill', nn: 'Innspel', en: 'Statements' },
  risk: { nb: 'Risiko', nn: 'Risiko', en: 'Risk' },
  participants: { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  decision: { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
  check: { nb: 'Kontroller selv', nn: 'Kontroller sjølv', en: 'Check yourself' },
  log: { nb: 'Logg', nn: 'Logg', en: 'Log' },
} satisfies Texts;
