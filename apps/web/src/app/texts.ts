import type { Texts } from '../language/language.ts';

/** What the client says when it cannot do what was asked. */
export const texts = {
  broken: { nb: 'Noe gikk galt på denne siden', nn: 'Noko gjekk gale på denne sida', en: 'Something went wrong on this page' },
  brokenHelp: {
    nb: 'Feilen er vår. Det du har skrevet i et skjema, er tatt vare på. Last siden på nytt.',
    nn: 'Feilen er vår. Det du har skrive i eit skjema, er teke vare på. Last sida på nytt.',
    en: 'The fault is ours. What you typed into a form is kept. Load the page again.',
  },
  reload: { nb: 'Last siden på nytt', nn: 'Last sida på nytt', en: 'Load the page again' },
  loading: { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' },
  network: { nb: 'Får ikke kontakt', nn: 'Får ikkje kontakt', en: 'No contact' },
  networkHelp: {
    nb: 'Nettet er borte, eller Medvirk svarer ikke. Det du har skrevet, er tatt vare på i denne fanen.',
    nn: 'Nettet er borte, eller Medvirk svarar ikkje. Det du har skrive, er teke vare på i denne fana.',
    en: 'The network is gone, or Medvirk does not answer. What you typed is kept in this tab.',
  },
  retry: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  missing: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Does not exist' },
  missingHelp: {
    nb: 'Siden finnes ikke, eller du har ikke tilgang til den. Sjekk adressen, og at du er innlogget som riktig person.',
    nn: 'Sida finst ikkje, eller du har ikkje tilgang til ho. Sjekk adressa, og at du er innlogga som rett person.',
    en: 'The page does not exist, or you may not see it. Check the address, and that you are signed in as the right person.',
  },
  toMyWork: { nb: 'Til Mitt arbeid', nn: 'Til Mitt arbeid', en: 'To My work' },
  busy: { nb: 'Litt for mange forespørsler på kort tid', nn: 'Litt for mange førespurnader på kort tid', en: 'A few too many requests in a short time' },
  busyHelp: { nb: 'Vent et halvt minutt og prøv igjen.', nn: 'Vent eit halvt minutt og prøv igjen.', en: 'Wait half a minute and try again.' },
  fault: { nb: 'Noe gikk galt hos oss', nn: 'Noko gjekk gale hos oss', en: 'Something went wrong on our side' },
  faultHelp: {
    nb: 'Ingenting er lagret. Prøv igjen; si fra til den som drifter Medvirk om det fortsetter. {reference}',
    nn: 'Ingenting er lagra. Prøv igjen; sei frå til den som driftar Medvirk om det held fram. {reference}',
    en: 'Nothing was stored. Try again; tell whoever runs Medvirk if it goes on. {reference}',
  },
  reference: { nb: 'Referanse: {id}', nn: 'Referanse: {id}', en: 'Reference: {id}' },
} satisfies Texts;
