import type { Letter } from '#application';
import { meetingCalendarFile } from '#calendar-files';
import type { MailLinks } from './mail-links.ts';
import { oneLine } from './plain-text.ts';
import { MAIL_WORDS } from './words/mail-words.ts';

export interface LetterCalendar { readonly method: 'REQUEST' | 'CANCEL'; readonly filename: string; readonly content: string }

/**
 * The calendar file of a summons, a move or a cancellation; null for other letters, and for a summons to what has been called off since. The meeting's own
 * UID and a rising SEQUENCE make the reader's calendar keep one copy.
 * @param sender the address that calls
 */
export function calendarOf(letter: Letter, links: MailLinks, sender: string): LetterCalendar | null {
  const { meeting, topic, recipient, organisation } = letter;
  const method = topic === 'meeting.cancelled' ? 'CANCEL' : topic === 'meeting.summoned' || topic === 'meeting.moved' ? 'REQUEST' : null;
  if (meeting === null || method === null || recipient.email === null || (method === 'REQUEST' && meeting.cancelled)) return null;
  const words = MAIL_WORDS[recipient.language];
  const items = meeting.items.map(({ title, intensity }) => `${oneLine(title)} (${words.intensity[intensity]})`);
  const content = meetingCalendarFile({
    method, at: letter.writtenAt, organiser: { name: oneLine(organisation.name), email: sender }, attendees: [{ name: oneLine(recipient.name), email: recipient.email }],
    meeting: {
      id: meeting.id, sequence: meeting.sequence, title: oneLine(meeting.title), description: items.length === 0 ? null : items.join('\n'),
      place: meeting.place === null ? null : oneLine(meeting.place), startsAt: meeting.startsAt, minutes: meeting.minutes, url: links.action,
    },
  });
  return { method, filename: method === 'CANCEL' ? 'avlysing.ics' : 'innkalling.ics', content };
}
