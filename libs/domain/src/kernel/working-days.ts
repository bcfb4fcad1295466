import type { CivilDate, ClosedDates, Instant } from './time.ts';

const DAY_MS = 86_400_000;

/** The civil date `days` calendar days after (before, when negative) `date`. */
export const plusDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Monday to Friday, and neither a public holiday nor a closed day. Not "virkedag", which by law includes Saturday (ferieloven § 5). */
export function isWorkingDay(date: CivilDate, closed: ClosedDates): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(date);
}

/**
 * The date `count` working days after `date` (before, when negative). The day itself does not count, whatever it is.
 * Zero gives the date itself when it is a working day, else the next one.
 */
export function plusWorkingDays(date: CivilDate, count: number, closed: ClosedDates): CivilDate {
  let day = date;
  if (count === 0) {
    while (!isWorkingDay(day, closed)) day = plusDays(day, 1);
    return day;
  }
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0;) {
    day = plusDays(day, step);
    if (isWorkingDay(day, closed)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, closed: ClosedDates): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day, closed)) count += 1;
  return count;
}

const osloFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });
const osloClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

/** The civil date in Europe/Oslo at an instant. */
export const osloDate = (instant: Instant): CivilDate => osloFormat.format(new Date(instant));

/** Milliseconds that Oslo's clock is ahead of UTC at an instant: 3 600 000 in winter, 7 200 000 in summer. */
function osloOffsetMs(at: number): number {
  const part = Object.fromEntries(osloClock.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant of a clock time in Oslo. A time that the spring change skips gives the instant an hour later on the clock;
 * a time that the autumn change repeats gives the first of the two.
 */
export function osloInstant(date: CivilDate, time: `${string}:${string}` = '00:00'): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // Oslo is one or two hours ahead, so two hours before the wall time read as UTC is never after the instant, and at most an hour before it.
  return new Date(wall - osloOffsetMs(wall - 2 * 3_600_000)).toISOString();
}

/** The end of a civil date in Oslo: the instant the next one begins. A deadline "on" a day runs to here. */
export const osloEndOf = (date: CivilDate): Instant => osloInstant(plusDays(date, 1));
