import type { Texts } from '../language/language.ts';

/** The frame around every page. */
export const texts = {
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to the content' },
  main: { nb: 'Hovedmeny', nn: 'Hovudmeny', en: 'Main menu' },
  myWork: { nb: 'Mitt arbeid', nn: 'Mitt arbeid', en: 'My work' },
  processes: { nb: 'Prosesser', nn: 'Prosessar', en: 'Processes' },
  meetings: { nb: 'Møter', nn: 'Møte', en: 'Meetings' },
  objections: { nb: 'Innsigelser', nn: 'Innseiingar', en: 'Objections' },
  myPage: { nb: 'Min side', nn: 'Mi side', en: 'My page' },
  repOverview: { nb: 'Involvert før beslutning?', nn: 'Involvert før avgjerd?', en: 'Involved before the decision?' },
  waiting: { nb: '{count, plural, one {# oppgave venter} other {# oppgaver venter}}', nn: '{count, plural, one {# oppgåve ventar} other {# oppgåver ventar}}', en: '{count, plural, one {# task waits} other {# tasks wait}}' },
  you: { nb: 'Innlogget som {name}', nn: 'Innlogga som {name}', en: 'Signed in as {name}' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  developer: { nb: 'For utviklere', nn: 'For utviklarar', en: 'For developers' },
  replay: {
    nb: 'Øvingsvirksomhet: tiden er {date}, og ingenting sendes ut.',
    nn: 'Øvingsverksemd: tida er {date}, og ingenting blir sendt ut.',
    en: 'Practice organisation: the time is {date}, and nothing is sent out.',
  },
  ended: { nb: 'Innloggingen er utløpt', nn: 'Innlogginga er utløpt', en: 'Your session has ended' },
  endedHelp: {
    nb: 'Logg inn på nytt, så kommer du tilbake til denne siden. Det du har skrevet, er tatt vare på i denne fanen.',
    nn: 'Logg inn på nytt, så kjem du tilbake til denne sida. Det du har skrive, er teke vare på i denne fana.',
    en: 'Sign in again and you will be back on this page. What you typed is kept in this tab.',
  },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  offline: { nb: 'Du er uten nett. Det du skriver, blir tatt vare på her.', nn: 'Du er utan nett. Det du skriv, blir teke vare på her.', en: 'You are offline. What you type is kept here.' },
} satisfies Texts;
