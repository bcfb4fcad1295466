import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meetingCalendarFile } from './meeting-calendar-file.ts';
import type { CalendarMeeting, CalendarMethod } from './meeting-calendar-file.ts';

const meeting: CalendarMeeting = {
  id: '0198f2f0-7d1e-7000-8000-000000000001', sequence: 0, title: 'Medbestemmelsesmøte', description: null, place: 'Rådhuset, rom 2', startsAt: '2026-03-02T08:00:00.000Z', minutes: 60, url: null,
};
const leader = { name: 'Lise Leder', email: 'lise@kommune.no' };
const rep = { name: 'Tora Tillitsvalgt', email: 'tora@kommune.no' };
const request: CalendarMethod = { method: 'REQUEST', organiser: leader, attendees: [rep] };
const file = (change: Partial<CalendarMeeting> = {}, method: CalendarMethod = request): string => meetingCalendarFile({ meeting: { ...meeting, ...change }, at: '2026-02-20T12:00:00.000Z', ...method });

/** Reads a file by the letter of RFC 5545: lines unfolded, text unescaped. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (text: string, name: string): string | undefined => {
  const body = text.slice(text.indexOf('BEGIN:VEVENT'));
  const line = linesOf(body).find((one) => one.split(/[:;]/)[0] === name);
  return line?.slice(line.indexOf(':') + 1);
};
const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

describe('the calendar file of a meeting', () => {
  it('keeps its UID through every change, and says by SEQUENCE which version it is', () => {
    expect([file(), file({ startsAt: '2026-03-04T08:00:00.000Z', sequence: 1 })].map((text) => [valueOf(text, 'UID'), valueOf(text, 'SEQUENCE')]))
      .toEqual([['0198f2f0-7d1e-7000-8000-000000000001@medvirk', '0'], ['0198f2f0-7d1e-7000-8000-000000000001@medvirk', '1']]);
  });

  it('gives times as Oslo\'s clock shows them, winter and summer, with the rules of the zone', () => {
    const winter = file();
    expect(linesOf(winter)).toEqual(expect.arrayContaining(['DTSTART;TZID=Europe/Oslo:20260302T090000', 'DTEND;TZID=Europe/Oslo:20260302T100000', 'BEGIN:VTIMEZONE', 'TZID:Europe/Oslo']));
    expect(linesOf(file({ startsAt: '2026-07-01T08:00:00.000Z' }))).toContain('DTSTART;TZID=Europe/Oslo:20260701T100000');
  });

  it('names an hour of the night when the clock goes back as the clock shows it', () => {
    expect(linesOf(file({ startsAt: '2026-10-24T23:30:00.000Z', minutes: 180 }))).toEqual(expect.arrayContaining(['DTSTART;TZID=Europe/Oslo:20261025T013000', 'DTEND;TZID=Europe/Oslo:20261025T033000']));
  });

  it('calls by REQUEST and calls off by CANCEL, naming who calls and who is called', () => {
    const called = file();
    expect(linesOf(called)).toContain('METHOD:REQUEST');
    expect([valueOf(called, 'ORGANIZER'), valueOf(called, 'ATTENDEE'), valueOf(called, 'STATUS')]).toEqual(['mailto:lise@kommune.no', 'MAILTO:tora@kommune.no', 'CONFIRMED']);
    const off = file({ sequence: 2 }, { method: 'CANCEL', organiser: leader, attendees: [rep] });
    expect(linesOf(off)).toContain('METHOD:CANCEL');
    expect(valueOf(off, 'STATUS')).toBe('CANCELLED');
    expect(() => file({}, { ...request, attendees: [] })).toThrow(RangeError);
  });

  it('names nobody where it is fetched by hand', () => {
    const text = file({}, { method: 'PUBLISH', cancelled: false });
    expect([linesOf(text).includes('METHOD:PUBLISH'), valueOf(text, 'ORGANIZER'), valueOf(text, 'ATTENDEE')]).toEqual([true, undefined, undefined]);
    expect(valueOf(file({}, { method: 'PUBLISH', cancelled: true }), 'STATUS')).toBe('CANCELLED');
  });

  it('is stamped with the instant it is made at, whatever the machine\'s zone', () => {
    expect(valueOf(file(), 'DTSTAMP')).toBe('20260220T120000Z');
  });

  it('keeps every word, in lines of at most 75 octets, and lets no word begin a line of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (words) => {
      const title = `a${words}`.replaceAll(/\p{Cc}/gu, ' ');
      const text = file({ title, description: `${title}\nEND:VEVENT\r\nX-EVIL:1` });
      expect(unescaped(valueOf(text, 'SUMMARY')!)).toBe(title);
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(linesOf(text).filter((line) => line.startsWith('X-EVIL') || line === 'END:VEVENT')).toEqual(['END:VEVENT']);
    }), { numRuns: 100 });
  });

  it('refuses what is no instant, and a meeting without length', () => {
    expect(() => file({ startsAt: 'tomorrow' })).toThrow(RangeError);
    expect(() => file({ minutes: 0 })).toThrow(RangeError);
  });
});
