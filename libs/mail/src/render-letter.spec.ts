import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTICE_WORDS, readUnsubscribeToken } from '#application';
import type { Language } from '#domain';
import { ADDRESSES, digestLetter, letter, MEETING, summons } from '../test-support/letters.ts';
import { calendarOf } from './calendar-of.ts';
import { linksOf } from './mail-links.ts';
import { oneLine } from './plain-text.ts';
import { renderLetter } from './render-letter.ts';

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
const rendered = (of: ReturnType<typeof letter>): ReturnType<typeof renderLetter> => renderLetter(of, linksOf(of, ADDRESSES));

/** What a reader of the HTML hears: its text without tags, with escapes read. */
const heard = (html: string): string => html.replace(/<head>[\s\S]*<\/head>/, '').replaceAll(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');
const tagsIn = (html: string): Set<string> => new Set([...html.matchAll(/<([a-z!][a-z0-9]*)/g)].map(([, tag]) => tag ?? ''));
const addressesIn = (html: string): string[] => [...html.matchAll(/<[^>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)]).filter(([, name = '']) => ['href', 'src', 'action'].includes(name)).map(([, , address = '']) => address);

describe('a summons', () => {
  it.each([
    ['nb', 'Innkalling til møte: Ny turnus (M-2026-118)', ['tirsdag 7. april 2026 kl. 10.00', 'Ny turnus (drøfting)', 'Den kan ikke slås av']],
    ['nn', 'Innkalling til møte: Ny turnus (M-2026-118)', ['tysdag 7. april 2026 kl. 10.00', 'Ny turnus (drøfting)', 'Han kan ikkje slåast av']],
    ['en', 'Summons to a meeting: Ny turnus (M-2026-118)', ['Tuesday 7 April 2026 at 10:00', 'Ny turnus (consultation)', 'It cannot be turned off']],
  ] as const)('says in %s what, when, where, which matters, and that it cannot be stopped', (language, subject, expected) => {
    const mail = rendered(summons({}, { language }));
    expect([mail.language, mail.subject]).toEqual([language, subject]);
    for (const said of [mail.text, heard(mail.html)]) for (const words of ['Kommunestyresalen', ...expected]) expect(said).toContain(words);
    expect(mail.html).toContain(`<html lang="${language}">`);
  });

  it('offers no way to unsubscribe from what the law asks for', () => {
    const of = summons();
    expect(linksOf(of, ADDRESSES).unsubscribe).toBeNull();
    expect(rendered(of).text).not.toContain('/unsubscribe/');
  });

  it('brings a calendar file under the meeting\'s own name, which a move changes and a cancellation takes away', () => {
    const of = (topic: string, change = {}): string | null => {
      const about = summons({ topic, meeting: { ...MEETING, ...change } });
      return calendarOf(about, linksOf(about, ADDRESSES), 'medvirk@example.no')?.content ?? null;
    };
    const uid = 'UID:33333333-3333-4333-8333-333333333333@medvirk';
    expect(of('meeting.summoned')).toMatch(new RegExp(`METHOD:REQUEST[\\s\\S]*${uid}[\\s\\S]*SEQUENCE:3`));
    expect(of('meeting.moved', { startsAt: '2026-04-08T08:00:00.000Z', sequence: 4 })).toMatch(new RegExp(`${uid}[\\s\\S]*SEQUENCE:4[\\s\\S]*DTSTART;TZID=Europe/Oslo:20260408T100000[\\s\\S]*DTEND;TZID=Europe/Oslo:20260408T113000`));
    expect(of('meeting.cancelled', { cancelled: true })).toContain('METHOD:CANCEL');
    expect(of('meeting.summoned', { cancelled: true })).toBeNull();
    expect(of('record.sent')).toBeNull();
  });
});

describe('every notice', () => {
  it.each(Object.keys(NOTICE_WORDS))('%s is told in three languages, with one action and the same words in text and HTML', (topic) => {
    for (const language of LANGUAGES) {
      const of = letter({ topic }, { language });
      const { text, html } = rendered(of);
      const words = NOTICE_WORDS[topic as keyof typeof NOTICE_WORDS];
      for (const said of [text, heard(html)]) for (const word of [words.headline[language], words.advice[language], 'Ny turnus (M-2026-118)']) expect(said).toContain(word);
      expect(addressesIn(html).filter((address) => address.includes('prosesser'))).toHaveLength(1);
    }
  });

  it('that another version wrote is told in plain words', () => {
    expect(rendered(letter({ topic: 'something.new' })).subject).toBe('Noe nytt i prosessen: Ny turnus (M-2026-118)');
  });

  it('leads to its process, through a sign-in as the one whom it is for', () => {
    const { action } = linksOf(letter(), ADDRESSES);
    const url = new URL(action);
    expect([url.origin, url.pathname, Object.fromEntries(url.searchParams)]).toEqual(['https://medvirk.example.no', '/sign-in',
      { organisation: 'ORG_11111111111141118111111111111111', for: 'PER_22222222222242228222222222222222', to: '/prosesser/M-2026-118' }]);
  });

  it.each([
    ['a statement to the statements', letter({ topic: 'statement.received' }), '/prosesser/M-2026-118/innspill'],
    ['a decision to the decision', letter({ topic: 'decision.communicated' }), '/prosesser/M-2026-118/beslutning'],
    ['an override to the gate', letter({ topic: 'gate.override-noticed' }), '/prosesser/M-2026-118/for-beslutning'],
    ['a summons to the meeting', summons(), '/moter/MTG_33333333333343338333333333333333'],
    ['an objection outside any process to the objections', letter({ topic: 'objection.raised', initiative: null, objection: { matter: 'Turnus', answerDueOn: '2026-04-07' } }), '/innsigelser'],
    ['what is about nothing else to my work', letter({ topic: 'checkpoint.published', initiative: null }), '/mitt-arbeid'],
  ] as const)('leads: %s', (_, of, path) => {
    expect(new URL(linksOf(of, ADDRESSES).action).searchParams.get('to')).toBe(path);
  });

  it('can be left by one click, each for its own category', () => {
    const token = linksOf(letter(), ADDRESSES).unsubscribe?.split('/').at(-1) ?? '';
    expect(readUnsubscribeToken(token, ADDRESSES.unsubscribeSecret)).toEqual({ organisationId: letter().organisation.id, personId: letter().recipient.personId, from: 'MINE' });
    expect(readUnsubscribeToken(token, 'another secret')).toBeNull();
  });

  it('still goes out when the words it speaks of were erased', () => {
    const { text } = rendered(letter({ fact: null, by: null, initiative: null, topic: 'statement.received' }));
    expect(text).toContain('Du har fått et innspill');
  });

  it('says of a replay that nothing was sent in earnest', () => {
    const of = letter({ organisation: { ...letter().organisation, kind: 'REPLAY' } });
    expect(rendered(of).text).toContain('Dette er en gjennomspilling');
  });
});

describe('the digest', () => {
  it('lists what waits by deadline, then what is new, and leaves out what has been done or read since', () => {
    const { subject, text } = rendered(digestLetter());
    expect(subject).toBe('2 ting venter på deg');
    expect(text).toMatch(/oversikten din for tirsdag 7\. april 2026/);
    expect(text.indexOf('Signer protokoll: Drøftingsmøte – Ny turnus (M-2026-118) – fristen var onsdag 1. april 2026')).toBeGreaterThan(0);
    expect(text.indexOf('Svar på innspill')).toBeGreaterThan(text.indexOf('Signer protokoll'));
    expect(text.indexOf('Nytt siden sist')).toBeGreaterThan(text.indexOf('Svar på innspill'));
    expect(text).not.toContain('Les informasjonspakke');
  });

  it('counts what it has no room for', () => {
    const { subject, text } = rendered(digestLetter({ moreTasks: 5 }));
    expect([subject, text.includes('og 5 til')]).toEqual(['7 ting venter på deg', true]);
  });

  it('leads to my work, and is left as a whole', () => {
    const { action, unsubscribe } = linksOf(digestLetter(), ADDRESSES);
    expect(new URL(action).searchParams.get('to')).toBe('/mitt-arbeid');
    expect(readUnsubscribeToken(unsubscribe?.split('/').at(-1) ?? '', ADDRESSES.unsubscribeSecret)?.from).toBe('DIGEST');
  });
});

/** What somebody might write to break out of where their words stand. */
const HOSTILE = [
  'Ny turnus\r\nBcc: all@example.no\r\n\r\n<h1>x', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</title></head><body onload=alert(1)>', '\' onmouseover=\'alert(1)', '&lt;b&gt; & &amp;',
  'https://evil.example/sign-in', '\u202egnp.exe', 'a\u0000b', '\u2028Bcc: x', 'x'.repeat(5000), '=?utf-8?b?PGI+?=', '{{7*7}} ${7*7} <%= 7*7 %>',
];
const SAFE_TAGS = new Set(['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'p', 'h1', 'h2', 'ul', 'li', 'strong', 'a', 'br', 'hr']);

describe('whatever people write', () => {
  it.each(HOSTILE)('%j ends no header, adds no element and changes no address', (words) => {
    const of = summons({
      initiative: { number: 'M-2026-118', title: words }, by: words, fact: { reason: words }, organisation: { ...letter().organisation, name: words }, objection: { matter: words, answerDueOn: '2026-04-07' },
      meeting: { ...MEETING, title: words, place: words, items: [{ title: words, intensity: 'CONSULT', number: null }] },
    }, { name: words });
    const { subject, text, html } = rendered(of);
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e]/);
    expect([...subject].length).toBeLessThanOrEqual(200);
    expect([...tagsIn(html)].filter((tag) => !SAFE_TAGS.has(tag))).toEqual([]);
    expect(addressesIn(html).every((address) => address.startsWith('https://medvirk.example.no/'))).toBe(true);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(calendarOf(of, linksOf(of, ADDRESSES), 'medvirk@example.no')?.content.split('\r\n').filter((line) => /^(Bcc|ATTACH|VALARM)/.test(line))).toEqual([]);
  });

  it('fetches nothing from anywhere', () => {
    for (const one of [letter(), summons(), digestLetter()]) expect(rendered(one).html).not.toMatch(/<(img|script|link|iframe|style|object|form)|url\(|@import|http-equiv/i);
  });

  it('is one bounded line, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.integer({ min: 1, max: 50 }), (words, most) => {
      const line = oneLine(words, most);
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect([...line].length).toBeLessThanOrEqual(most);
      expect(oneLine(line, most)).toBe(line);
    }));
  });
});
