import type { CivilDate, ClosedDates } from '../../kernel/time.ts';
import { osloDate, osloInstant, plusDays, plusWorkingDays, workingDaysBetween } from '../../kernel/working-days.ts';
import type { RoundDates, RoundSchedule } from './state.ts';

const OPENS = '08:00';
const REMINDS = '10:00';
const CLOSES = '16:00';
/** Fewer working days than this between opening and closing leave room for one reminder alone. */
const ROOM_FOR_TWO = 6;

/** The first day of a schedule; null where it hangs on a day that is not set. */
export const firstDayOf = ({ opensOn, weeksAfterStart }: RoundSchedule, startsOn: CivilDate | null): CivilDate | null =>
  opensOn ?? (weeksAfterStart === null || startsOn === null ? null : plusDays(startsOn, weeksAfterStart * 7));

/** The instants of a round that opens on a day, or on the first working day after it: in working hours, reminders a third and two thirds on the way. */
export function datesOf({ openWorkingDays, resultsAfterWorkingDays }: RoundSchedule, firstDay: CivilDate, closed: ClosedDates): RoundDates {
  const opens = plusWorkingDays(firstDay, 0, closed);
  return { opensAt: osloInstant(opens, OPENS), ...untilResults(opens, plusWorkingDays(opens, openWorkingDays, closed), { resultsAfterWorkingDays, closed }) };
}

interface After { readonly resultsAfterWorkingDays: number; readonly closed: ClosedDates }

/** What follows from the last day: reminders on the way, release on the next working day, results for all later. */
export function untilResults(opens: CivilDate, closes: CivilDate, { resultsAfterWorkingDays, closed }: After): Omit<RoundDates, 'opensAt'> {
  const length = workingDaysBetween(opens, closes, closed);
  const steps = length >= ROOM_FOR_TWO ? [Math.round(length / 3), Math.round(length * 2 / 3)] : length >= 2 ? [Math.round(length / 2)] : [];
  return {
    reminders: steps.map((step) => osloInstant(plusWorkingDays(opens, step, closed), REMINDS)), closesAt: osloInstant(closes, CLOSES),
    releasesAt: osloInstant(plusWorkingDays(closes, 1, closed), OPENS), resultsAt: osloInstant(plusWorkingDays(closes, 1 + resultsAfterWorkingDays, closed), OPENS),
  };
}

/** The civil day that a round opens on. */
export const openingDay = ({ opensAt }: Pick<RoundDates, 'opensAt'>): CivilDate => osloDate(opensAt);
