import { describe, expect, it } from '@jest/globals';
import { attendee, codesOf, consulted, deliver, fagforbundetRep, hold, id, leader, march, met, nsfRep, PlayedCourse, plan, put, sendRecordOf, summon } from '#testing';
import { exitOf } from '../exits.ts';

const exit = (course: PlayedCourse, partyId: string) => exitOf(course.dossier, id(partyId), { part: null }, course.context)?.exit ?? null;

describe('UNSIGNED', () => {
  it('is set for a party that met, had the sent draft five working days and one reminder, and did not sign', () => {
    const course = consulted();
    expect(exit(course.at(march(18, '23:59')), 'nsf')).toBeNull();
    expect(course.initiative.records[0]!.remindedAt).toBe(march(16, '08:00'));
    expect(exit(course.at(march(19, '00:00')), 'nsf')).toBe('UNSIGNED');
    expect(course.fired.filter(({ kind }) => kind === 'record.remind')).toHaveLength(1);
  });

  it('locks the record with the last party', () => {
    expect(consulted().at(march(19)).initiative.records[0]!.lockedAt).toBe(march(19, '00:00'));
  });

  it('is not set for a party that has signed, nor for one whose own side has not said that it met', () => {
    const course = consulted().does('record.sign', { recordId: id('rec-first'), signOffId: id('own'), partyId: id('nsf'), dissent: null }, nsfRep);
    course.meetings = course.meetings.map((meeting) => ({ ...meeting, attendance: [] }));
    course.at(march(31));
    expect([exit(course, 'nsf'), exit(course, 'fagforbundet')]).toEqual(['SIGNED', null]);
  });

  it('starts its days anew when the text is changed and sent again', () => {
    const course = consulted().at(march(17)).does('record.draft', { recordId: id('rec-first'), meetingId: id('first'), itemId: id('item-first'), text: 'Rettet' }).does('record.send', { recordId: id('rec-first') });
    expect(exit(course.at(march(24, '23:59')), 'nsf')).toBeNull();
    expect(exit(course.at(march(31)), 'nsf')).toBe('UNSIGNED');
    expect(course.fired.filter(({ kind }) => kind === 'record.remind')).toHaveLength(2);
  });

  it('leaves a working day after a late reminder', () => {
    const course = consulted();
    course.initiative = { ...course.initiative, records: course.initiative.records.map((record) => ({ ...record, remindedAt: march(20, '10:00') })) };
    expect(exit(course.at(march(23, '23:59')), 'nsf')).toBeNull();
    expect(exit(course.at(march(24, '00:00')), 'nsf')).toBe('UNSIGNED');
  });

  it('is no answer to a reminder fired before its time', () => {
    const course = consulted();
    const before = course.initiative;
    course.does('timer.fire', { timer: { id: id('t'), kind: 'record.unsigned', occurrence: `${id('rec-first')}:${id('nsf')}`, dueAt: course.now }, ids: [id('made')] }, { personId: null, name: 'Medvirk', roles: ['SYSTEM'], offices: [] });
    expect(course.initiative).toBe(before);
  });
});

/** Consulted on the 11th without NSF; summoned on the 12th to the 18th or so, and absent again. */
const absentTwice = (secondSummons = 11, { firstSummons = 3, absent = false } = {}): PlayedCourse => {
  const course = summon(put(new PlayedCourse(), 1).at(march(firstSummons)), { name: 'first', startsAt: march(secondSummons, '09:00') });
  met(hold(course, 'first', march(secondSummons, '09:00')), 'first', 'fagforbundet');
  summon(course.at(march(secondSummons, '13:00')), { name: 'second', startsAt: march(18, '09:00') });
  met(hold(course, 'second', march(18, '09:00')), 'second', 'fagforbundet');
  if (absent) course.meets(id('second'), 'meeting.confirm-attendance', { side: 'EMPLOYEES', attendees: [attendee(nsfRep, 'nsf', 'ABSENT')] }, nsfRep);
  return sendRecordOf(course, 'second');
};

