import { type ClosedDates, type Instant, isWorkingDay, osloDate, osloInstant, plusWorkingDays } from '#domain';
import type { NotificationPreferences } from './notification-preferences.ts';

/**
 * The first instant at or after `now` at which mail may come: between the person's hours on a working day of the organisation's own calendar, by Oslo's
 * clock. `now` itself when mail may come at once.
 */
export function nextMailTime(now: Instant, { mailFrom, mailUntil }: Pick<NotificationPreferences, 'mailFrom' | 'mailUntil'>, closed: ClosedDates): Instant {
  const today = osloDate(now);
  if (isWorkingDay(today, closed)) {
    const opens = osloInstant(today, mailFrom);
    if (now < opens) return opens;
    if (now < osloInstant(today, mailUntil)) return now;
  }
  return osloInstant(plusWorkingDays(today, 1, closed), mailFrom);
}
