import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, osloDate, osloInstant, plusDays } from '#domain';
import { closedDates } from '#calendar';
import { digestDay, nextDigestAt, startsWeek } from './digest-times.ts';
import { nextMailTime } from './quiet-hours.ts';

const CLOSED = closedDates({ from: '2024-01-01', to: '2028-12-31', closedDays: ['2026-12-24', '2026-10-05'] });
const HOURS = { mailFrom: '07:00', mailUntil: '17:00' } as const;
/** Oslo's clock, as people say it. */
const at = (date: string, time: `${string}:${string}`): string => osloInstant(date, time);

describe('mail that may wait', () => {
  it.each([
    ['in the working day, at once', at('2026-03-26', '10:00'), at('2026-03-26', '10:00')],
    ['at night, the next morning', at('2026-03-26', '02:00'), at('2026-03-26', '07:00')],
    ['in the evening, the next working day', at('2026-03-26', '17:00'), at('2026-03-27', '07:00')],
    ['before Easter, after it: the Tuesday', at('2026-04-01', '18:00'), at('2026-04-07', '07:00')],
    ['on a closed day of the organisation, the next day', at('2026-10-05', '10:00'), at('2026-10-06', '07:00')],
    ['on the Friday before the clock goes forward, by the new clock', at('2026-03-27', '20:00'), '2026-03-30T05:00:00.000Z'],
    ['on the Friday before the clock goes back, by the new clock', at('2026-10-23', '20:00'), '2026-10-26T06:00:00.000Z'],
  ])('comes %s', (_, now, then) => {
    expect(nextMailTime(now, HOURS, CLOSED)).toBe(then);
  });

  it('never comes before now, at night, on a weekend, a holiday or a closed day', () => {
    const instants = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2027-12-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(instants, (now) => {
      const then = nextMailTime(now, HOURS, CLOSED);
      const day = osloDate(then);
      expect(then >= now).toBe(true);
      expect(isWorkingDay(day, CLOSED)).toBe(true);
      expect(then >= osloInstant(day, '07:00') && then < osloInstant(day, '17:00')).toBe(true);
    }));
  });
});

describe('the digest', () => {
  it.each([
    ['the same morning', at('2026-03-26', '07:00'), at('2026-03-26', '07:30')],
    ['strictly later', at('2026-03-26', '07:30'), at('2026-03-27', '07:30')],
    ['over the whole of Easter', at('2026-04-01', '08:00'), at('2026-04-07', '07:30')],
    ['over the weekend in which the clock goes forward', at('2026-03-27', '08:00'), '2026-03-30T05:30:00.000Z'],
    ['over the weekend in which the clock goes back', at('2026-10-23', '08:00'), '2026-10-26T06:30:00.000Z'],
  ])('is next due %s', (_, after, due) => {
    expect(nextDigestAt(after, CLOSED)).toBe(due);
  });

  it.each([
    ['at 07:30', at('2026-04-07', '07:30'), '2026-04-07'],
    ['after a morning of outage', at('2026-04-07', '11:00'), '2026-04-07'],
    ['not in the afternoon, when the next says more', at('2026-04-07', '15:00'), null],
    ['not before', at('2026-04-07', '07:29'), null],
    ['not on Maundy Thursday', at('2026-04-02', '08:00'), null],
    ['not on a Saturday', at('2026-04-11', '08:00'), null],
  ])('is made %s', (_, now, day) => {
    expect(digestDay(now, CLOSED)).toBe(day);
  });

  it('that comes weekly comes on the first working day of the week, and on that day alone', () => {
    expect(['2026-04-07', '2026-04-08', '2026-04-13', '2026-04-14', '2026-10-06'].map((day) => startsWeek(day, CLOSED))).toEqual([true, false, true, false, true]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 150 }), (week) => {
      const monday = plusDays('2025-01-06', 7 * week);
      const days = Array.from({ length: 7 }, (_, add) => plusDays(monday, add)).filter((day) => isWorkingDay(day, CLOSED));
      expect(days.filter((day) => startsWeek(day, CLOSED))).toEqual(days.slice(0, 1));
    }));
  });
});
