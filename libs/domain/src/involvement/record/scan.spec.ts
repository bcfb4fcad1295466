import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { codesOf, consulted, fagforbundetRep, hr, id, leader, march, nsfRep, PlayedCourse, sha } from '#testing';
import { exitOf } from '../exits.ts';

const scanned = (change: Partial<CommandPayloads['record.register-scan']> = {}): CommandPayloads['record.register-scan'] =>
  ({ recordId: id('rec-first'), signOffId: id('scan'), partyId: id('nsf'), exit: 'SIGNED', words: null, scan: { sha256: sha('c'), name: 'signert.pdf' }, ...change });
const oppose = { recordId: id('rec-first'), signOffId: id('scan'), reason: 'Dette er ikke min signatur' };
const exit = (course: PlayedCourse) => exitOf(course.dossier, id('nsf'), { part: null }, course.context);

describe('a signed scan registered by the employer', () => {
  it('counts only when the party has had five working days to oppose it', () => {
    const course = consulted().does('record.register-scan', scanned(), hr);
    expect(exit(course)).toBeNull();
    expect(exit(course.at(march(18, '23:59')))).toBeNull();
    expect(exit(course.at(march(19, '00:00')))).toMatchObject({ exit: 'SIGNED', fromScan: true });
  });

  it('is told as unopposed by the clock once, and locks the record when it was the last', () => {
    const course = consulted().does('record.register-scan', scanned()).does('record.sign', { recordId: id('rec-first'), signOffId: id('own'), partyId: id('fagforbundet'), dissent: null }, fagforbundetRep);
    expect(course.initiative.records[0]!.lockedAt).toBeNull();
    course.at(march(19));
    expect(course.initiative.records[0]!.lockedAt).toBe(march(19, '00:00'));
    expect(course.initiative.followUps).toMatchObject([{ kind: 'scan.unopposed', occurrence: id('scan'), title: 'Norsk Sykepleierforbund' }]);
  });

  it('leaves the record open while another party is wanting', () => {
    const course = consulted();
    course.meetings = course.meetings.map((meeting) => ({ ...meeting, attendance: [] }));
    course.does('record.register-scan', scanned()).at(march(19));
    expect(course.initiative.records[0]!.lockedAt).toBeNull();
    expect(course.fired.filter(({ kind }) => kind === 'scan.unopposed')).toHaveLength(1);
  });

  it('opposed by the party, never counts, and the party may sign off itself', () => {
    const course = consulted().does('record.register-scan', scanned()).at(march(18)).does('record.oppose-scan', oppose, nsfRep).at(march(30));
    expect(course.fired.map(({ kind }) => kind)).not.toContain('scan.unopposed');
    expect(exit(course)).toMatchObject({ exit: 'UNSIGNED' });
    const early = consulted().does('record.register-scan', scanned()).does('record.oppose-scan', oppose, nsfRep)
      .does('record.decline', { recordId: id('rec-first'), signOffId: id('own'), partyId: id('nsf'), reason: 'Nei' }, nsfRep);
    expect(exit(early)).toMatchObject({ exit: 'DECLINED', fromScan: false });
    expect(early.initiative.records[0]!.signOffs).toHaveLength(2);
  });

  it('cannot be opposed once it counts, nor twice, nor by anyone but the party', () => {
    const course = () => consulted().does('record.register-scan', scanned());
    const open = course();
    open.meetings = open.meetings.map((meeting) => ({ ...meeting, attendance: [] }));
    expect(codesOf(open.at(march(19)).tries('record.oppose-scan', oppose, nsfRep))).toEqual(['SCAN_COUNTS_ALREADY']);
    expect(codesOf(course().does('record.oppose-scan', oppose, nsfRep).tries('record.oppose-scan', oppose, nsfRep))).toEqual(['SCAN_OPPOSED_ALREADY']);
    expect(codesOf(course().tries('record.oppose-scan', oppose, fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course().tries('record.oppose-scan', oppose, leader))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course().tries('record.oppose-scan', { ...oppose, reason: '' }, nsfRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(course().tries('record.oppose-scan', { ...oppose, signOffId: id('none') }, nsfRep))).toEqual(['SCAN_UNKNOWN']);
  });

  it('stands in the way of a second sign-off until it is opposed', () => {
    const course = consulted().does('record.register-scan', scanned());
    expect(codesOf(course.tries('record.sign', { recordId: id('rec-first'), signOffId: id('own'), partyId: id('nsf'), dissent: null }, nsfRep))).toEqual(['SCAN_STANDS']);
  });

  it('copies the words of dissent and declining, and none of a plain signature', () => {
    expect(codesOf(consulted().tries('record.register-scan', scanned({ exit: 'SIGNED_WITH_DISSENT' })))).toEqual(['WORDS_MISSING']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ exit: 'DECLINED', words: ' ' })))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ words: 'Uenig' })))).toEqual(['SIGNED_HAS_NO_WORDS']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ exit: 'LAPSED' as 'SIGNED' })))).toEqual(['SCAN_EXIT']);
    expect(exit(consulted().does('record.register-scan', scanned({ exit: 'SIGNED_WITH_DISSENT', words: 'Uenig i helgene' })).at(march(19)))).toMatchObject({ exit: 'SIGNED_WITH_DISSENT', words: 'Uenig i helgene' });
  });

  it('is registered by the employer alone, for a union, with a hash', () => {
    expect(codesOf(consulted().tries('record.register-scan', scanned(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ partyId: id('employer') })))).toEqual(['SCAN_OF_EMPLOYER']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ partyId: id('none') })))).toEqual(['PARTY_UNKNOWN']);
    expect(codesOf(consulted().tries('record.register-scan', scanned({ scan: { sha256: 'abc', name: 'x' } })))).toEqual(['HASH_INVALID']);
  });

  it('counts by the threshold of the rule set and past closed days', () => {
    const course = consulted();
    const closed = new Set(['2026-03-16']);
    const played = new PlayedCourse(course.initiative, { closed });
    played.meetings = course.meetings;
    played.at(course.now).does('record.register-scan', scanned());
    expect(played.initiative.records[0]!.signOffs[0]!.scan!.countsFrom).toBe('2026-03-20');
  });
});
