import type { Intensity, Language } from '#domain';

/** Words around what a letter says. */
export interface MailWords {
  readonly greeting: (name: string) => string;
  readonly process: string;
  readonly by: string;
  readonly meeting: string;
  readonly when: string;
  readonly place: string;
  readonly agenda: string;
  readonly reason: string;
  readonly deadline: string;
  readonly matter: string;
  readonly checkpoint: string;
  readonly open: string;
  readonly openWork: string;
  readonly statutory: string;
  readonly chosen: string;
  readonly unsubscribe: string;
  readonly settings: string;
  readonly replay: string;
  readonly sender: (organisation: string) => string;
  readonly digestSubject: (count: number) => string;
  readonly digestLead: (date: string) => string;
  readonly tasks: string;
  readonly notices: string;
  readonly more: (count: number) => string;
  readonly due: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly calendar: string;
  readonly intensity: Readonly<Record<Intensity, string>>;
}

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  nb: {
    greeting: (name) => `Hei, ${name}`, process: 'Prosess', by: 'Av', meeting: 'Møte', when: 'Tid', place: 'Sted', agenda: 'Saker', reason: 'Begrunnelse', deadline: 'Frist', matter: 'Gjelder', checkpoint: 'Sjekkpunkt',
    open: 'Åpne i Medvirk', openWork: 'Åpne mitt arbeid',
    statutory: 'Du får denne e-posten fordi lov eller avtale gir deg krav på den. Den kan ikke slås av.', chosen: 'Du får denne e-posten fordi du har valgt det.', unsubscribe: 'Stopp slike e-poster', settings: 'Velg hvordan du vil varsles',
    replay: 'Dette er en gjennomspilling. Ingenting er sendt på ordentlig.', sender: (organisation) => `Sendt av Medvirk for ${organisation}`,
    digestSubject: (count) => (count === 1 ? 'Én ting venter på deg' : `${count} ting venter på deg`), digestLead: (date) => `Dette er oversikten din for ${date}.`,
    tasks: 'Venter på deg', notices: 'Nytt siden sist', more: (count) => `og ${count} til`, due: (date) => `frist ${date}`, overdue: (date) => `fristen var ${date}`, calendar: 'Kalenderfil er vedlagt.',
    intensity: { INFORM: 'informasjon', ADVISE: 'ta med på råd', CONSULT: 'drøfting', AGREE: 'forhandling' },
  },
  nn: {
    greeting: (name) => `Hei, ${name}`, process: 'Prosess', by: 'Av', meeting: 'Møte', when: 'Tid', place: 'Stad', agenda: 'Saker', reason: 'Grunngjeving', deadline: 'Frist', matter: 'Gjeld', checkpoint: 'Sjekkpunkt',
    open: 'Opne i Medvirk', openWork: 'Opne arbeidet mitt',
    statutory: 'Du får denne e-posten fordi lov eller avtale gir deg krav på han. Han kan ikkje slåast av.', chosen: 'Du får denne e-posten fordi du har valt det.', unsubscribe: 'Stopp slike e-postar', settings: 'Vel korleis du vil varslast',
    replay: 'Dette er ei gjennomspeling. Ingenting er sendt på ordentleg.', sender: (organisation) => `Sendt av Medvirk for ${organisation}`,
    digestSubject: (count) => (count === 1 ? 'Éin ting ventar på deg' : `${count} ting ventar på deg`), digestLead: (date) => `Dette er oversikta di for ${date}.`,
    tasks: 'Ventar på deg', notices: 'Nytt sidan sist', more: (count) => `og ${count} til`, due: (date) => `frist ${date}`, overdue: (date) => `fristen var ${date}`, calendar: 'Kalenderfil er lagd ved.',
    intensity: { INFORM: 'informasjon', ADVISE: 'ta med på råd', CONSULT: 'drøfting', AGREE: 'forhandling' },
  },
  en: {
    greeting: (name) => `Hello, ${name}`, process: 'Process', by: 'By', meeting: 'Meeting', when: 'Time', place: 'Place', agenda: 'Matters', reason: 'Reason', deadline: 'Deadline', matter: 'Concerns', checkpoint: 'Checkpoint',
    open: 'Open in Medvirk', openWork: 'Open my work',
    statutory: 'You receive this mail because law or agreement entitles you to it. It cannot be turned off.', chosen: 'You receive this mail because you have chosen to.', unsubscribe: 'Stop such mails', settings: 'Choose how you are told',
    replay: 'This is a replay. Nothing has been sent in earnest.', sender: (organisation) => `Sent by Medvirk for ${organisation}`,
    digestSubject: (count) => (count === 1 ? 'One thing waits for you' : `${count} things wait for you`), digestLead: (date) => `This is your digest for ${date}.`,
    tasks: 'Waiting for you', notices: 'News since last time', more: (count) => `and ${count} more`, due: (date) => `due ${date}`, overdue: (date) => `was due ${date}`, calendar: 'A calendar file is attached.',
    intensity: { INFORM: 'information', ADVISE: 'asked for advice', CONSULT: 'consultation', AGREE: 'negotiation' },
  },
};
