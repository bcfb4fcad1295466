import type { ClosedDates, Instant } from '#domain';
import type { Letter } from './letter.ts';
import { nextMailTime } from './quiet-hours.ts';

/** Why a letter is not sent. */
export type NotSent = 'LEFT' | 'NO_ADDRESS' | 'BOUNCES' | 'NOT_WANTED' | 'READ' | 'NOTHING_LEFT';
export type LetterFate = { readonly kind: 'SEND' } | { readonly kind: 'WAIT'; readonly until: Instant } | { readonly kind: 'SKIP'; readonly why: NotSent };

/** What becomes of a letter now, by its recipient's register entry and preferences. What the law asks for waits for no hours and can be hidden by nothing. */
export function letterFate(letter: Letter, now: Instant, closed: ClosedDates): LetterFate {
  const { recipient: { active, email, bounces, preferences }, statutory } = letter;
  if (!active) return skip('LEFT');
  if (email === null || email.trim() === '') return skip('NO_ADDRESS');
  if (bounces) return skip('BOUNCES');
  if (!wanted(letter)) return skip('NOT_WANTED');
  if (letter.digest !== null && nothingLeft(letter.digest)) return skip('NOTHING_LEFT');
  if (statutory) return { kind: 'SEND' };
  // Read in the product while it waited for the morning.
  if (letter.read) return skip('READ');
  const until = nextMailTime(now, preferences, closed);
  return until === now ? { kind: 'SEND' } : { kind: 'WAIT', until };
}

const skip = (why: NotSent): LetterFate => ({ kind: 'SKIP', why });

function wanted({ digest, statutory, category, recipient: { preferences } }: Letter): boolean {
  if (digest !== null) return preferences.cadence !== 'OFF';
  return statutory || preferences.mail.includes(category);
}

const nothingLeft = ({ tasks, notices, moreTasks, moreNotices }: NonNullable<Letter['digest']>): boolean => moreTasks + moreNotices === 0 && [...tasks, ...notices].every(({ over }) => over);
