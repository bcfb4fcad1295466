import { describe, expect, it } from '@jest/globals';
import { CLOSED_2026 } from '#testing';
import { daysBetween, isWorkingDay, osloDate, osloEndOf, osloInstant, plusDays, plusWorkingDays, workingDaysBetween } from './working-days.ts';

const nothingClosed: ReadonlySet<string> = new Set();

/** What the clock on the wall in Oslo shows at an instant, by Intl: an oracle that shares nothing with the code under test. */
const wall = (instant: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' }).format(new Date(instant));

describe('a working day', () => {
  it('is Monday to Friday and not Saturday, though a "virkedag" is', () => {
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((date) => isWorkingDay(date, nothingClosed))).toEqual([true, false, false, true]);
  });

  it('is no public holiday and no closed day of the organisation', () => {
    expect(isWorkingDay('2026-05-01', CLOSED_2026)).toBe(false);
    expect(isWorkingDay('2026-03-06', new Set(['2026-03-06']))).toBe(false);
  });

  it('leaves out the days of Easter 2026, from Maundy Thursday to Easter Monday', () => {
    expect(plusWorkingDays('2026-04-01', 1, CLOSED_2026)).toBe('2026-04-07');
    expect(plusWorkingDays('2026-04-07', -1, CLOSED_2026)).toBe('2026-04-01');
    expect(plusWorkingDays('2026-03-30', 5, CLOSED_2026)).toBe('2026-04-09');
    expect(workingDaysBetween('2026-04-01', '2026-04-07', CLOSED_2026)).toBe(1);
  });

  it('that a count starts on does not count itself', () => {
    expect(plusWorkingDays('2026-03-02', 1, nothingClosed)).toBe('2026-03-03');
    expect(plusWorkingDays('2026-03-07', 1, nothingClosed)).toBe('2026-03-09');
    expect(plusWorkingDays('2026-03-02', 5, nothingClosed)).toBe('2026-03-09');
  });

  it('zero days away is the same day, or the next one when it is a day off', () => {
    expect(plusWorkingDays('2026-03-02', 0, nothingClosed)).toBe('2026-03-02');
    expect(plusWorkingDays('2026-03-07', 0, nothingClosed)).toBe('2026-03-09');
  });

  it('counts nothing between a day and an earlier one', () => {
    expect(workingDaysBetween('2026-03-05', '2026-03-02', nothingClosed)).toBe(0);
  });
});

describe('civil dates', () => {
  it('pass month, year and leap day', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('change at midnight in Oslo, not in UTC', () => {
    expect(osloDate('2026-01-31T23:30:00.000Z')).toBe('2026-02-01');
    expect(osloDate('2026-07-31T21:59:59.999Z')).toBe('2026-07-31');
    expect(osloDate('2026-07-31T22:00:00.000Z')).toBe('2026-08-01');
  });
});

describe('clock times in Oslo', () => {
  const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26', '2026-01-15', '2026-07-15'];
  const times = ['00:00', '01:00', '01:59', '03:00', '03:30', '08:00', '23:59'] as const;

  it.each(days.flatMap((day) => times.map((time) => [day, time] as const)))('%s %s is what the clock on the wall shows', (day, time) => {
    expect(wall(osloInstant(day, time))).toBe(`${day} ${time}:00`);
  });

  it('that the spring change skips give the instant an hour later on the clock', () => {
    expect(osloInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(wall(osloInstant('2026-03-29', '02:30'))).toBe('2026-03-29 03:30:00');
  });

  it('that the autumn change repeats give the first of the two', () => {
    expect(osloInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('make the day of the spring change 23 hours long and that of the autumn change 25', () => {
    const hours = (day: string): number => (Date.parse(osloEndOf(day)) - Date.parse(osloInstant(day))) / 3_600_000;
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('let a deadline on a day run until the next day begins', () => {
    expect(osloEndOf('2026-03-02')).toBe(osloInstant('2026-03-03', '00:00'));
  });
});
