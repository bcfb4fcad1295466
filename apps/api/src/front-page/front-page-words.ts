import type { Language } from '#domain';

interface FrontPageWords {
  readonly about: string;
  readonly signIn: string;
  readonly signInHelp: string;
  readonly explore: string;
  readonly exploreHelp: string;
  readonly schema: string;
  readonly schemaHelp: string;
  readonly health: string;
  readonly healthHelp: string;
}

/** The words of the front page in the product's languages. */
export const FRONT_PAGE_WORDS: Readonly<Record<Language, FrontPageWords>> = {
  nb: {
    about: 'Endringsprosesser i fem steg: kartlegge, involvere, beslutte, gjennomføre og evaluere. Hvert steg åpner seg når det lov og avtale krever, virkelig har skjedd.',
    signIn: 'Logg inn', signInHelp: 'Velg en person i eksempelet, eller bruk virksomhetens innlogging.',
    explore: 'Utforsk API-et', exploreHelp: 'GraphiQL med dokumentasjon av hver type og hvert felt.',
    schema: 'Skjemaet som tekst', schemaHelp: 'For verktøy som lager kode av det.',
    health: 'Tilstand', healthHelp: 'Database, kø og alderen på den eldste forfalte fristen.',
  },
  nn: {
    about: 'Endringsprosessar i fem steg: kartleggje, involvere, avgjere, gjennomføre og evaluere. Kvart steg opnar seg når det lov og avtale krev, verkeleg har skjedd.',
    signIn: 'Logg inn', signInHelp: 'Vel ein person i dømet, eller bruk innlogginga til verksemda.',
    explore: 'Utforsk API-et', exploreHelp: 'GraphiQL med dokumentasjon av kvar type og kvart felt.',
    schema: 'Skjemaet som tekst', schemaHelp: 'For verktøy som lagar kode av det.',
    health: 'Tilstand', healthHelp: 'Database, kø og alderen på den eldste forfalne fristen.',
  },
  en: {
    about: 'Change processes in five stages: diagnose, involve, decide, implement and evaluate. Each opens when what law and agreement require has really happened.',
    signIn: 'Sign in', signInHelp: 'Choose a person of the sample, or use your organisation’s sign-in.',
    explore: 'Explore the API', exploreHelp: 'GraphiQL, with every type and field described.',
    schema: 'The schema as text', schemaHelp: 'For tools that generate code from it.',
    health: 'Health', healthHelp: 'Database, queue and the age of the oldest overdue timer.',
  },
};
