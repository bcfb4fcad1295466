/** Days that nobody works, YYYY-MM-DD: public holidays and the organisation's own. */
export type ClosedDates = ReadonlySet<string>;

const DAY_MS = 86_400_000;
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const next = (date: string, step: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + step * DAY_MS).toISOString().slice(0, 10);

/** Monday to Friday, no Norwegian public holiday, no local closed day: the glossary's «arbeidsdag». */
export const isWorkingDay = (date: string, closed: ClosedDates): boolean => ![0, 6].includes(weekday(date)) && !closed.has(date);

/**
 * Working days from `from` to `to`: 0 on the day itself, 1 where `to` is the next working day, negative where `to` is past. Counts the working days after
 * the earlier date, up to and with the later.
 */
export function workingDaysBetween(from: string, to: string, closed: ClosedDates): number {
  const [early, late, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let date = next(early, 1); date <= late; date = next(date, 1)) if (isWorkingDay(date, closed)) count += 1;
  return count === 0 ? 0 : sign * count;
}

/** The date `days` working days after `from`. */
export function addWorkingDays(from: string, days: number, closed: ClosedDates): string {
  let date = from;
  for (let left = days; left > 0;) {
    date = next(date, 1);
    if (isWorkingDay(date, closed)) left -= 1;
  }
  return date;
}
