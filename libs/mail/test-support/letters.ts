import { DEFAULT_PREFERENCES, type Letter, type LetterDigest, type LetterMeeting } from '#application';
import type { MailAddresses } from '../src/mail-links.ts';

export const ADDRESSES: MailAddresses = {
  publicUrl: 'https://medvirk.example.no', externalId: (type, id) => `${{ Organisation: 'ORG', Person: 'PER', Meeting: 'MTG' }[type]}_${id.replaceAll('-', '')}`, unsubscribeSecret: 'the secret of this test',
};

/** A letter to Tor about an answered statement, but for what a test changes. */
export function letter(change: Partial<Letter> = {}, recipient: Partial<Letter['recipient']> = {}): Letter {
  return {
    id: '0198b8a2-0000-7000-8000-000000000001', kind: 'notification', topic: 'stage.entered', category: 'MINE', statutory: false,
    organisation: { id: '11111111-1111-4111-8111-111111111111', name: 'Eksempel kommune', kind: 'LIVE' },
    recipient: { personId: '22222222-2222-4222-8222-222222222222', name: 'Tor Vik', email: 'tor@example.no', language: 'nb', active: true, bounces: false, preferences: DEFAULT_PREFERENCES, ...recipient },
    writtenAt: '2026-03-27T09:00:00.000Z', read: false, initiative: { number: 'M-2026-118', title: 'Ny turnus' }, meeting: null, objection: null, fact: null, by: 'Lars Eide', digest: null, attachment: null,
    ...change,
  };
}

export const MEETING: LetterMeeting = {
  id: '33333333-3333-4333-8333-333333333333', title: 'Drøftingsmøte', place: 'Kommunestyresalen', startsAt: '2026-04-07T08:00:00.000Z', minutes: 90, cancelled: false, sequence: 3,
  items: [{ title: 'Ny turnus', intensity: 'CONSULT', number: 'M-2026-118' }],
};

/** Tor's summons to a consultation. */
export const summons = (change: Partial<Letter> = {}, recipient: Partial<Letter['recipient']> = {}): Letter =>
  letter({ topic: 'meeting.summoned', category: 'TASKS', statutory: true, meeting: MEETING, ...change }, recipient);

export const DIGEST: LetterDigest = {
  date: '2026-04-07', moreTasks: 0, moreNotices: 0,
  tasks: [
    { what: 'SIGN_RECORD', initiative: { number: 'M-2026-118', title: 'Ny turnus' }, subject: 'Drøftingsmøte', dueOn: '2026-04-01', over: false },
    { what: 'ANSWER_STATEMENT', initiative: { number: 'M-2026-118', title: 'Ny turnus' }, subject: 'Nattevakter', dueOn: '2026-04-09', over: false },
    { what: 'OPEN_PACKAGE', initiative: { number: 'M-2026-118', title: 'Ny turnus' }, subject: 'Utkast', dueOn: null, over: true },
  ],
  notices: [{ what: 'stage.entered', initiative: { number: 'M-2026-118', title: 'Ny turnus' }, subject: null, dueOn: null, over: false }],
};

export const digestLetter = (change: Partial<LetterDigest> = {}, recipient: Partial<Letter['recipient']> = {}): Letter =>
  letter({ kind: 'digest', topic: 'digest', initiative: null, by: null, digest: { ...DIGEST, ...change } }, recipient);
