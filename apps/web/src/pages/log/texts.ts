import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Medvirkningslogg', nn: 'Medverknadslogg', en: 'Involvement log' },
  lead: { nb: 'Ingen kan endre det som står her. Feil rettes med en ny oppføring.', nn: 'Ingen kan endre det som står her. Feil blir retta med ei ny oppføring.', en: 'Nobody can change what stands here. Mistakes are corrected by a new entry.' },
  newEvent: { nb: 'Ny hendelse', nn: 'Ny hending', en: 'New event' },
  count: { nb: '{count, plural, =0 {Ingen oppføringer passer} one {# oppføring} other {# oppføringer}}', nn: '{count, plural, =0 {Ingen oppføringar passar} one {# oppføring} other {# oppføringar}}', en: '{count, plural, =0 {No entries fit} one {# entry} other {# entries}}' },
  filters: { nb: 'Vis bare', nn: 'Vis berre', en: 'Show only' },
  type: { nb: 'Hva', nn: 'Kva', en: 'What' },
  side: { nb: 'Side', nn: 'Side', en: 'Side' },
  any: { nb: 'Alle', nn: 'Alle', en: 'All' },
  EMPLOYER: { nb: 'Arbeidsgiver', nn: 'Arbeidsgivar', en: 'Employer' },
  EMPLOYEES: { nb: 'Arbeidstakere', nn: 'Arbeidstakarar', en: 'Employees' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  clear: { nb: 'Nullstill', nn: 'Nullstill', en: 'Clear' },
  csv: { nb: 'Last ned CSV', nn: 'Last ned CSV', en: 'Download CSV' },
  happened: { nb: 'Skjedde', nn: 'Skjedde', en: 'Happened' },
  recorded: { nb: 'Ført', nn: 'Ført', en: 'Recorded' },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  print: { nb: 'Avtrykk', nn: 'Avtrykk', en: 'Fingerprint' },
  erased: { nb: 'Innholdet er slettet etter personvernreglene; avtrykket står', nn: 'Innhaldet er sletta etter personvernreglane; avtrykket står', en: 'The content is erased under privacy law; the fingerprint stands' },
  system: { nb: 'Medvirk', nn: 'Medvirk', en: 'Medvirk' },
  more: { nb: 'Vis eldre', nn: 'Vis eldre', en: 'Show older' },
} satisfies Texts;
