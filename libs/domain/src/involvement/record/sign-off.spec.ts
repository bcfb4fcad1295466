import { describe, expect, it } from '@jest/globals';
import type { PlayedCourse} from '#testing';
import { codesOf, consulted, deltaRep, employee, fagforbundetDeputy, fagforbundetRep, hr, id, leader, march, nsfRep, otherLeader, safetyRep, superior } from '#testing';
import { exitOf } from '../exits.ts';

const sign = (partyId: string, dissent: string | null = null) => ({ recordId: id('rec-first'), signOffId: id(`sign-${partyId.slice(0, 3)}`), partyId: id(partyId), dissent });
const decline = (partyId: string, reason = 'Vi er uenige i saksbehandlingen') => ({ recordId: id('rec-first'), signOffId: id(`sign-${partyId.slice(0, 3)}`), partyId: id(partyId), reason });
const exit = (course: PlayedCourse, partyId: string) => exitOf(course.dossier, id(partyId), { part: null }, course.context)?.exit ?? null;
const record = ({ initiative }: PlayedCourse) => initiative.records[0]!;

describe('signing a record', () => {
  it('is done by the office-holder of the party', () => {
    expect(exit(consulted().does('record.sign', sign('nsf'), nsfRep), 'nsf')).toBe('SIGNED');
  });

  it('is done by the deputy as well', () => {
    expect(exit(consulted().does('record.sign', sign('fagforbundet'), fagforbundetDeputy), 'fagforbundet')).toBe('SIGNED');
  });

  it('is done by a rep of another union with a mandate, until the mandate has run out', () => {
    const mandated = () => consulted().does('party.mandate', { partyId: id('nsf'), personId: id('Fatima F'), name: 'Fatima F', until: '2026-03-12' }, nsfRep);
    expect(exit(mandated().at(march(12)).does('record.sign', sign('nsf'), fagforbundetRep), 'nsf')).toBe('SIGNED');
    expect(codesOf(mandated().at(march(13)).tries('record.sign', sign('nsf'), fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
  });

  it.each([['the leader', leader], ['the superior', superior], ['HR', hr], ['another leader', otherLeader], ['another union', fagforbundetRep], ['a union that is no party', deltaRep], ['the safety rep', safetyRep], ['an employee', employee]])(
    'is refused to %s', (_, by) => {
      expect(codesOf(consulted().tries('record.sign', sign('nsf'), by))).toEqual(['NOT_THE_PARTYS_VOICE']);
      expect(codesOf(consulted().tries('record.decline', decline('nsf'), by))).toEqual(['NOT_THE_PARTYS_VOICE']);
    });

  it("is refused to a leader who also holds the union's office, for nobody sits on both sides", () => {
    const both = { ...leader, offices: nsfRep.offices };
    expect(codesOf(consulted().tries('record.sign', sign('nsf'), both))).toEqual(['NOT_THE_PARTYS_VOICE']);
  });

  it("keeps dissent in the party's own words", () => {
    const course = consulted().does('record.sign', sign('nsf', 'Vi er uenige i lørdagsvaktene'), nsfRep);
    expect(exitOf(course.dossier, id('nsf'), { part: null }, course.context)).toMatchObject({ exit: 'SIGNED_WITH_DISSENT', words: 'Vi er uenige i lørdagsvaktene', fromScan: false });
  });

  it('refuses empty words and words beyond 10 000 characters', () => {
    expect(codesOf(consulted().tries('record.sign', sign('nsf', '  '), nsfRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(consulted().tries('record.sign', sign('nsf', 'x'.repeat(10_001)), nsfRep))).toEqual(['TEXT_TOO_LONG']);
    expect(codesOf(consulted().tries('record.decline', decline('nsf', ''), nsfRep))).toEqual(['TEXT_EMPTY']);
  });

  it('declining carries its reason', () => {
    const course = consulted().does('record.decline', decline('nsf'), nsfRep);
    expect(exitOf(course.dossier, id('nsf'), { part: null }, course.context)).toMatchObject({ exit: 'DECLINED', words: 'Vi er uenige i saksbehandlingen' });
  });

  it('is final: a party signs off a record once', () => {
    const course = consulted().does('record.sign', sign('nsf', 'Uenig'), nsfRep);
    expect(codesOf(course.tries('record.sign', { ...sign('nsf'), signOffId: id('another') }, nsfRep))).toEqual(['SIGNED_OFF_ALREADY']);
    expect(codesOf(course.tries('record.decline', { ...decline('nsf'), signOffId: id('another') }, nsfRep))).toEqual(['SIGNED_OFF_ALREADY']);
    expect(record(course).signOffs).toHaveLength(1);
  });

  it('waits for the draft to be sent', () => {
    const course = consulted().does('record.draft', { recordId: id('rec-first'), meetingId: id('first'), itemId: id('item-first'), text: 'Ny tekst' });
    expect(codesOf(course.tries('record.sign', sign('nsf'), nsfRep))).toEqual(['RECORD_NOT_SENT']);
  });

  it('refuses an unknown record, an unknown party, a removed party and a used id', () => {
    expect(codesOf(consulted().tries('record.sign', { ...sign('nsf'), recordId: id('none') }, nsfRep))).toEqual(['RECORD_UNKNOWN']);
    expect(codesOf(consulted().tries('record.sign', sign('delta'), nsfRep))).toEqual(['PARTY_UNKNOWN']);
    expect(codesOf(consulted().does('party.remove', { partyId: id('nsf'), reason: 'Ingen medlemmer' }).tries('record.sign', sign('nsf'), nsfRep))).toEqual(['PARTY_UNKNOWN']);
    const course = consulted().does('record.sign', sign('nsf'), nsfRep);
    expect(codesOf(course.tries('record.sign', { ...sign('fagforbundet'), signOffId: id('sign-nsf') }, fagforbundetRep))).toEqual(['ID_TAKEN']);
  });
});

describe('the lock of a record', () => {
  const locked = () => consulted().does('record.sign', sign('nsf'), nsfRep).does('record.decline', decline('fagforbundet'), fagforbundetRep);

  it('falls with the last party that was wanting, whatever its exit', () => {
    const course = consulted().does('record.sign', sign('nsf'), nsfRep);
    expect(record(course).lockedAt).toBeNull();
    const outcome = course.tries('record.decline', decline('fagforbundet'), fagforbundetRep);
    expect(outcome.ok && outcome.facts.map(({ type }) => type)).toEqual(['record.signed-off', 'record.locked']);
    expect(record(course).lockedAt).toBe(course.now);
  });

  it('does not wait for the employer, who wrote the record', () => {
    expect(record(locked()).signOffs.map(({ partyId }) => partyId)).toEqual([id('nsf'), id('fagforbundet')]);
  });

  it('does not wait for a party that was taken out', () => {
    const course = consulted().does('party.remove', { partyId: id('fagforbundet'), reason: 'Ingen medlemmer' }).does('record.sign', sign('nsf'), nsfRep);
    expect(record(course).lockedAt).not.toBeNull();
  });

  it('refuses every edit afterwards', () => {
    const course = locked();
    const scan = { sha256: 'a'.repeat(64), name: 'skann.pdf' };
    expect(codesOf(course.tries('record.draft', { recordId: id('rec-first'), meetingId: id('first'), itemId: id('item-first'), text: 'Ny' }))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.view', { recordId: id('rec-first'), partyId: id('nsf'), text: 'Syn' }, nsfRep))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.send', { recordId: id('rec-first') }))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.sign', { ...sign('nsf'), signOffId: id('again') }, nsfRep))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.decline', { ...decline('nsf'), signOffId: id('again') }, nsfRep))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.register-scan', { recordId: id('rec-first'), signOffId: id('again'), partyId: id('nsf'), exit: 'SIGNED', words: null, scan }))).toEqual(['RECORD_LOCKED']);
    expect(codesOf(course.tries('record.oppose-scan', { recordId: id('rec-first'), signOffId: id('sign-nsf'), reason: 'Feil' }, nsfRep))).toEqual(['RECORD_LOCKED']);
  });

  it('wants no timer any more', () => {
    const course = locked().at(march(31));
    expect(course.fired).toEqual([]);
  });

  it('needs of a record of information the parties that met, and no other', () => {
    const course = consulted('INFORM');
    course.meetings = course.meetings.map((meeting) => ({ ...meeting, attendance: meeting.attendance.filter(({ union }) => union === 'nsf') }));
    expect(record(course.does('record.sign', sign('nsf'), nsfRep)).lockedAt).not.toBeNull();
    expect(exit(course, 'nsf')).toBeNull();
  });
});
