import type { KeptLetter } from '#persistence';
import type { Language } from '#domain';

interface Words {
  readonly title: string; readonly lead: string; readonly empty: string; readonly to: string; readonly noAddress: string; readonly text: string; readonly html: string; readonly calendar: string;
  readonly back: string; readonly all: string; readonly own: string; readonly missing: string; readonly missingRemedy: string; readonly headers: string;
  readonly state: Readonly<Record<KeptLetter['state'], string>>; readonly why: Readonly<Record<string, string>>;
}

export const MAIL_PAGE_WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    title: 'E-post som ikke er sendt', lead: 'Her ligger e-posten som Medvirk ville sendt. Ingenting forlater denne maskinen før en e-posttjener er satt opp, og aldri fra en gjennomspilling.', empty: 'Ingen e-post ennå. Den kommer når noe skjer i en prosess, og kl. 07.30 på arbeidsdager.',
    to: 'Til', noAddress: 'uten e-postadresse', text: 'Som tekst', html: 'Se den med utseende', calendar: 'Hent kalenderfilen', back: 'Tilbake til listen', all: 'Vis alles', own: 'Vis bare mine', missing: 'E-posten finnes ikke', missingRemedy: 'Den er ikke til deg, eller lenken er feil.', headers: 'Hodefelter',
    state: { PENDING: 'venter', SENT: 'sendt', HELD: 'holdt tilbake', BOUNCED: 'avvist av mottakeren', SKIPPED: 'ikke sendt' },
    why: { NOT_WANTED: 'ville ikke blitt sendt: mottakeren har valgt den bort', LEFT: 'ville ikke blitt sendt: mottakeren har sluttet', NO_ADDRESS: 'ville ikke blitt sendt: mottakeren har ingen e-postadresse', BOUNCES: 'ville ikke blitt sendt: adressen avviser e-post', READ: 'ville ikke blitt sendt: alt lest i Medvirk', NOTHING_LEFT: 'ville ikke blitt sendt: alt er gjort eller lest siden' },
  },
  nn: {
    title: 'E-post som ikkje er send', lead: 'Her ligg e-posten som Medvirk ville sendt. Ingenting forlèt denne maskina før ein e-posttenar er sett opp, og aldri frå ei gjennomspeling.', empty: 'Ingen e-post enno. Han kjem når noko skjer i ein prosess, og kl. 07.30 på arbeidsdagar.',
    to: 'Til', noAddress: 'utan e-postadresse', text: 'Som tekst', html: 'Sjå han med utsjånad', calendar: 'Hent kalenderfila', back: 'Tilbake til lista', all: 'Vis alle sine', own: 'Vis berre mine', missing: 'E-posten finst ikkje', missingRemedy: 'Han er ikkje til deg, eller lenkja er feil.', headers: 'Hovudfelt',
    state: { PENDING: 'ventar', SENT: 'send', HELD: 'halden tilbake', BOUNCED: 'avvist av mottakaren', SKIPPED: 'ikkje send' },
    why: { NOT_WANTED: 'ville ikkje blitt send: mottakaren har valt han bort', LEFT: 'ville ikkje blitt send: mottakaren har slutta', NO_ADDRESS: 'ville ikkje blitt send: mottakaren har inga e-postadresse', BOUNCES: 'ville ikkje blitt send: adressa avviser e-post', READ: 'ville ikkje blitt send: alt lese i Medvirk', NOTHING_LEFT: 'ville ikkje blitt send: alt er gjort eller lese sidan' },
  },
  en: {
    title: 'Mail that has not been sent', lead: 'This is the mail that Medvirk would have sent. Nothing leaves this machine before a mail server is set up, and never from a replay.', empty: 'No mail yet. It comes when something happens in a process, and at 07:30 on working days.',
    to: 'To', noAddress: 'without an address', text: 'As text', html: 'See it as it looks', calendar: 'Fetch the calendar file', back: 'Back to the list', all: 'Show everyone\'s', own: 'Show only mine', missing: 'There is no such mail', missingRemedy: 'It is not for you, or the link is wrong.', headers: 'Headers',
    state: { PENDING: 'waits', SENT: 'sent', HELD: 'held back', BOUNCED: 'refused by the receiver', SKIPPED: 'not sent' },
    why: { NOT_WANTED: 'would not be sent: the receiver has opted out', LEFT: 'would not be sent: the receiver has left', NO_ADDRESS: 'would not be sent: the receiver has no address', BOUNCES: 'would not be sent: the address refuses mail', READ: 'would not be sent: already read in Medvirk', NOTHING_LEFT: 'would not be sent: all of it has been done or read since' },
  },
};
