import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Før opp en part', nn: 'Før opp ein part', en: 'List a party' },
  lead: { nb: 'En fagforening med tariffavtale som dekker de berørte, har rett til å bli drøftet med.', nn: 'Ei fagforeining med tariffavtale som dekkjer dei berørte, har rett til å bli drøfta med.', en: 'A union with a collective agreement that covers those affected is entitled to consultation.' },
  union: { nb: 'Fagforening', nn: 'Fagforeining', en: 'Union' },
  holders: { nb: 'Hvem taler for den?', nn: 'Kven taler for ho?', en: 'Who speaks for it?' },
  holdersHelp: { nb: 'Tillitsvalgte fra registeret.', nn: 'Tillitsvalde frå registeret.', en: 'Reps from the register.' },
  none: { nb: 'Alle fagforeninger med avtale er ført opp.', nn: 'Alle fagforeiningar med avtale er førte opp.', en: 'Every union with an agreement is listed.' },
  noRep: { nb: 'Registeret har ingen tillitsvalgt for denne fagforeningen. Be HR føre inn vervet.', nn: 'Registeret har ingen tillitsvald for denne fagforeininga. Be HR føre inn vervet.', en: 'The register has no rep for this union. Ask HR to enter the office.' },
  submit: { nb: 'Før opp', nn: 'Før opp', en: 'List' },
  said: { nb: 'Parten er ført opp.', nn: 'Parten er ført opp.', en: 'The party is listed.' },
} satisfies Texts;
