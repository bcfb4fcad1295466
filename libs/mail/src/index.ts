export { calendarOf, type LetterCalendar } from './calendar-of.ts';
export { type MailAddresses, type MailLinks, linksOf } from './mail-links.ts';
export { type RenderedMail, renderLetter } from './render-letter.ts';
export { oneLine } from './plain-text.ts';
export { type InvitationText, roundInvitation } from './round-invitation.ts';
