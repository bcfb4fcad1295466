import { describe, expect, it } from '@jest/globals';
import { DEFAULT_PREFERENCES, type Letter, letterFate, NOTICE_CATEGORIES, NOTICE_KINDS, type NotificationPreferences, preferencesInWords, readUnsubscribeToken, unsubscribeToken } from '#application';
import { osloInstant } from '#domain';
import { digestLetter, letter, summons } from '../../../mail/test-support/letters.ts';
import { tidied, wrongHours } from './notification-preferences.ts';

const DAY = osloInstant('2026-03-26', '10:00');
const NIGHT = osloInstant('2026-03-26', '02:00');
const NOBODY: NotificationPreferences = { ...DEFAULT_PREFERENCES, inApp: [], mail: [], digest: [], cadence: 'OFF' };
const fate = (of: Letter, now = DAY): ReturnType<typeof letterFate> => letterFate(of, now, new Set());

describe('what becomes of a letter', () => {
  it('is what its reader chose: by mail where its category is chosen, else not', () => {
    expect(fate(letter({ category: 'TASKS' }))).toEqual({ kind: 'SEND' });
    expect(fate(letter({ category: 'MINE' }))).toEqual({ kind: 'SKIP', why: 'NOT_WANTED' });
    expect(fate(letter({ category: 'MINE' }, { preferences: { ...DEFAULT_PREFERENCES, mail: ['MINE'] } }))).toEqual({ kind: 'SEND' });
  });

  it('is to wait for the morning where it comes at night, unless the law asks for it now', () => {
    expect(fate(letter({ category: 'TASKS' }), NIGHT)).toEqual({ kind: 'WAIT', until: osloInstant('2026-03-26', '07:00') });
    expect(fate(summons(), NIGHT)).toEqual({ kind: 'SEND' });
  });

  it('is nothing where its reader has read it in the product meanwhile, unless the law asks for it', () => {
    expect(fate(letter({ category: 'TASKS', read: true }))).toEqual({ kind: 'SKIP', why: 'READ' });
    expect(fate(summons({ read: true }))).toEqual({ kind: 'SEND' });
  });

  it('is to be sent whatever its reader chose, where the law or an agreement asks for it', () => {
    expect(fate(summons({}, { preferences: NOBODY }))).toEqual({ kind: 'SEND' });
    expect(fate(letter({ category: 'TASKS' }, { preferences: NOBODY }))).toEqual({ kind: 'SKIP', why: 'NOT_WANTED' });
  });

  it('is to be kept from one who has left, has no address, or whose address refuses mail', () => {
    expect(fate(summons({}, { active: false }))).toEqual({ kind: 'SKIP', why: 'LEFT' });
    expect(fate(summons({}, { email: null }))).toEqual({ kind: 'SKIP', why: 'NO_ADDRESS' });
    expect(fate(summons({}, { email: ' ' }))).toEqual({ kind: 'SKIP', why: 'NO_ADDRESS' });
    expect(fate(summons({}, { bounces: true }))).toEqual({ kind: 'SKIP', why: 'BOUNCES' });
  });

  it('is nothing for a digest of which all has been done or read since, or that its reader has left', () => {
    expect(fate(digestLetter())).toEqual({ kind: 'SEND' });
    expect(fate(digestLetter({ tasks: [], notices: [] }))).toEqual({ kind: 'SKIP', why: 'NOTHING_LEFT' });
    expect(fate(digestLetter({ tasks: [], notices: [], moreTasks: 1 }))).toEqual({ kind: 'SEND' });
    expect(fate(digestLetter({}, { preferences: { ...DEFAULT_PREFERENCES, cadence: 'OFF' } }))).toEqual({ kind: 'SKIP', why: 'NOT_WANTED' });
  });
});

describe('kinds of notices', () => {
  it('that a period runs from, or that people are entitled to, are statutory', () => {
    for (const topic of ['meeting.summoned', 'package.delivered', 'record.sent', 'record.reminded', 'gate.override-noticed', 'party.removed', 'decision.communicated'] as const) expect([topic, NOTICE_KINDS[topic].statutory]).toEqual([topic, true]);
    expect(NOTICE_KINDS['stage.entered'].statutory).toBe(false);
  });
});

describe('preferences', () => {
  it('hold each category once', () => {
    expect(tidied({ ...DEFAULT_PREFERENCES, mail: ['ALL', 'TASKS', 'ALL'] }).mail).toEqual(['TASKS', 'ALL']);
  });

  it.each([['05:59', '17:00'], ['07:00', '22:01'], ['17:00', '07:00'], ['07:00', '07:59'], ['7:00', '17:00'], ['24:00', '25:00'], ['', '']] as const)('do not let mail come from %s until %s', (mailFrom, mailUntil) => {
    expect(wrongHours({ mailFrom: mailFrom as `${string}:${string}`, mailUntil: mailUntil as `${string}:${string}` }).map(({ code }) => code)).toContain('MAIL_HOURS');
  });

  it('let mail come within the day', () => {
    expect(wrongHours({ mailFrom: '06:00', mailUntil: '22:00' })).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'] as const)('say in %s what each category means, and what no choice changes', (language) => {
    const [one, other] = [preferencesInWords(DEFAULT_PREFERENCES, language), preferencesInWords(NOBODY, language)];
    expect([one.length, other.length]).toEqual([NOTICE_CATEGORIES.length + 3, NOTICE_CATEGORIES.length + 2]);
    expect(one.at(-1)).toBe(other.at(-1));
    expect(new Set(other).size).toBe(other.length);
  });
});

describe('an unsubscribe token', () => {
  const subscription = { organisationId: '11111111-1111-4111-8111-111111111111', personId: '22222222-2222-4222-8222-222222222222', from: 'DIGEST' } as const;

  it('says what it was made of, and only to who has the secret', () => {
    const token = unsubscribeToken(subscription, 'secret');
    expect(readUnsubscribeToken(token, 'secret')).toEqual(subscription);
    expect(readUnsubscribeToken(token, 'other')).toBeNull();
  });

  it('says nothing once any of its signs was changed', () => {
    const token = unsubscribeToken(subscription, 'secret');
    // The last sign holds no bits of its own but padding, which RFC 4648 lets stand.
    for (let index = 0; index < token.length - 1; index += 1) {
      const changed = `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`;
      expect([index, readUnsubscribeToken(changed, 'secret')]).toEqual([index, null]);
    }
  });
});
