import { norwegianHolidays } from './norwegian-holidays.ts';

/** The years around a process, and what the organisation itself keeps closed: Christmas Eve, planning days. Civil dates, `YYYY-MM-DD`. */
export interface ClosedPeriod { readonly from: string; readonly to: string; readonly closedDays: readonly string[] }

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The dates from `from` to `to`, both included, that are no working days though they may fall on Monday to Friday. Closed days outside the period are left
 * out. Throws a RangeError where a date is not one of the calendar.
 */
export function closedDates({ from, to, closedDays }: ClosedPeriod): ReadonlySet<string> {
  for (const date of [from, to, ...closedDays]) requireCivilDate(date);
  if (to < from) throw new RangeError(`The period ends before it begins: ${from} to ${to}`);
  const holidays = norwegianHolidays(Number(from.slice(0, 4)), Number(to.slice(0, 4))).map(({ date }) => date);
  return new Set([...holidays, ...closedDays].filter((date) => from <= date && date <= to));
}

function requireCivilDate(date: string): void {
  const at = CIVIL_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)) throw new RangeError(`Not a date of the calendar (YYYY-MM-DD): ${JSON.stringify(date)}`);
}
