import type { CivilDate, ClosedDates, Instant } from '../../kernel/time.ts';
import { isWorkingDay, osloInstant, plusDays, plusWorkingDays } from '../../kernel/working-days.ts';
import type { SeriesRhythm, SeriesTerms } from './state.ts';

const DAYS = { WEEK: 7, FORTNIGHT: 14 } as const;
const weekdayOf = (date: CivilDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The first day from `date` on that is such a weekday. */
const firstWeekday = (date: CivilDate, weekday: number): CivilDate => plusDays(date, (weekday - weekdayOf(date) + 7) % 7);

const monthAfter = (month: string): string => plusDays(`${month}-28`, 4).slice(0, 7);

/** The n-th such weekday of a month (`YYYY-MM`); 5 for the last. */
function inMonth(month: string, weekday: number, week: number): CivilDate {
  if (week < 5) return plusDays(firstWeekday(`${month}-01`, weekday), 7 * (week - 1));
  const last = plusDays(`${monthAfter(month)}-01`, -1);
  return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

interface Span { readonly after: CivilDate; readonly through: CivilDate }

/** The days on which the rhythm falls, later than `after` and up to `through`, whether they are working days or not. Counted from `startsOn`, so that a fortnight keeps its weeks. */
export function slots({ every, weekday, week }: SeriesRhythm, startsOn: CivilDate, { after, through }: Span): readonly CivilDate[] {
  const found: CivilDate[] = [];
  if (every === 'MONTH') {
    for (let month = startsOn.slice(0, 7); `${month}-01` <= through; month = monthAfter(month)) {
      const day = inMonth(month, weekday, week ?? 1);
      if (day >= startsOn && day > after && day <= through) found.push(day);
    }
    return found;
  }
  for (let day = firstWeekday(startsOn, weekday); day <= through; day = plusDays(day, DAYS[every])) if (day > after) found.push(day);
  return found;
}

/** A slot with the day on which it is held; null where it is left out. */
export interface Occurrence { readonly slot: CivilDate; readonly on: CivilDate | null }

/** A slot on a closed day is left out or put off to the next working day; put off to the next slot or past it, it is left out too. */
export function occurrences(terms: Pick<SeriesTerms, 'rhythm' | 'onClosedDay'>, startsOn: CivilDate, span: Span, closed: ClosedDates): readonly Occurrence[] {
  const next = slots(terms.rhythm, startsOn, { after: span.through, through: plusDays(span.through, 45) })[0];
  const days = slots(terms.rhythm, startsOn, span);
  return days.map((slot, index): Occurrence => {
    if (isWorkingDay(slot, closed)) return { slot, on: slot };
    const later = plusWorkingDays(slot, 0, closed);
    const following = days[index + 1] ?? next;
    return { slot, on: terms.onClosedDay === 'SKIP' || (following !== undefined && later >= following) ? null : later };
  });
}

/** The start of an occurrence, by Oslo's clock on that day. */
export const startOf = ({ time }: SeriesRhythm, on: CivilDate): Instant => osloInstant(on, time as `${string}:${string}`);
