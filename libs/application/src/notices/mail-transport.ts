import type { Id } from '#domain';
import type { ClaimedMessage, OutboxTransport, Sending } from '../ports/clock-work.ts';
import type { Delivery, LetterBook, Mailer } from '../ports/mail.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import type { Letter } from './letter.ts';
import { letterFate } from './letter-fate.ts';

/** Kinds of messages that go by mail. */
export const MAIL_KINDS: ReadonlySet<string> = new Set(['notification', 'digest']);

/** The way out by mail: looks up what each message speaks of and whom it is for, asks whether and when it is wanted, and hands it to the post. */
export class MailTransport implements OutboxTransport {
  readonly #book: LetterBook;
  readonly #mailer: Mailer;

  constructor(book: LetterBook, mailer: Mailer) {
    this.#book = book;
    this.#mailer = mailer;
  }

  async send(transaction: Transaction, messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<Id, Sending>> {
    const mail = messages.filter(({ kind }) => MAIL_KINDS.has(kind));
    const letters = await this.#book.letters(transaction, mail);
    const [now, closed] = [await transaction.now(), await transaction.closedDates()];
    const sendings = new Map<Id, Sending>(messages.map(({ id, kind }) => [id, MAIL_KINDS.has(kind) ? { kind: 'SKIPPED', reason: 'LEFT' } : { kind: 'HELD' }]));
    // The post's own pool bounds how many go at once.
    const delivered = await Promise.all([...letters.values()].map(async (letter) => {
      const fate = letterFate(letter, now, closed);
      if (fate.kind === 'WAIT') sendings.set(letter.id, { kind: 'WAITS', until: fate.until });
      if (fate.kind === 'SKIP') sendings.set(letter.id, { kind: 'SKIPPED', reason: fate.why });
      return fate.kind === 'SEND' ? { letter, delivery: await this.#mailer.deliver(letter) } : null;
    }));
    for (const one of delivered) if (one !== null) sendings.set(one.letter.id, await this.#afterDelivery(transaction, one.letter, one.delivery));
    return sendings;
  }

  async #afterDelivery(transaction: Transaction, letter: Letter, delivery: Delivery): Promise<Sending> {
    switch (delivery.kind) {
      case 'DELIVERED': return { kind: 'SENT' };
      case 'LATER': return { kind: 'FAILED', reason: delivery.reason, outage: delivery.cause === 'CONNECTION' };
      case 'REFUSED':
        if (delivery.about === 'ADDRESS') await this.#book.markBouncing(transaction, letter.recipient.personId);
        return { kind: 'BOUNCED', reason: delivery.reason };
    }
  }
}
