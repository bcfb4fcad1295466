import type { Instant, Language } from '#domain';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const DAY = { timeZone: 'Europe/Oslo', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Made once: to make one takes longer than the rest of a page. */
const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => {
  const of = (language: Language): Intl.DateTimeFormat => new Intl.DateTimeFormat(LOCALES[language], options);
  return { nb: of('nb'), nn: of('nn'), en: of('en') };
};
const DAYS = formats(DAY);
const TIMES = formats({ ...DAY, hour: '2-digit', minute: '2-digit' });

/** Day and time as people in Norway read them. */
export const shownTime = (instant: Instant, language: Language): string => TIMES[language].format(new Date(instant));

export const shownDay = (instant: Instant, language: Language): string => DAYS[language].format(new Date(instant));
