import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '#application';
import { ADDRESSES, digestLetter, letter, summons } from '../../mail/test-support/letters.ts';
import { openPostOffice, type PostOffice } from '../test-support/post-office.ts';
import { deliveryOf } from './delivery-of.ts';
import { SmtpMailer, type SmtpSettings } from './smtp-mailer.ts';

let office: PostOffice;
let mailer: SmtpMailer;
let now = 0;
const mailerTo = (settings: SmtpSettings): SmtpMailer => new SmtpMailer({ settings, addresses: ADDRESSES, nowMs: () => now });

beforeEach(async () => {
  office = await openPostOffice();
  mailer = mailerTo(office.settings);
});
afterEach(async () => {
  mailer.close();
  await office.close();
});

const wanted = (change: Partial<Letter> = {}, recipient: Partial<Letter['recipient']> = {}): Letter => letter({ topic: 'statement.answered', category: 'MENTIONS', ...change }, recipient);
const headersOf = (at = 0): ReadonlyMap<string, unknown> => office.arrived[at]?.headers ?? new Map();

describe('a letter at the post office', () => {
  it('arrives as text and HTML under an id that follows from its own, and asks for no answer by machine', async () => {
    expect(await mailer.deliver(wanted())).toEqual({ kind: 'DELIVERED' });
    const [mail] = office.arrived;
    expect([mail?.messageId, mail?.subject, mail?.from?.text]).toEqual(['<0198b8a2-0000-7000-8000-000000000001@example.no>', 'Innspillet ditt er besvart: Ny turnus (M-2026-118)', '"Medvirk – Eksempel kommune" <medvirk@example.no>']);
    expect(mail?.text).toContain('Innspillet ditt er besvart');
    expect(String(mail?.html)).toContain('<html lang="nb">');
    expect([headersOf().get('auto-submitted'), headersOf().get('content-language')]).toEqual(['auto-generated', 'nb']);
    expect(office.receivers).toEqual(['tor@example.no']);
  });

  it('may be left by one click as RFC 8058 has it, where the law lets it', async () => {
    await mailer.deliver(digestLetter());
    await mailer.deliver(summons());
    const list = headersOf(0).get('list') as { readonly unsubscribe: { readonly url: string }; readonly 'unsubscribe-post': { readonly name: string } };
    expect(list.unsubscribe.url).toMatch(/^https:\/\/medvirk\.example\.no\/unsubscribe\/[\w-]{66}$/);
    expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
    expect(headersOf(1).has('list')).toBe(false);
  });

  it('brings a summons as a calendar\'s own part, and a checkpoint of the log as a file', async () => {
    await mailer.deliver(summons());
    await mailer.deliver(letter({ topic: 'checkpoint.published', attachment: { name: 'checkpoint-7.txt', text: '7\nroot\n' } }));
    const calendar = office.arrived[0]?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(calendar?.content.toString()).toContain('METHOD:REQUEST');
    expect(office.arrived[1]?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([['checkpoint-7.txt', '7\nroot\n']]);
  });

  it.each(['a@example.no\r\nBcc: all@example.no', 'a@example.no, b@example.no', 'a@example.no;b@example.no', '<a@example.no>', 'a b@example.no', 'a', '@example.no', '', '"a\\"@evil.example"@example.no', `${'a'.repeat(65)}@example.no`])(
    'never goes to an address that is not exactly one: %j', async (email) => {
      expect(await mailer.deliver(wanted({}, { email }))).toEqual({ kind: 'REFUSED', about: 'ADDRESS', reason: 'ADDRESS_INVALID' });
      expect(office.receivers).toEqual([]);
    });

  it('has no header that its words have made', async () => {
    const words = 'x\r\nBcc: all@example.no\r\n\r\nbody';
    await mailer.deliver(wanted({ initiative: { number: 'M-1', title: words }, organisation: { id: letter().organisation.id, name: words, kind: 'LIVE' } }, { name: words }));
    expect(headersOf().has('bcc')).toBe(false);
    expect(office.receivers).toEqual(['tor@example.no']);
  });

  it('goes through few connections, however many there are', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, at) => mailer.deliver(wanted({ id: `0198b8a2-0000-7000-8000-0000000000${String(at).padStart(2, '0')}` }))));
    expect(office.arrived).toHaveLength(30);
    expect(office.mostAtOnce).toBeLessThanOrEqual(3);
  });
});

