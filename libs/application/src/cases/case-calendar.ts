import { type CaseFact, type CaseFile, type CaseRun, type CivilDate, type ClosedDates, type Instant, osloDate, osloInstant, plusDays, plusWorkingDays } from '#domain';

/** The first day of a run whose facts are told in working days; null where they carry dates. */
export function firstDayOf({ firstDay }: CaseRun, today: CivilDate, closed: ClosedDates): CivilDate | null {
  return firstDay === null || typeof firstDay === 'string' ? firstDay : plusWorkingDays(today, -firstDay.workingDaysAgo, closed);
}

/** The instant a fact is run at: a month's or season's fact at its end, since it is known only by then. */
export function instantOf({ when }: CaseFact, firstDay: CivilDate | null, closed: ClosedDates): Instant {
  switch (when.kind) {
    case 'WORKING_DAY': return osloInstant(plusWorkingDays(firstDay ?? missingFirstDay(), when.day, closed), clock(when.time));
    case 'DATE': return osloInstant(when.date, clock(when.time));
    case 'SPAN': return osloInstant(when.from, '08:00');
    case 'ABOUT': return osloInstant(plusDays(firstOfNextMonth(when.month), -1), '16:00');
  }
}

/** Where a case's record ends: a day after its last dated fact, when every run tells dates; now, when one is told in working days. */
export function endOf(file: CaseFile, now: Instant, closed: ClosedDates): Instant {
  if (file.facts.some(({ when }) => when.kind === 'WORKING_DAY')) return now;
  const last = file.facts.map((fact) => instantOf(fact, null, closed)).toSorted().at(-1) ?? now;
  return last < now ? osloInstant(plusDays(osloDate(last), 1), '12:00') : now;
}

/** How the record tells when: `2018-02-23`, `2016-08-18 – 2016-08-19`, `2019-03 (month)`. */
export function tellWhen({ when }: CaseFact): string {
  switch (when.kind) {
    case 'WORKING_DAY': return `working day ${when.day}`;
    case 'DATE': return when.date;
    case 'SPAN': return `${when.from} – ${when.to}`;
    case 'ABOUT': return `${when.month} (${when.precision.toLowerCase()})`;
  }
}

const clock = (time: string): `${string}:${string}` => time as `${string}:${string}`;

function firstOfNextMonth(month: string): CivilDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

function missingFirstDay(): never {
  throw new Error('A fact told in working days needs a run with a first day; the case file\'s check should have said so');
}
