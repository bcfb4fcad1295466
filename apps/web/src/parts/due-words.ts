import type { Dates } from '../language/dates.ts';
import type { Texts } from '../language/language.ts';
import type { Translate } from '../language/messages.ts';
import { type ClosedDates, workingDaysBetween } from '../language/working-days.ts';

export const dueTexts = {
  today: { nb: 'Frist i dag', nn: 'Frist i dag', en: 'Due today' },
  inDays: { nb: 'Frist {date}, om {days, plural, one {# arbeidsdag} other {# arbeidsdager}}', nn: 'Frist {date}, om {days, plural, one {# arbeidsdag} other {# arbeidsdagar}}', en: 'Due {date}, in {days, plural, one {# working day} other {# working days}}' },
  late: { nb: '{days, plural, =0 {Fristen er ute} one {# arbeidsdag over fristen} other {# arbeidsdager over fristen}}, som var {date}', nn: '{days, plural, =0 {Fristen er ute} one {# arbeidsdag over fristen} other {# arbeidsdagar over fristen}}, som var {date}', en: '{days, plural, =0 {Past its date} one {# working day late} other {# working days late}}, due {date}' },
  none: { nb: 'Ingen frist', nn: 'Ingen frist', en: 'No due date' },
} satisfies Texts;

export interface Day { readonly today: string; readonly closed: ClosedDates }

/** A deadline, reckoned in working days from today. */
export function dueWords(dueOn: string | null, { today, closed }: Day, t: Translate<typeof dueTexts>, dates: Dates): string {
  if (dueOn === null) return t('none');
  if (dueOn === today) return t('today');
  const days = workingDaysBetween(today, dueOn, closed);
  const date = dates.short(dueOn, Number(today.slice(0, 4)));
  return dueOn < today ? t('late', { days: -days, date }) : t('inDays', { days, date });
}
