import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SmtpSettings } from '../src/smtp-mailer.ts';

/** What the post office answers; null lets it through. `code` and words as a server says them. */
export type Reply = { readonly code: number; readonly words: string } | 'HANG_UP' | 'SILENCE' | null;

/** A real SMTP server of a test's own, which keeps what it has accepted and answers as it is told. */
export interface PostOffice {
  readonly port: number;
  /** Every message whose data has come in whole, in order; a repeat stands twice. */
  readonly arrived: readonly ParsedMail[];
  /** Every receiver of an envelope that was let through, in order. */
  readonly receivers: readonly string[];
  /** How many connections were open at once, at most. */
  readonly mostAtOnce: number;
  /** Asked at RCPT, with the address. */
  onReceiver: (address: string) => Reply;
  /** Asked when the data has come in and is kept; a silence keeps the sender waiting for an answer. */
  onData: (count: number) => Reply;
  readonly settings: SmtpSettings;
  close(): Promise<void>;
}

class Refusal extends Error {
  readonly responseCode: number;

  constructor(code: number, words: string) {
    super(words);
    this.responseCode = code;
  }
}

export async function openPostOffice(port = 0): Promise<PostOffice> {
  const arrived: ParsedMail[] = [];
  const receivers: string[] = [];
  const open = { now: 0, most: 0 };
  const answer = (reply: Reply, sessionId: string, callback: (error?: Error | null) => void): void => {
    if (reply === 'SILENCE') return;
    if (reply === 'HANG_UP') return hangUp(sessionId);
    callback(reply === null ? null : new Refusal(reply.code, reply.words));
  };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], hideENHANCEDSTATUSCODES: true, logger: false,
    onConnect: (_, callback) => { open.now += 1; open.most = Math.max(open.most, open.now); callback(); },
    onClose: () => { open.now -= 1; },
    onRcptTo: ({ address }, { id }, callback) => {
      const reply = office.onReceiver(address);
      if (reply === null) receivers.push(address);
      answer(reply, id, callback);
    },
    onData: (stream, { id }, callback) => {
      simpleParser(stream, {}, (error: unknown, mail) => {
        if (error !== null && error !== undefined) return callback(error instanceof Error ? error : new Error('The message could not be read'));
        arrived.push(mail);
        answer(office.onData(arrived.length), id, (refusal) => { callback(refusal); });
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => { socket.on('error', () => undefined); });
  const connections: Set<{ readonly id: string; close(): void }> = server.connections;
  const hangUp = (id: string): void => { for (const one of connections) if (one.id === id) one.close(); };
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(port, '127.0.0.1', () => { resolve(); }); });
  const at = (server.server.address() as AddressInfo).port;
  const office: PostOffice = {
    port: at, arrived, receivers, onReceiver: () => null, onData: () => null,
    get mostAtOnce() { return open.most; },
    settings: { host: '127.0.0.1', port: at, implicitTls: false, requireTls: false, login: null, from: 'medvirk@example.no', connections: 3, perSecond: 1000 },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); for (const one of connections) one.close(); }),
  };
  return office;
}

/** Message-IDs of what has arrived, each once. */
export const distinctIds = ({ arrived }: PostOffice): ReadonlySet<string> => new Set(arrived.map(({ messageId }) => messageId ?? ''));
