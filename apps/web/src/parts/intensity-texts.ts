import type { Texts } from '../language/language.ts';

export const INTENSITIES = ['INFORM', 'ADVISE', 'CONSULT', 'AGREE'] as const;

/** What the parties are called to, per item; stands in the summons. */
export const intensityTexts = {
  INFORM: { nb: 'Informasjon', nn: 'Informasjon', en: 'Information' },
  ADVISE: { nb: 'Tas med på råd', nn: 'Blir teke med på råd', en: 'Advice' },
  CONSULT: { nb: 'Drøfting', nn: 'Drøfting', en: 'Consultation' },
  AGREE: { nb: 'Forhandling', nn: 'Forhandling', en: 'Negotiation' },
  INFORMhelp: { nb: 'Dere forteller; de kan spørre.', nn: 'De fortel; dei kan spørje.', en: 'You tell; they may ask.' },
  ADVISEhelp: { nb: 'De er med og utformer forslaget.', nn: 'Dei er med og utformar forslaget.', en: 'They take part in shaping the proposal.' },
  CONSULThelp: { nb: 'De sier sitt syn på et forslag før dere beslutter. Protokollen signeres.', nn: 'Dei seier sitt syn på eit forslag før de avgjer. Protokollen blir signert.', en: 'They give their view on a proposal before you decide. The record is signed.' },
  AGREEhelp: { nb: 'Dere må bli enige.', nn: 'De må bli samde.', en: 'You must agree.' },
} satisfies Texts;
