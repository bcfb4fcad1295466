import { type CivilDate, type Instant, type Language, osloDate } from '#domain';

/* Written out here: nynorsk is not in every build of ICU. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  nn: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `tirsdag 7. april 2026`. */
export function dateInWords(date: CivilDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const name = MONTHS[language][month - 1] ?? '';
  return language === 'en' ? `${weekday} ${day} ${name} ${year}` : `${weekday} ${day}. ${name} ${year}`;
}

/** `tirsdag 7. april 2026 kl. 10.00`, by Oslo's clock. */
export function instantInWords(instant: Instant, language: Language): string {
  const time = clock.format(new Date(instant));
  const date = dateInWords(osloDate(instant), language);
  return language === 'en' ? `${date} at ${time}` : `${date} kl. ${time.replace(':', '.')}`;
}
