import { type CivilDate, type ClosedDates, type Instant, isWorkingDay, osloDate, osloInstant, plusDays, plusWorkingDays } from '#domain';
import type { ClockTime } from './notification-preferences.ts';

/** When the morning's digest is prepared, by Oslo's clock (screens.md, Digest). */
export const DIGEST_AT: ClockTime = '07:30';
/** A digest that was held up comes until then; later in the day the next morning's says more. */
const NO_LATER_THAN: ClockTime = '15:00';

/** The first time for a digest strictly after an instant: 07:30 on a working day of the organisation's calendar. */
export function nextDigestAt(after: Instant, closed: ClosedDates): Instant {
  const today = osloDate(after);
  const here = osloInstant(today, DIGEST_AT);
  return isWorkingDay(today, closed) && after < here ? here : osloInstant(plusWorkingDays(today, 1, closed), DIGEST_AT);
}

/** The day whose digest is due at an instant; null where it is too early, too late or no working day. However many mornings were missed, one digest is due. */
export function digestDay(now: Instant, closed: ClosedDates): CivilDate | null {
  const today = osloDate(now);
  const due = isWorkingDay(today, closed) && now >= osloInstant(today, DIGEST_AT) && now < osloInstant(today, NO_LATER_THAN);
  return due ? today : null;
}

/** Whether a day is the first working day of its week, when weekly digests come. */
export function startsWeek(date: CivilDate, closed: ClosedDates): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const daysSinceMonday = (weekday + 6) % 7;
  return Array.from({ length: daysSinceMonday }, (_, back) => plusDays(date, -1 - back)).every((day) => !isWorkingDay(day, closed));
}
