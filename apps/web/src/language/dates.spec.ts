import { describe, expect, it } from '@jest/globals';
import { enGB } from 'date-fns/locale/en-GB';
import { nb } from 'date-fns/locale/nb';
import { nn } from 'date-fns/locale/nn';
import { datesIn, osloDate, osloInstant, osloTime } from './dates.ts';

describe('dates', () => {
  it('are written in the language of the reader, nynorsk with its own words', () => {
    expect(datesIn('nb', nb).long('2026-11-26')).toBe('torsdag 26. november 2026');
    expect(datesIn('nn', nn).long('2026-11-28')).toBe('laurdag 28. november 2026');
    expect(datesIn('nn', nn).long('2026-11-22')).toBe('sundag 22. november 2026');
    expect(datesIn('en', enGB).long('2026-11-26')).toBe('Thursday 26 November 2026');
  });

  it('carry the year only where it is another', () => {
    expect(datesIn('nb', nb).short('2026-11-26', 2026)).toBe('26. nov.');
    expect(datesIn('nb', nb).short('2027-01-16', 2026)).toBe('16. jan. 2027');
  });

  it('show instants as the clock in Oslo does, winter and summer', () => {
    expect(datesIn('nb', nb).moment('2026-12-02T11:00:00Z')).toBe('onsdag 2. desember kl. 12.00');
    expect(datesIn('nb', nb).moment('2026-07-01T10:00:00Z')).toBe('onsdag 1. juli kl. 12.00');
  });

  it('belong to the day that Oslo has', () => {
    expect(osloDate('2026-11-22T23:30:00Z')).toBe('2026-11-23');
  });
});

describe('a local time', () => {
  it.each(['2026-12-02T12:00', '2026-07-01T12:00', '2026-03-29T03:30', '2026-10-25T02:30'])('%s becomes the instant that shows it', (local) => {
    expect(osloTime(osloInstant(local))).toBe(local);
  });

  it('that comes twice is the first', () => {
    expect(osloInstant('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
});
