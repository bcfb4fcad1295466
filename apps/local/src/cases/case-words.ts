import type { CaseFinding, Force, LocalizedText } from '#domain';

/** Words of the printed report. */
export const WORDS = {
  recorded: { nb: 'Ført i ettertid', nn: 'Ført i ettertid', en: 'Recorded afterwards' },
  constructed: { nb: 'Oppdiktet til demonstrasjon', nn: 'Oppdikta til demonstrasjon', en: 'Invented for demonstration' },
  replay: { nb: 'gjennomspilt organisasjon', nn: 'gjennomspelt organisasjon', en: 'replay organisation' },
  until: { nb: 'til og med', nn: 'til og med', en: 'up to' },
  rules: { nb: 'Reglene som gjaldt', nn: 'Reglane som galdt', en: 'The rules in force' },
  amu: { nb: 'arbeidsmiljøutvalg fra {n} ansatte', nn: 'arbeidsmiljøutval frå {n} tilsette', en: 'working environment committee from {n} employees' },
  safety: { nb: 'verneombud fra {n}', nn: 'verneombod frå {n}', en: 'safety rep from {n}' },
  consultation: { nb: 'drøftingsplikt fra {n}', nn: 'drøftingsplikt frå {n}', en: 'duty to consult from {n}' },
  employees: { nb: '{n} ansatte', nn: '{n} tilsette', en: '{n} employees' },
  timeline: { nb: 'Tidslinje', nn: 'Tidslinje', en: 'Timeline' },
  gates: { nb: 'Overganger', nn: 'Overgangar', en: 'Gates' },
  left: { nb: 'forlatt {date}', nn: 'forlate {date}', en: 'left on {date}' },
  ends: { nb: 'her slutter kildene', nn: 'her sluttar kjeldene', en: 'here the record ends' },
  refused: { nb: 'Avvist av motoren', nn: 'Avvist av motoren', en: 'Refused by the engine' },
  summary: { nb: 'Sammendrag', nn: 'Samandrag', en: 'Summary' },
  background: { nb: 'Bakgrunn i kildene (ikke vurdert)', nn: 'Bakgrunn i kjeldene (ikkje vurdert)', en: 'Background in the record (not judged)' },
  sources: { nb: 'Kilder', nn: 'Kjelder', en: 'Sources' },
  month: { nb: 'måned', nn: 'månad', en: 'month' },
  season: { nb: 'årstid', nn: 'årstid', en: 'season' },
  workingDay: { nb: 'arbeidsdag', nn: 'arbeidsdag', en: 'working day' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export const FINDINGS: Readonly<Record<CaseFinding, LocalizedText>> = {
  SHOWN: { nb: 'VIST', nn: 'VIST', en: 'SHOWN' },
  NOT_SHOWN: { nb: 'IKKE VIST', nn: 'IKKJE VIST', en: 'NOT SHOWN' },
  ORDER_UNKNOWN: { nb: 'REKKEFØLGE UKJENT', nn: 'REKKJEFØLGJE UKJEND', en: 'ORDER UNKNOWN' },
};

/** What each finding means, for the summary. */
export const MEANINGS: Readonly<Record<CaseFinding, LocalizedText>> = {
  SHOWN: { nb: 'en kilde viser det, i rett rekkefølge', nn: 'ei kjelde viser det, i rett rekkjefølgje', en: 'a source shows it, in the right order' },
  NOT_SHOWN: { nb: 'ingen kilde viser det; det betyr ikke at det ikke skjedde', nn: 'inga kjelde viser det; det tyder ikkje at det ikkje hende', en: 'no source shows it; that does not mean it did not happen' },
  ORDER_UNKNOWN: { nb: 'en kilde nevner det, men ikke når i rekkefølgen, eller ikke hva', nn: 'ei kjelde nemner det, men ikkje når i rekkjefølgja, eller ikkje kva', en: 'a source speaks of it, but not of when in the order, or not of what' },
};

export const FORCES: Readonly<Record<Force, LocalizedText>> = {
  LAW: { nb: 'lov', nn: 'lov', en: 'law' },
  AGREEMENT: { nb: 'avtale', nn: 'avtale', en: 'agreement' },
  ADVICE: { nb: 'råd', nn: 'råd', en: 'advice' },
};
