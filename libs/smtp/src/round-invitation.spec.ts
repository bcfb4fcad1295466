import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { InvitedTo } from '#application';
import { SmtpMailer } from './smtp-mailer.ts';

const ABOUT: InvitedTo = {
  organisation: 'Prøvekommunen', title: 'Puls', why: 'For å lære', askedBy: 'Lise Leder', dataProtection: 'Ola Vern', thresholds: { answers: 5, remainder: 5, comments: 10, invited: 10 },
  closesAt: '2026-03-20T15:00:00.000Z', resultsAt: '2026-03-30T06:00:00.000Z', groups: { nord: 'Nord' },
};

async function mailed(run: (mailer: SmtpMailer) => Promise<unknown>): Promise<ParsedMail[]> {
  const got: Promise<ParsedMail>[] = [];
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _session, done) => { got.push(simpleParser(stream)); stream.on('end', () => { done(); }); } });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve(); }); });
  const mailer = new SmtpMailer({
    settings: { host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, implicitTls: false, requireTls: false, login: null, from: 'medvirk@prove.example', connections: 2, perSecond: 100 }, nowMs: () => 0,
    addresses: { publicUrl: 'https://medvirk.prove.example', respondUrl: 'https://svar.prove.example', externalId: (type, id) => `${type}_${id}`, unsubscribeSecret: 'x' },
  });
  try {
    await run(mailer);
    return await Promise.all(got);
  } finally {
    mailer.close();
    await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  }
}
const to = (language: 'nb' | 'nn' | 'en') => ({ personId: 'p', groupKey: 'nord', name: 'Kari', email: 'kari@prove.example', language });

describe('an invitation to a round', () => {
  it('says who asks, why, in which group, by which thresholds, who protects, when results come, and that the code is not to be shared', async () => {
    const [mail] = await mailed((mailer) => mailer.invite(to('nb'), ABOUT, 'K7PM3XQ2'));
    for (const said of ['Lise Leder', 'For å lære', 'K7PM-3XQ2', 'https://svar.prove.example/s/K7PM-3XQ2', '«Nord»', 'minst 5', 'minst 10', 'Ola Vern', '20. mars', '30. mars', 'Ikke del den']) {
      expect(mail?.text).toContain(said);
      expect(String(mail?.html)).toContain(said);
    }
    expect(mail?.subject).toBe('Svar uten navn: Puls');
  });

  it('reminds without a code, and has nothing in it that ties it to another mail', async () => {
    const mails = await mailed(async (mailer) => { for (const language of ['nb', 'nn', 'en'] as const) await mailer.invite(to(language), ABOUT, null); });
    expect(mails.map(({ text }) => /[2-9A-Z]{4}-[2-9A-Z]{4}/.test(text ?? ''))).toEqual([false, false, false]);
    expect(new Set(mails.map(({ text }) => text)).size).toBe(3);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
  });
});
