import type { Day, Locale, Month } from 'date-fns';
import type { Language } from './language.ts';

/** Dates as people of Norway write them, in their language. Instants are shown as the clock in Oslo shows them. */
export interface Dates {
  /** `2026-11-26` → «26. nov.»; with the year where it is another than `year`. */
  readonly short: (date: string, year?: number) => string;
  /** `2026-11-26` → «torsdag 26. november 2026». */
  readonly long: (date: string) => string;
  /** `2026-11-26` → «26.11.2026». */
  readonly numeric: (date: string) => string;
  /** An instant → «torsdag 26. november kl. 12.00». */
  readonly moment: (instant: string) => string;
  /** An instant → «26. nov. 12.00». */
  readonly shortMoment: (instant: string) => string;
  /** An instant → «12.00». */
  readonly clock: (instant: string) => string;
}

/** What stands after the number of a day, before the clock, and between hours and minutes. */
const SIGNS: Readonly<Record<Language, { readonly ordinal: string; readonly at: string; readonly hour: string; readonly between: string }>> = {
  nb: { ordinal: '.', at: 'kl.', hour: '.', between: '.' }, nn: { ordinal: '.', at: 'kl.', hour: '.', between: '.' }, en: { ordinal: '', at: 'at', hour: ':', between: '/' },
};

/** `locale` is date-fns' for the language: Chromium has no nynorsk dates of its own. Its names are enough; its `format` would be a twentieth of the page. */
export function datesIn(language: Language, { localize }: Locale): Dates {
  const { ordinal, at, hour: colon, between } = SIGNS[language];
  const monthName = (month: number, width: 'wide' | 'abbreviated'): string => localize.month(month - 1 as Month, { width, context: 'formatting' });
  const short = ({ day, month }: Civil): string => `${day}${ordinal} ${monthName(month, 'abbreviated')}`;
  const long = ({ year, month, day }: Civil): string => `${localize.day(weekday(year, month, day), { width: 'wide', context: 'formatting' })} ${day}${ordinal} ${monthName(month, 'wide')}`;
  const clock = ({ hours, minutes }: Civil): string => `${hours}${colon}${minutes}`;
  return {
    short: (date, year) => { const when = civil(date); return year === undefined || when.year === year ? short(when) : `${short(when)} ${when.year}`; },
    long: (date) => { const when = civil(date); return `${long(when)} ${when.year}`; },
    numeric: (date) => { const { day, month, year } = civil(date); return [day, month, year].join(between); },
    moment: (instant) => { const when = civil(osloTime(instant)); return `${long(when)} ${at} ${clock(when)}`; },
    shortMoment: (instant) => { const when = civil(osloTime(instant)); return `${short(when)} ${clock(when)}`; },
    clock: (instant) => clock(civil(osloTime(instant))),
  };
}

/** Loads the names of days and months of one language alone. */
export async function loadDates(language: Language): Promise<Dates> {
  const locale = language === 'nb' ? (await import('date-fns/locale/nb')).nb : language === 'nn' ? (await import('date-fns/locale/nn')).nn : (await import('date-fns/locale/en-GB')).enGB;
  return datesIn(language, locale);
}

interface Civil { readonly year: number; readonly month: number; readonly day: number; readonly hours: string; readonly minutes: string }

function civil(text: string): Civil {
  const [year = '', month = '', day = '', hours = '', minutes = ''] = text.split(/[-T:]/);
  return { year: Number(year), month: Number(month), day: Number(day), hours, minutes };
}

/** 0 is Sunday. */
const weekday = (year: number, month: number, day: number): Day => new Date(Date.UTC(year, month - 1, day)).getUTCDay() as Day;

const OSLO = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** What the clock in Oslo shows at an instant: `YYYY-MM-DDTHH:mm`. */
export function osloTime(instant: string): string {
  const parts = Object.fromEntries(OSLO.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The date in Oslo at an instant. */
export const osloDate = (instant: string): string => osloTime(instant).slice(0, 10);

/** The instant (RFC 3339, UTC) at which the clock in Oslo shows `local`. In the hour that comes twice, the first. */
export function osloInstant(local: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  for (const hours of [2, 1]) {
    const instant = new Date(asUtc - hours * 3_600_000).toISOString();
    if (osloTime(instant) === local) return instant;
  }
  return new Date(asUtc - 3_600_000).toISOString();
}