describe('LAPSED', () => {
  it('is set for a party that met at neither of two meetings summoned at least five working days apart', () => {
    const course = absentTwice();
    expect(exit(course.at(march(23, '23:59')), 'nsf')).toBeNull();
    expect(exit(course.at(march(24, '00:00')), 'nsf')).toBe('LAPSED');
  });

  it('is set at once when the party itself has confirmed its absence', () => {
    const course = absentTwice(11, { absent: true });
    expect(exit(course.at(course.now), 'nsf')).toBe('LAPSED');
  });

  it('waits while the summonses are less than five working days apart', () => {
    expect(exit(absentTwice(9, { firstSummons: 3 }).at(march(31)), 'nsf')).toBeNull();
    expect(exit(absentTwice(10, { firstSummons: 3 }).at(march(31)), 'nsf')).toBe('LAPSED');
  });

  it('does not follow from one summons', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    sendRecordOf(hold(course, 'first', march(11, '09:00')), 'first').at(march(31));
    expect(exit(course, 'nsf')).toBeNull();
  });

  it('does not follow when the party met at the first meeting', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    met(hold(course, 'first', march(11, '09:00')), 'first', 'fagforbundet', 'nsf');
    hold(summon(course, { name: 'second', startsAt: march(18, '09:00') }), 'second', march(18, '09:00'));
    expect(exit(sendRecordOf(course, 'second').at(march(31)), 'nsf')).toBeNull();
  });

  const asking = (answer: boolean | null): PlayedCourse => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    hold(course, 'first', march(11, '09:00'));
    summon(course.at(march(11, '13:00')), { name: 'second', startsAt: march(18, '09:00') });
    course.meets(id('second'), 'meeting.request-other-time', { requestId: id('request'), union: 'nsf', reason: 'Landsmøte' }, nsfRep);
    if (answer !== null) course.meets(id('second'), 'meeting.answer-other-time', { requestId: id('request'), granted: answer, reason: 'Vedtaket haster' });
    return sendRecordOf(hold(course, 'second', march(18, '09:00')), 'second');
  };

  it('waits for the answer to a request for another time, and follows when it was denied with a reason', () => {
    const course = asking(null).at(march(30));
    expect(exit(course, 'nsf')).toBeNull();
    course.meets(id('second'), 'meeting.answer-other-time', { requestId: id('request'), granted: false, reason: 'Vedtaket haster' }).at(march(31));
    expect(exit(course, 'nsf')).toBe('LAPSED');
    expect(exit(asking(false).at(march(31)), 'nsf')).toBe('LAPSED');
  });

  it('never follows from a meeting held although another time was granted', () => {
    expect(exit(asking(true).at(march(31)), 'nsf')).toBeNull();
  });

  it("does not follow when the party's deputy was not among the receivers", () => {
    const course = absentTwice();
    course.initiative = { ...course.initiative, parties: course.initiative.parties.map((party) => party.id === id('nsf') ? { ...party, holders: [...party.holders, { personId: id('Nina N'), name: 'Nina N', deputy: true }] } : party) };
    expect(exit(course.at(march(31)), 'nsf')).toBeNull();
  });

  it('counts summonses since the last substantial change alone', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    hold(course, 'first', march(11, '09:00'));
    put(course, 2);
    summon(course, { name: 'second', startsAt: march(18, '09:00'), proposalId: id('proposal-2') });
    expect(exit(sendRecordOf(hold(course, 'second', march(18, '09:00')), 'second').at(march(31)), 'nsf')).toBeNull();
  });

  it('does not count a meeting that was called off', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') }).meets(id('first'), 'meeting.cancel', { reason: 'Sykdom' });
    summon(course.at(march(11, '13:00')), { name: 'second', startsAt: march(18, '09:00') });
    expect(exit(sendRecordOf(hold(course, 'second', march(18, '09:00')), 'second').at(march(31)), 'nsf')).toBeNull();
  });

  it('does not follow from a meeting held on another day or earlier than summoned', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    hold(course, 'first', march(11, '09:00'));
    summon(course, { name: 'second', startsAt: march(18, '09:00') });
    expect(exit(sendRecordOf(hold(course, 'second', march(18, '08:00')), 'second').at(march(31)), 'nsf')).toBeNull();
  });

  it('waits until a meeting registered afterwards has been confirmed by the other side', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    hold(course, 'first', march(11, '09:00'));
    summon(course.at(march(11, '13:00')), { name: 'second', startsAt: march(18, '09:00') });
    course.at(march(20)).meets(id('second'), 'meeting.hold', { startedAt: march(18, '09:00'), endedAt: march(18, '10:00') });
    sendRecordOf(course, 'second').at(march(30));
    expect(exit(course, 'nsf')).toBeNull();
    course.meets(id('second'), 'meeting.confirm-held', {}, fagforbundetRep).at(march(31));
    expect(exit(course, 'nsf')).toBe('LAPSED');
  });

  it('does not count an item added after the summons was sent', () => {
    const course = plan(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00'), intensity: 'INFORM' }).meets(id('first'), 'meeting.summon', { summonsId: id('sum') });
    course.at(march(4)).meets(id('first'), 'meeting.add-item', { itemId: id('late'), initiativeId: id('initiative'), title: 'Drøfting', intensity: 'CONSULT', proposalId: id('proposal-1') });
    hold(course, 'first', march(11, '09:00'));
    summon(course, { name: 'second', startsAt: march(18, '09:00') });
    expect(exit(sendRecordOf(hold(course, 'second', march(18, '09:00')), 'second').at(march(31)), 'nsf')).toBeNull();
  });

  it('cannot be set, nor UNSIGNED, by any command of a person', () => {
    const timer = { id: id('t'), kind: 'consultation.lapse' as const, occurrence: `${id('rec-second')}:${id('nsf')}`, dueAt: march(3) };
    expect(codesOf(absentTwice().tries('timer.fire', { timer, ids: [id('made')] }, leader))).toEqual(['TIMER_BY_SYSTEM_ONLY']);
  });

  it('gives way to the word of the party on another record', () => {
    const course = absentTwice().at(march(24));
    summon(course, { name: 'third', startsAt: march(26, '09:00') });
    sendRecordOf(met(hold(course, 'third', march(26, '09:00')), 'third', 'nsf'), 'third').does('record.sign', { recordId: id('rec-third'), signOffId: id('own'), partyId: id('nsf'), dissent: 'Uenig' }, nsfRep);
    expect(exit(course, 'nsf')).toBe('SIGNED_WITH_DISSENT');
  });
});

describe('other timers of involvement', () => {
  it('tell a statement without an answer as overdue, once', () => {
    const course = new PlayedCourse().does('statement.give', { statementId: id('s'), partyId: id('nsf'), text: 'Færre helger', proposalId: null }, nsfRep).at(march(31));
    expect(course.initiative.statements[0]!.overdueAt).toBe(march(17, '00:00'));
    expect(course.fired).toHaveLength(1);
  });

  it('tell a request for time to prepare without an answer, once', () => {
    const course = deliver(new PlayedCourse(), 'package').does('preparation.request', { requestId: id('r'), partyId: id('nsf'), until: '2026-03-20', reason: 'Må spørre medlemmene' }, nsfRep).at(march(31));
    expect(course.initiative.followUps).toMatchObject([{ kind: 'preparation.answer-due', occurrence: id('r'), title: 'Må spørre medlemmene', at: march(5, '00:00') }]);
  });
});