describe('a letter that is not accepted', () => {
  it.each([
    ['451 greylisted', { code: 451, words: '4.7.1 Try again later' }, { kind: 'LATER', cause: 'SERVER', reason: 'SMTP 451 4.7.1' }],
    ['421 closing', { code: 421, words: '4.3.2 Closing' }, { kind: 'LATER', cause: 'SERVER', reason: 'SMTP 421 4.3.2' }],
    ['550 no such user', { code: 550, words: '5.1.1 No such user tor@example.no' }, { kind: 'REFUSED', about: 'ADDRESS', reason: 'SMTP 550 5.1.1' }],
    ['550 without a code that says more', { code: 550, words: 'No such user' }, { kind: 'REFUSED', about: 'ADDRESS', reason: 'SMTP 550' }],
    ['552 mailbox full, which says nothing of the address', { code: 552, words: '5.2.2 Full' }, { kind: 'REFUSED', about: 'MESSAGE', reason: 'SMTP 552 5.2.2' }],
    ['550 relaying denied, which is our own matter', { code: 550, words: '5.7.1 Relaying denied' }, { kind: 'LATER', cause: 'SERVER', reason: 'SMTP 550 5.7.1' }],
  ] as const)('at its receiver: %s', async (_, reply, delivery) => {
    office.onReceiver = () => reply;
    expect(await mailer.deliver(wanted())).toEqual(delivery);
  });

  it('for what it says is held against itself alone', async () => {
    office.onData = () => ({ code: 554, words: '5.6.0 Not like this' });
    expect(await mailer.deliver(wanted())).toEqual({ kind: 'REFUSED', about: 'MESSAGE', reason: 'SMTP 554 5.6.0' });
  });

  it('since the line broke is to be tried again, and then carries the same id', async () => {
    office.onData = (count) => (count === 1 ? 'HANG_UP' : null);
    expect(await mailer.deliver(wanted())).toMatchObject({ kind: 'LATER', cause: 'CONNECTION' });
    now += 60_000;
    expect(await mailer.deliver(wanted())).toEqual({ kind: 'DELIVERED' });
    expect(new Set(office.arrived.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('since nobody answers keeps the others from trying the same, for some seconds', async () => {
    const { settings } = office;
    await office.close();
    expect(await mailer.deliver(wanted())).toMatchObject({ kind: 'LATER', cause: 'CONNECTION', reason: expect.stringMatching(/^SMTP E[A-Z]+$/) });
    expect(await mailer.deliver(wanted())).toEqual({ kind: 'LATER', cause: 'CONNECTION', reason: 'SMTP AWAY' });
    office = await openPostOffice(settings.port);
    now += 60_000;
    expect(await mailer.deliver(wanted())).toEqual({ kind: 'DELIVERED' });
  });

  it('since the server does no TLS says nothing to it', async () => {
    const strict = mailerTo({ ...office.settings, requireTls: true });
    expect(await strict.deliver(wanted())).toMatchObject({ kind: 'LATER' });
    strict.close();
    expect(office.receivers).toEqual([]);
  });

  it('by a fault of ours is a fault, not the post\'s answer', () => {
    expect(deliveryOf(new TypeError('x is not a function'))).toBeNull();
    expect(deliveryOf(Object.assign(new Error('wrong login'), { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN', response: '535 5.7.8 No' }))).toEqual({ kind: 'LATER', cause: 'SERVER', reason: 'SMTP 535 5.7.8' });
  });
});
