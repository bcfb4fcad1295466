import { describe, expect, it } from '@jest/globals';
import { nb } from 'date-fns/locale/nb';
import { datesIn } from '../../language/dates.ts';
import { meetingsAhead, newestShown, noticeRows, preferenceInput, preferenceValues } from './model.ts';

const words = (nb: string) => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });
const notice = { id: 'NTC_1', statutory: true, headline: words('Innkalling'), advice: words('Bekreft'), initiative: null, objection: null, createdAt: '2027-02-19T09:00:00Z', read: false };

describe('notices', () => {
  it('lead to the process, or to the objections where there is no process, or nowhere', () => {
    const rows = noticeRows([{ ...notice, initiative: { number: 'M-2027-4', title: 'Ny turnus' }, objection: { id: 'OBJ_1' } }, { ...notice, objection: { id: 'OBJ_1' } }, notice], 'nn', datesIn('nn', nb));
    expect(rows.map(({ href }) => href)).toEqual(['/prosesser/M-2027-4', '/innsigelser', null]);
    expect(rows[0]).toMatchObject({ headline: 'Innkalling (nn)', about: 'M-2027-4 Ny turnus' });
  });
  it('are all read up to the newest shown', () => {
    expect(newestShown([{ createdAt: '2027-02-19T09:00:00Z' }, { createdAt: '2027-02-20T09:00:00Z' }])).toBe('2027-02-20T09:00:00Z');
    expect(newestShown([])).toBeNull();
  });
});

describe('preferences', () => {
  const chosen = { inApp: ['TASKS', 'MENTIONS', 'MINE', 'ALL'], mail: ['TASKS'], digest: [], cadence: 'WEEKLY', mailFrom: '08:00', mailUntil: '16:00', meaning: [] } as const;
  it('come back as they were', () => {
    const { meaning: _, ...input } = chosen;
    expect(preferenceInput(preferenceValues(chosen))).toEqual(input);
  });
  it('are a box per category and channel', () => {
    expect(preferenceValues(chosen).mail).toEqual({ TASKS: true, MENTIONS: false, MINE: false, ALL: false });
  });
});

describe('my meetings', () => {
  it('are those of today and later, by the clock in Oslo', () => {
    const meeting = (id: string, startsAt: string) => ({ id, title: id, place: null, startsAt, minutes: 60, status: 'SUMMONED' as const, calendarPath: '/' });
    const nodes = [meeting('yesterday', '2027-02-18T22:30:00Z'), meeting('today', '2027-02-18T23:30:00Z')];
    expect(meetingsAhead({ meetings: { totalCount: 2, nodes }, organisation: { id: 'ORG_1', name: '', now: '2027-02-19T12:00:00Z', kind: 'LIVE' } }).map(({ id }) => id)).toEqual(['today']);
  });
});
