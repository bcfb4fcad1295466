import type { Unsubscribable } from '#application';
import type { Language } from '#domain';

interface Words {
  readonly title: string; readonly lead: Readonly<Record<Unsubscribable, string>>; readonly stop: string; readonly done: string; readonly law: string; readonly again: string;
  readonly unknown: string; readonly unknownRemedy: string;
}

export const UNSUBSCRIBE_WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    title: 'Stopp e-poster fra Medvirk',
    lead: {
      DIGEST: 'Vil du slutte å få oversikten på e-post?', TASKS: 'Vil du slutte å få e-post om det som venter på deg?', MENTIONS: 'Vil du slutte å få e-post om det som nevner deg eller svarer deg?',
      MINE: 'Vil du slutte å få e-post om annet nytt i prosessene dine?', ALL: 'Vil du slutte å få e-post om alle prosesser du har innsyn i?',
    },
    stop: 'Stopp disse e-postene', done: 'Du får ikke flere slike e-poster', law: 'Innkallinger, protokoller og annet du har krav på etter lov eller avtale, kommer fortsatt. Alt står også i Medvirk.',
    again: 'Du kan slå dem på igjen under varslingsinnstillingene i Medvirk.', unknown: 'Lenken virker ikke', unknownRemedy: 'Bruk lenken fra e-posten slik den er, eller logg inn og velg hvordan du vil varsles.',
  },
  nn: {
    title: 'Stopp e-postar frå Medvirk',
    lead: {
      DIGEST: 'Vil du slutte å få oversikta på e-post?', TASKS: 'Vil du slutte å få e-post om det som ventar på deg?', MENTIONS: 'Vil du slutte å få e-post om det som nemner deg eller svarer deg?',
      MINE: 'Vil du slutte å få e-post om anna nytt i prosessane dine?', ALL: 'Vil du slutte å få e-post om alle prosessar du har innsyn i?',
    },
    stop: 'Stopp desse e-postane', done: 'Du får ikkje fleire slike e-postar', law: 'Innkallingar, protokollar og anna du har krav på etter lov eller avtale, kjem framleis. Alt står òg i Medvirk.',
    again: 'Du kan slå dei på igjen under varslingsinnstillingane i Medvirk.', unknown: 'Lenkja verkar ikkje', unknownRemedy: 'Bruk lenkja frå e-posten slik ho er, eller logg inn og vel korleis du vil varslast.',
  },
  en: {
    title: 'Stop mail from Medvirk',
    lead: {
      DIGEST: 'Do you want to stop the digest by mail?', TASKS: 'Do you want to stop mail about what waits for you?', MENTIONS: 'Do you want to stop mail about what names or answers you?',
      MINE: 'Do you want to stop mail about other news of your processes?', ALL: 'Do you want to stop mail about every process you may see?',
    },
    stop: 'Stop these mails', done: 'You will get no more such mails', law: 'Summonses, records and whatever else law or agreement entitles you to still come. Everything also stands in Medvirk.',
    again: 'You can turn them on again in the notification settings of Medvirk.', unknown: 'The link does not work', unknownRemedy: 'Use the link of the mail as it is, or sign in and choose how you are told.',
  },
};
