import type { Id, Instant, Language, Thresholds } from '#domain';
import type { Delivery } from './mail.ts';
import type { Transaction } from './unit-of-work.ts';

/** Somebody to be mailed, as the register has them now. */
export interface Mailbox { readonly personId: Id; readonly groupKey: string; readonly name: string; readonly email: string; readonly language: Language }

/** What an invitation says of its round. */
export interface InvitedTo {
  readonly organisation: string; readonly title: string; readonly why: string; readonly askedBy: string; readonly dataProtection: string;
  readonly thresholds: Thresholds; readonly closesAt: Instant; readonly resultsAt: Instant; readonly groups: Readonly<Record<string, string>>;
}

/** A code that is drawn: its plain text is in the memory of whoever drew it, and nowhere else. */
export interface DrawnCode { readonly hash: Uint8Array; readonly groupKey: string }

/** One round taken for handing out: nobody else hands it out before the lease has run out. */
export interface HandOut { readonly roundId: Id; readonly about: InvitedTo; readonly uncoded: readonly Mailbox[]; readonly unreminded: readonly Mailbox[]; readonly reminder: number }

export interface RoundInvitations {
  organisationsWithRoundMail(limit: number): Promise<readonly Id[]>;
  /** Takes a round that has mail to send, for a lease of real time; null where there is none that nobody else has. */
  take(transaction: Transaction): Promise<HandOut | null>;
  /**
   * Adds codes, and writes all codes of the round anew in random order, so that neither the place nor the transaction of a row says when it was drawn. Codes of an
   * earlier hand-out that was broken off are counted as surplus; of those, at most `inFlight` people hold two. `byMail` of the codes are about to be sent.
   */
  addCodes(transaction: Transaction, roundId: Id, codes: readonly DrawnCode[], counts: { readonly byMail: number; readonly inFlight: number }): Promise<void>;
  /** The mail is handed over; or its address takes none, and the person is to have a printed sheet. Lengthens the lease. */
  mark(transaction: Transaction, roundId: Id, personId: Id, fate: 'SENT' | 'PAPER'): Promise<void>;
  markReminded(transaction: Transaction, roundId: Id, personId: Id, reminder: number): Promise<void>;
  /** Ends the lease; where something is left, only after a pause. */
  end(transaction: Transaction, roundId: Id, left: boolean): Promise<void>;
  /** How many are invited on paper, by group, in an open round; null for a round that is not open. */
  onPaper(transaction: Transaction, roundId: Id): Promise<{ readonly about: InvitedTo; readonly people: Readonly<Record<string, number>> } | null>;
}

/** Hands invitations and reminders to the post, past outbox, queue and log. `code` null for a reminder. */
export interface RoundPost { invite(to: Mailbox, about: InvitedTo, code: string | null): Promise<Delivery> }
