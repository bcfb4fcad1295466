import type { Language } from '#domain';
import { NOTICE_CATEGORIES, type NoticeCategory } from './notice-category.ts';
import type { NotificationPreferences } from './notification-preferences.ts';
import { DIGEST_AT } from './digest-times.ts';

const WHAT: Readonly<Record<NoticeCategory, Readonly<Record<Language, string>>>> = {
  TASKS: { nb: 'Det som venter på deg', nn: 'Det som ventar på deg', en: 'What waits for you' },
  MENTIONS: { nb: 'Det som nevner deg eller svarer deg', nn: 'Det som nemner deg eller svarer deg', en: 'What names or answers you' },
  MINE: { nb: 'Annet nytt i prosessene dine', nn: 'Anna nytt i prosessane dine', en: 'Other news of your processes' },
  ALL: { nb: 'Nytt i alle prosesser du har innsyn i', nn: 'Nytt i alle prosessar du har innsyn i', en: 'News of every process you may see' },
};

interface Words {
  readonly inApp: string; readonly mail: string; readonly digest: string; readonly nowhere: string; readonly and: string;
  readonly daily: string; readonly weekly: string; readonly hours: (from: string, until: string) => string; readonly law: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    inApp: 'vises i Medvirk', mail: 'kommer som e-post med en gang', digest: 'samles i oversikten', nowhere: 'varsles ikke', and: 'og',
    daily: `Oversikten kommer kl. ${DIGEST_AT} hver arbeidsdag når noe venter.`, weekly: `Oversikten kommer kl. ${DIGEST_AT} på ukens første arbeidsdag når noe venter.`,
    hours: (from, until) => `E-post kommer bare på arbeidsdager mellom kl. ${from} og ${until}, aldri om natten, i helger, på helligdager eller når virksomheten er stengt. Det som skjer utenom, kommer neste arbeidsdag.`,
    law: 'Innkallinger, protokoller til signering og annet du har krav på etter lov eller avtale, kommer alltid i Medvirk og som e-post, og med en gang. Det kan ikke slås av.',
  },
  nn: {
    inApp: 'blir vist i Medvirk', mail: 'kjem som e-post med ein gong', digest: 'blir samla i oversikta', nowhere: 'blir ikkje varsla', and: 'og',
    daily: `Oversikta kjem kl. ${DIGEST_AT} kvar arbeidsdag når noko ventar.`, weekly: `Oversikta kjem kl. ${DIGEST_AT} på den første arbeidsdagen i veka når noko ventar.`,
    hours: (from, until) => `E-post kjem berre på arbeidsdagar mellom kl. ${from} og ${until}, aldri om natta, i helger, på heilagdagar eller når verksemda er stengd. Det som skjer utanom, kjem neste arbeidsdag.`,
    law: 'Innkallingar, protokollar til signering og anna du har krav på etter lov eller avtale, kjem alltid i Medvirk og som e-post, og med ein gong. Det kan ikkje slåast av.',
  },
  en: {
    inApp: 'is shown in Medvirk', mail: 'comes by mail at once', digest: 'is gathered in the digest', nowhere: 'is not told', and: 'and',
    daily: `The digest comes at ${DIGEST_AT} on every working day when something waits.`, weekly: `The digest comes at ${DIGEST_AT} on the first working day of the week when something waits.`,
    hours: (from, until) => `Mail comes on working days alone, between ${from} and ${until}: never at night, on weekends or holidays, or when the organisation is closed. What happens outside comes on the next working day.`,
    law: 'Summonses, records to sign and whatever else law or agreement entitles you to always come in Medvirk and by mail, at once. That cannot be turned off.',
  },
};

/** What preferences mean, sentence by sentence, for a person who is choosing them. */
export function preferencesInWords(preferences: NotificationPreferences, language: Language): readonly string[] {
  const words = WORDS[language];
  const { inApp, mail, cadence, mailFrom, mailUntil } = preferences;
  const digest = cadence === 'OFF' ? [] : preferences.digest;
  const lines = NOTICE_CATEGORIES.map((category) => {
    const ways = [...(inApp.includes(category) ? [words.inApp] : []), ...(mail.includes(category) ? [words.mail] : []), ...(digest.includes(category) ? [words.digest] : [])];
    return `${WHAT[category][language]} ${ways.length === 0 ? words.nowhere : listed(ways, words.and)}.`;
  });
  const oversight = digest.length === 0 ? [] : [cadence === 'DAILY' ? words.daily : words.weekly];
  return [...lines, ...oversight, words.hours(mailFrom, mailUntil), words.law];
}

const listed = (ways: readonly string[], and: string): string => (ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')} ${and} ${ways.at(-1) ?? ''}`);
