import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Delivery, InvitedTo, Letter, Mailbox, Mailer, RoundPost } from '#application';
import { calendarOf, linksOf, type MailAddresses, oneLine, renderLetter, roundInvitation } from '#mail';
import { deliveryOf } from './delivery-of.ts';
import { Lanes } from './lanes.ts';

/** A mail server, as settings name it. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps`). */
  readonly implicitTls: boolean;
  /** Whether the connection must become TLS before anything is said. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The address that mail comes from, and that bounces go to. */
  readonly from: string;
  readonly connections: number;
  readonly perSecond: number;
}

export interface SmtpParts {
  readonly settings: SmtpSettings;
  readonly addresses: MailAddresses;
  /** Monotonic milliseconds: how long a server that does not answer is left alone. */
  readonly nowMs: () => number;
}

const TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
/** After nobody answered, the letters in hand are not tried one by one against the same silence. */
const LEFT_ALONE_MS = 5_000;
/** One address and nothing else: no name, list or second receiver can hide in it (RFC 5321 § 4.1.2, without quoted local parts). */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,255}$/u;

/** Hands letters to a mail server through one pool of connections, at a bounded rate. A repeat carries the same Message-ID, which follows from the letter's id. */
export class SmtpMailer implements Mailer, RoundPost {
  readonly #parts: SmtpParts;
  readonly #transport: Transporter<SMTPPool.SentMessageInfo>;
  readonly #lanes: Lanes;
  #awayUntilMs = -Infinity;

  constructor(parts: SmtpParts) {
    const { host, port, implicitTls, requireTls, login, connections, perSecond } = parts.settings;
    this.#parts = parts;
    this.#lanes = new Lanes(connections);
    this.#transport = nodemailer.createTransport({
      pool: true, host, port, secure: implicitTls, requireTLS: requireTls && !implicitTls, ignoreTLS: !requireTls && !implicitTls, maxConnections: connections, rateDelta: 1000, rateLimit: perSecond,
      connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: SOCKET_TIMEOUT_MS, disableFileAccess: true, disableUrlAccess: true,
      ...(login !== null && { auth: { user: login.user, pass: login.password } }),
    });
  }

  deliver(letter: Letter): Promise<Delivery> {
    return this.#lanes.run(() => this.#deliver(letter));
  }

  /** Lets go of idle connections. Letters under way end first. */
  close(): void { this.#transport.close(); }

  /** An invitation to a round, or a reminder; later where no address of respondents' pages is known. Its Message-ID is random: nothing ties the mail to a code or to another mail. */
  invite(to: Mailbox, about: InvitedTo, code: string | null): Promise<Delivery> {
    const { settings: { from }, addresses: { respondUrl } } = this.#parts;
    if (respondUrl === undefined || respondUrl === null) return Promise.resolve({ kind: 'LATER', cause: 'SERVER', reason: 'RESPOND_URL' });
    return this.#lanes.run(() => this.#hand(to.email, (email) => {
      return {
        envelope: { from, to: [email] }, from: { name: oneLine(`Medvirk – ${about.organisation}`, 100), address: from }, to: { name: oneLine(to.name, 100), address: email },
        ...roundInvitation(to, about, { code, address: respondUrl }), headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': to.language },
      };
    }));
  }

  #deliver(letter: Letter): Promise<Delivery> { return this.#hand(letter.recipient.email, (email) => this.#messageOf(letter, email)); }

  async #hand(email: string | null, messageTo: (email: string) => SMTPPool.MailOptions): Promise<Delivery> {
    if (email === null || !ADDRESS.test(email)) return { kind: 'REFUSED', about: 'ADDRESS', reason: 'ADDRESS_INVALID' };
    if (this.#parts.nowMs() < this.#awayUntilMs) return { kind: 'LATER', cause: 'CONNECTION', reason: 'SMTP AWAY' };
    const message = messageTo(email);
    try {
      await this.#transport.sendMail(message);
      return { kind: 'DELIVERED' };
    } catch (error) {
      const delivery = deliveryOf(error);
      if (delivery === null) throw error;
      if (delivery.kind === 'LATER' && delivery.cause === 'CONNECTION') this.#awayUntilMs = this.#parts.nowMs() + LEFT_ALONE_MS;
      return delivery;
    }
  }

  #messageOf(letter: Letter, email: string): SMTPPool.MailOptions {
    const { settings: { from }, addresses } = this.#parts;
    const links = linksOf(letter, addresses);
    const calendar = calendarOf(letter, links, from);
    const { language, subject, text, html } = renderLetter(letter, links, { calendar: calendar !== null });
    return {
      messageId: `<${letter.id}@${from.slice(from.lastIndexOf('@') + 1)}>`, envelope: { from, to: [email] },
      from: { name: oneLine(`Medvirk – ${letter.organisation.name}`, 100), address: from }, to: { name: oneLine(letter.recipient.name, 100), address: email }, subject, text, html,
      headers: {
        // RFC 3834 § 5: no vacation notes in answer. The second is how Exchange is told the same.
        'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language,
        ...(links.unsubscribe !== null && { 'List-Unsubscribe': { prepared: true, value: `<${links.unsubscribe}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      ...(calendar !== null && { icalEvent: calendar }),
      ...(letter.attachment !== null && { attachments: [{ filename: letter.attachment.name, content: letter.attachment.text, contentType: 'text/plain; charset=utf-8' }] }),
    };
  }
}
