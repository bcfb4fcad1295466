import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusWorkingDays } from '#domain';
import { closedDates, norwegianHolidays } from '#calendar';

const DAY_MS = 86_400_000;
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Easter Sunday by Gauss's rule with the Gregorian corrections: an oracle that shares nothing with the library. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const moon = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const sunday = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + moon) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + sunday) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return Date.UTC(year, 2, 22 + d + e - (late ? 7 : 0));
}

/** Lov om helligdager og helligdagsfred § 2, lov om 1. og 17. mai § 1, and New Year's Day. */
const expectedHolidays = (year: number): string[] => {
  const easter = easterSunday(year);
  const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) => dateOf(easter + days * DAY_MS));
  return [...new Set([`${year}-01-01`, `${year}-05-01`, `${year}-05-17`, `${year}-12-25`, `${year}-12-26`, ...moving])].sort();
};

describe('Norwegian public holidays', () => {
  it.each(Array.from({ length: 31 }, (_, index) => 2015 + index))('are those of the law in %i, by an Easter reckoned on its own', (year) => {
    expect([...new Set(norwegianHolidays(year, year).map(({ date }) => date))].sort()).toEqual(expectedHolidays(year));
  });

  it('have names that people know', () => {
    expect(norwegianHolidays(2026, 2026).find(({ date }) => date === '2026-05-17')?.name).toMatch(/17\. mai|Grunnlovsdag/i);
  });

  it('do not count the eves, which are ordinary working days by law', () => {
    const dates = norwegianHolidays(2024, 2026).map(({ date }) => date);
    expect(dates).not.toContain('2024-12-24');
    expect(dates).not.toContain('2025-12-31');
    expect(dates).not.toContain('2026-04-04');
  });

  it.each([[2020.5, 2021], [2022, 2021], [1969, 1970], [2199, 2200], [Number.NaN, 2020]])('are refused for the years %p to %p', (from, to) => {
    expect(() => norwegianHolidays(from, to)).toThrow(RangeError);
  });
});

describe('closed dates', () => {
  it('hold the public holidays and the organisation\'s own closed days of the period', () => {
    const closed = closedDates({ from: '2026-12-01', to: '2026-12-31', closedDays: ['2026-12-24', '2027-01-02'] });
    expect([...closed].sort()).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
  });

  it('make five working days over Easter 2026 last until the Tuesday week after', () => {
    const closed = closedDates({ from: '2026-01-01', to: '2026-12-31', closedDays: [] });
    expect(plusWorkingDays('2026-03-31', 5, closed)).toBe('2026-04-10');
  });

  it.each([['2026-02-30', '2026-12-31'], ['2026-12-31', '2026-01-01'], ['soon', '2026-12-31']])('refuse the period %p to %p', (from, to) => {
    expect(() => closedDates({ from, to, closedDays: [] })).toThrow(RangeError);
  });

  it('never hold a date outside the period asked for', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => dateOf(Date.UTC(2018, 0, 1) + days * DAY_MS));
    fc.assert(fc.property(day, day, fc.array(day, { maxLength: 5 }), (a, b, closedDays) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      return [...closedDates({ from, to, closedDays })].every((date) => from <= date && date <= to);
    }));
  });
});
