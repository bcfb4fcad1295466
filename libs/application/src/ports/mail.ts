import type { CivilDate, Id, Instant } from '#domain';
import type { Letter } from '../notices/letter.ts';
import type { NotificationPreferences } from '../notices/notification-preferences.ts';
import type { ClaimedMessage } from './clock-work.ts';
import type { Transaction } from './unit-of-work.ts';

/**
 * What became of a letter at the post office. REFUSED: for good (5yz of RFC 5321 § 4.2.1), because of the address or of the message itself. LATER: not now,
 * with a reason free of words; SERVER answered so (4yz, or our own login), CONNECTION means that nobody answered.
 */
export type Delivery =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'REFUSED'; readonly about: 'ADDRESS' | 'MESSAGE'; readonly reason: string }
  | { readonly kind: 'LATER'; readonly cause: 'SERVER' | 'CONNECTION'; readonly reason: string };

/** Hands letters to the post. Never throws for what a server answers. */
export interface Mailer { deliver(letter: Letter): Promise<Delivery> }

/** Looks up what messages speak of, in one go. Messages that no letter can be made of are left out: whom they were for is no longer known, or their kind is not mail. */
export interface LetterBook {
  letters(transaction: Transaction, messages: readonly Pick<ClaimedMessage, 'id' | 'kind' | 'recipientId' | 'payload'>[]): Promise<ReadonlyMap<Id, Letter>>;
  /** The address refuses mail for good: kept with the person until it is changed or cleared. */
  markBouncing(transaction: Transaction, personId: Id): Promise<void>;
}

/** How people want to be told, one organisation at a time. */
export interface PreferenceStore {
  /** Null where the person has chosen nothing. */
  preferences(organisationId: Id, personId: Id): Promise<NotificationPreferences | null>;
  setPreferences(organisationId: Id, personId: Id, preferences: NotificationPreferences): Promise<void>;
  /** Changes what stands inside one transaction; two at once wait for each other. */
  changePreferences(organisationId: Id, personId: Id, change: (standing: NotificationPreferences | null) => NotificationPreferences): Promise<boolean>;
}

/** A digest run under way, or due. */
export interface DigestRun { readonly day: CivilDate; readonly after: Id | null }

/** The mornings' digests, prepared in batches of people. */
export interface DigestQueue {
  organisationsWithDueDigests(limit: number): Promise<readonly Id[]>;
  /** Locks the organisation's schedule; null when another worker holds it. `nextAt` null for one that has none yet. */
  open(transaction: Transaction): Promise<{ readonly nextAt: Instant | null; readonly running: DigestRun | null } | null>;
  /** Prepares the next people in order of id, after `run.after`: one message each for whom something waits. Gives the last person looked at, null when all have been, and how many messages were made. */
  prepare(transaction: Transaction, run: DigestRun, options: { readonly limit: number; readonly weekly: boolean }): Promise<{ readonly last: Id | null; readonly prepared: number }>;
  /** Where the run stands; `running` null when it is over, and `nextAt` then says when the next is. */
  keep(transaction: Transaction, state: { readonly nextAt: Instant; readonly running: DigestRun | null }): Promise<void>;
}

/** Reads and marks notices in the product. */
export interface NoticeStore {
  /** Marks the person's own notices as read: those named, or all made until an instant. Gives how many are left unread; null, and marks nothing, where an id is none of theirs. */
  markRead(organisationId: Id, personId: Id, which: { readonly ids: readonly Id[] } | { readonly until: Instant }): Promise<number | null>;
  /** Tries a bouncing address again. False where the person is unknown. */
  clearBounce(organisationId: Id, personId: Id): Promise<boolean>;
}

