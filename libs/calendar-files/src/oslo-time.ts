import type { ICalLuxonDateTimeStub } from 'ical-generator';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

/**
 * An instant as Oslo's clock shows it, in the form that ical-generator takes from a date library. A plain `Date` would be written by the clock of the
 * machine, whatever zone the file names.
 */
export function osloTime(at: Date): ICalLuxonDateTimeStub {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const inOslo: ICalLuxonDateTimeStub = {
    isValid: !Number.isNaN(at.getTime()),
    zone: { type: 'iana' },
    setZone: () => inOslo,
    toFormat: (form) => (form === 'HHmmss' ? `${part['hour']}${part['minute']}${part['second']}` : `${part['year']}${part['month']}${part['day']}`),
    toJSDate: () => at,
    toJSON: () => at.toISOString(),
  };
  return inOslo;
}

/** An instant in UTC, sign and all: ical-generator leaves the Z out in a file that names a zone, and DTSTAMP must be in UTC (RFC 5545 section 3.8.7.2). */
export function utcTime(at: Date): ICalLuxonDateTimeStub {
  const [date, time] = at.toISOString().replaceAll(/[-:]/g, '').split('T') as [string, string];
  const inUtc: ICalLuxonDateTimeStub = {
    isValid: true, zone: { type: 'iana' }, setZone: () => inUtc, toFormat: (form) => (form === 'HHmmss' ? `${time.slice(0, 6)}Z` : date), toJSDate: () => at, toJSON: () => at.toISOString(),
  };
  return inUtc;
}

/** Oslo's zone since the rule of 1996: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC (RFC 5545 section 3.6.5). */
export const OSLO_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
