import type { CivilDate, Id, Instant, Intensity, Language } from '#domain';
import type { NoticeCategory } from './notice-category.ts';
import type { NotificationPreferences } from './notification-preferences.ts';

/** Whom a letter goes to, as the register has them now. */
export interface LetterRecipient {
  readonly personId: Id;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  /** False for one who has left. */
  readonly active: boolean;
  /** The address has refused mail for good, and nobody has mended it. */
  readonly bounces: boolean;
  readonly preferences: NotificationPreferences;
}

export interface LetterMeeting {
  readonly id: Id;
  readonly title: string;
  readonly place: string | null;
  readonly startsAt: Instant;
  /** Planned length. */
  readonly minutes: number;
  readonly cancelled: boolean;
  /** Matters of the recipient's own processes, with their kind. */
  readonly items: readonly { readonly title: string; readonly intensity: Intensity; readonly number: string | null }[];
  /** How often it was summoned or moved: raises a calendar's copy (RFC 5545, SEQUENCE). */
  readonly sequence: number;
}

/** A task or a notice in a digest. */
export interface DigestLine {
  /** Kind of the task, or topic of the notice. */
  readonly what: string;
  readonly initiative: { readonly number: string; readonly title: string } | null;
  /** Words that people wrote of what is to be done; null where only the kind is known. */
  readonly subject: string | null;
  readonly dueOn: CivilDate | null;
  /** Done or read since the digest was prepared. */
  readonly over: boolean;
}

export interface LetterDigest {
  readonly date: CivilDate;
  readonly tasks: readonly DigestLine[];
  readonly notices: readonly DigestLine[];
  /** How many more wait than are listed. */
  readonly moreTasks: number;
  readonly moreNotices: number;
}

/** A message with what it speaks of, looked up when it leaves: an address that was mended and words that were erased take effect until then. */
export interface Letter {
  /** Id of the message; what makes a repeat recognisable. */
  readonly id: Id;
  readonly kind: string;
  readonly topic: string;
  readonly category: NoticeCategory;
  readonly statutory: boolean;
  readonly organisation: { readonly id: Id; readonly name: string; readonly kind: 'LIVE' | 'REPLAY' };
  readonly recipient: LetterRecipient;
  /** Domain time. */
  readonly writtenAt: Instant;
  /** The notice has been read in the product. */
  readonly read: boolean;
  readonly initiative: { readonly number: string; readonly title: string } | null;
  readonly meeting: LetterMeeting | null;
  readonly objection: { readonly matter: string; readonly answerDueOn: CivilDate } | null;
  /** The fact's payload in the log; null where it was erased, or there is none. */
  readonly fact: Readonly<Record<string, unknown>> | null;
  /** Who did it; null for the product itself, and where it was erased. */
  readonly by: string | null;
  readonly digest: LetterDigest | null;
  /** Text that goes as it is, such as a checkpoint of the log; null for all others. */
  readonly attachment: { readonly name: string; readonly text: string } | null;
}
