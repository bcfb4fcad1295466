import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { OSLO_ZONE, osloTime, utcTime } from './oslo-time.ts';

/** A meeting, as a calendar needs to know it. */
export interface CalendarMeeting {
  /** The meeting's own id; the file's UID follows from it, and stays the same however often the meeting is moved. */
  readonly id: string;
  /** Raised with each change that a calendar must take in: time, place, title, called off. */
  readonly sequence: number;
  readonly title: string;
  /** Plain text: what is called to, item by item. Null for none. */
  readonly description: string | null;
  readonly place: string | null;
  /** RFC 3339, UTC. */
  readonly startsAt: string;
  /** Planned length. */
  readonly minutes: number;
  /** The meeting's page. */
  readonly url: string | null;
}

export interface CalendarPerson { readonly name: string; readonly email: string }

/**
 * What the file says (RFC 5546): REQUEST calls somebody to a meeting, or tells of its change; CANCEL calls it off; PUBLISH is for one who fetches the
 * file and is asked nothing. REQUEST and CANCEL name who calls and who is called.
 */
export type CalendarMethod =
  | { readonly method: 'REQUEST' | 'CANCEL'; readonly organiser: CalendarPerson; readonly attendees: readonly CalendarPerson[] }
  | { readonly method: 'PUBLISH'; readonly cancelled: boolean };

export type CalendarFileOf = CalendarMethod & {
  readonly meeting: CalendarMeeting;
  /** When the file is made; RFC 3339, UTC. */
  readonly at: string;
};

/** The UID under which calendars know a meeting. */
export const meetingUid = (id: string): string => `${id}@medvirk`;

/**
 * The iCalendar text (RFC 5545) of one meeting: stable UID, SEQUENCE, times of Europe/Oslo with the zone's rules, lines folded and ended by CRLF. Send it
 * as `text/calendar; charset=utf-8; method=…`. Throws a RangeError for an instant that is none, a length below one minute, or a call to nobody.
 */
export function meetingCalendarFile(file: CalendarFileOf): string {
  const { meeting, at } = file;
  const startsAt = new Date(meeting.startsAt);
  if (Number.isNaN(startsAt.getTime()) || Number.isNaN(Date.parse(at))) throw new RangeError('A calendar file needs instants in RFC 3339');
  if (!(meeting.minutes >= 1)) throw new RangeError('A meeting lasts at least a minute');
  const calendar = ical({ prodId: { company: 'Medvirk', product: 'Medvirk', language: 'NO' }, timezone: { name: 'Europe/Oslo', generator: () => OSLO_ZONE } });
  calendar.method(ICalCalendarMethod[file.method]);
  const event = calendar.createEvent({
    id: meetingUid(meeting.id), sequence: meeting.sequence, stamp: utcTime(new Date(at)), timezone: 'Europe/Oslo',
    start: osloTime(startsAt), end: osloTime(new Date(startsAt.getTime() + meeting.minutes * 60_000)),
    summary: meeting.title, ...wordsOf(meeting), status: isCancelled(file) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (file.method !== 'PUBLISH') call(event, file);
  return calendar.toString();
}

const isCancelled = (file: CalendarFileOf): boolean => file.method === 'CANCEL' || (file.method === 'PUBLISH' && file.cancelled);

const wordsOf = ({ description, place, url }: CalendarMeeting): Pick<ICalEventData, 'description' | 'location' | 'url'> =>
  ({ ...(description !== null && { description }), ...(place !== null && { location: place }), ...(url !== null && { url }) });

/** Who calls and who is called; the called are asked to answer, but not where the meeting is off. */
function call(event: ReturnType<ICalCalendar['createEvent']>, { method, organiser, attendees }: Exclude<CalendarMethod, { method: 'PUBLISH' }>): void {
  if (attendees.length === 0) throw new RangeError(`${method} needs somebody who is called`);
  event.organizer(organiser);
  for (const { name, email } of attendees) {
    event.createAttendee({ name, email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: method === 'REQUEST' });
  }
}
