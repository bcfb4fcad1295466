import { describe, expect, it } from '@jest/globals';
import { consulted, fagforbundetRep, hold, id, march, met, nsfRep, plan, PlayedCourse, put, sha, summon } from '#testing';
import { consultationStanding } from './consultation-standing.ts';

const nsf = (course: PlayedCourse, demanded: 'CONSULT' | 'AGREE' = 'CONSULT') => consultationStanding(course.dossier, { part: null, demanded }, course.context).find(({ party }) => party.id === id('nsf'));
const begun = () => put(new PlayedCourse(), 1).at(march(3));

describe('where the consultation of a party stands', () => {
  it('is missing before any meeting calls to it', () => {
    expect(nsf(begun())).toMatchObject({ state: 'MISSING' });
    expect(nsf(plan(begun(), { name: 'first', startsAt: march(11, '09:00'), intensity: 'INFORM' }))).toMatchObject({ state: 'MISSING' });
  });

  it('waits for the employer to summon, then for the meeting, then for it to be put on record', () => {
    const course = plan(begun(), { name: 'first', startsAt: march(11, '09:00') });
    expect(nsf(course)).toMatchObject({ state: 'WAITING', step: 'SUMMON', on: { kind: 'ROLE', name: 'Liv Leder' }, since: march(3), reviewAt: march(11, '09:00') });
    course.at(march(4)).meets(id('first'), 'meeting.summon', { summonsId: id('sum') });
    expect(nsf(course)).toMatchObject({ state: 'WAITING', step: 'MEET', on: { kind: 'TIME' }, since: march(4) });
    expect(nsf(course.at(march(11, '09:00')))).toMatchObject({ state: 'WAITING', step: 'HOLD', since: march(11, '09:00') });
  });

  it('waits for the record to be drafted, sent and signed', () => {
    const course = met(hold(summon(begun(), { name: 'first', startsAt: march(11, '09:00') }), 'first', march(11, '09:00')), 'first', 'nsf');
    expect(nsf(course)).toMatchObject({ step: 'DRAFT_RECORD', since: march(11, '10:00') });
    course.does('record.draft', { recordId: id('rec'), meetingId: id('first'), itemId: id('item-first'), text: 'Drøftet' });
    expect(nsf(course)).toMatchObject({ step: 'SEND_RECORD', on: { kind: 'ROLE' } });
    expect(nsf(course.does('record.send', { recordId: id('rec') }))).toMatchObject({ step: 'SIGN', on: { kind: 'PARTY', id: id('nsf') } });
    expect(nsf(course.does('record.sign', { recordId: id('rec'), signOffId: id('s'), partyId: id('nsf'), dissent: 'Uenig' }, nsfRep))).toMatchObject({ state: 'EXIT', exit: { exit: 'SIGNED_WITH_DISSENT' } });
  });

  it('waits out the days of a scan, and says when time alone will change it', () => {
    const course = consulted().does('record.register-scan', { recordId: id('rec-first'), signOffId: id('scan'), partyId: id('nsf'), exit: 'SIGNED', words: null, scan: { sha256: sha('c'), name: 'skann.pdf' } });
    expect(nsf(course)).toMatchObject({ step: 'SCAN_UNOPPOSED', on: { kind: 'TIME' }, reviewAt: march(19, '00:00') });
  });

  it('waits for the other side to confirm a meeting registered afterwards', () => {
    const course = summon(begun(), { name: 'first', startsAt: march(11, '09:00') }).at(march(13)).meets(id('first'), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') });
    expect(nsf(course)).toMatchObject({ step: 'CONFIRM_HELD', on: { kind: 'PARTY', id: id('nsf') }, since: march(13) });
    const other = summon(begun(), { name: 'first', startsAt: march(11, '09:00') }).at(march(13)).meets(id('first'), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') }, fagforbundetRep);
    expect(nsf(other)).toMatchObject({ step: 'CONFIRM_HELD', on: { kind: 'ROLE' } });
  });

  it('leaves out meetings called off, versions that no longer stand, and lesser kinds where agreement is asked for', () => {
    expect(nsf(plan(begun(), { name: 'first', startsAt: march(11, '09:00') }).meets(id('first'), 'meeting.cancel', { reason: 'Sykdom' }))).toMatchObject({ state: 'MISSING' });
    expect(nsf(put(consulted(), 2))).toMatchObject({ state: 'MISSING' });
    expect(nsf(consulted(), 'AGREE')).toMatchObject({ state: 'MISSING' });
    expect(nsf(consulted('AGREE'), 'AGREE')).toMatchObject({ step: 'SIGN' });
  });
});
