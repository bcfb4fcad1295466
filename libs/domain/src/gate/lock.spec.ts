import { describe, expect, it } from '@jest/globals';
import { consulted, deliver, fagforbundetDeputy, fagforbundetRep, hold, id, judge, leader, march, met, nsfRep, plan, PlayedCourse, put, sendRecordOf, summon } from '#testing';

const sign = (course: PlayedCourse, union: 'fagforbundet' | 'nsf', dissent: string | null = null, record = 'rec-first'): PlayedCourse =>
  course.does('record.sign', { recordId: id(record), signOffId: id(`s-${union}${dissent === null ? '' : '-d'}`), partyId: id(union), dissent }, union === 'nsf' ? nsfRep : fagforbundetRep);

describe('consultation-complete', () => {
  it('is missing, with the next step named, until a meeting is planned', () => {
    expect(judge(put(new PlayedCourse(), 1), 'consultation-complete')).toMatchObject({ state: 'MISSING', missing: { parties: ['Fagforbundet', 'Norsk Sykepleierforbund'], mutation: 'meetingPlan' } });
  });

  it('waits for the summons, the meeting and the record, each in its turn', () => {
    const planned = plan(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    expect(judge(planned, 'consultation-complete')).toMatchObject({ state: 'WAITING', missing: { mutation: 'meetingSummon' } });
    const summoned = planned.meets(id('first'), 'meeting.summon', { summonsId: id('sum') });
    expect(judge(summoned, 'consultation-complete')).toMatchObject({ state: 'WAITING', missing: { step: 'MEET' }, waitingOn: [{ kind: 'TIME' }], reviewAt: march(11, '09:00') });
    const held = met(hold(summoned, 'first', march(11, '09:00')), 'first', 'fagforbundet', 'nsf');
    expect(judge(held, 'consultation-complete')).toMatchObject({ state: 'WAITING', missing: { mutation: 'recordDraft' } });
    expect(judge(sendRecordOf(held, 'first'), 'consultation-complete')).toMatchObject({
      state: 'WAITING', missing: { mutation: 'recordSign' }, waitingOn: [{ kind: 'PARTY', id: id('fagforbundet'), name: 'Fagforbundet' }, { kind: 'PARTY', id: id('nsf'), name: 'Norsk Sykepleierforbund' }],
    });
  });

  it('waits for the last union, and is met by its dissent: consultation is not consent', () => {
    const half = sign(consulted(), 'fagforbundet');
    expect(judge(half, 'consultation-complete')).toMatchObject({ state: 'WAITING', missing: { parties: ['Norsk Sykepleierforbund'] } });
    const whole = judge(sign(half, 'nsf', 'Vi er uenige i lengden'), 'consultation-complete');
    expect(whole).toMatchObject({ state: 'MET', missing: {} });
    expect(whole.evidence).toHaveLength(3);
  });

  it('starts again when the proposal changes substantially, and not when it does not', () => {
    const signed = (): PlayedCourse => sign(sign(consulted(), 'fagforbundet'), 'nsf');
    expect(judge(put(signed(), 2, false), 'consultation-complete').state).toBe('MET');
    expect(judge(put(signed(), 2, true), 'consultation-complete')).toMatchObject({ state: 'MISSING', missing: { mutation: 'meetingPlan' } });
  });

  it('is never met by there being nobody to consult', () => {
    const alone = ['fagforbundet', 'nsf'].reduce((course, union) => course.does('party.remove', { partyId: id(union), reason: 'Ikke berørt' }), put(new PlayedCourse(), 1));
    expect(judge(alone, 'consultation-complete')).toMatchObject({ state: 'MISSING', missing: { lacks: 'PARTIES' } });
  });
});

describe('agreement-reached', () => {
  const needing = (): PlayedCourse => {
    const course = new PlayedCourse().does('proposal.put', { proposalId: id('proposal-1'), title: 'x', text: 'x', alternatives: [], substantial: true, requiresAgreement: ['12-timersvakter'] });
    return sendRecordOf(met(hold(summon(course.at(march(3)), { name: 'first', startsAt: march(11, '09:00'), intensity: 'AGREE' }), 'first', march(11, '09:00')), 'first', 'fagforbundet', 'nsf'), 'first');
  };

  it('is left out of the gate while nothing needs agreement, and can never be overridden', () => {
    expect(() => judge(put(new PlayedCourse(), 1), 'agreement-reached', { when: ['AGREEMENT_REQUIRED'] })).toThrow();
    expect(judge(needing(), 'agreement-reached', { when: ['AGREEMENT_REQUIRED'] }).overridable).toBe(false);
  });

  it('is met by every union\'s signature and by nothing less', () => {
    const half = sign(needing(), 'fagforbundet');
    expect(judge(half, 'agreement-reached')).toMatchObject({ state: 'WAITING', missing: { parties: ['Norsk Sykepleierforbund'], content: ['12-timersvakter'] } });
    expect(judge(sign(half, 'nsf'), 'agreement-reached').state).toBe('MET');
    const dissent = sign(sign(needing(), 'fagforbundet'), 'nsf', 'Nei');
    expect(judge(dissent, 'consultation-complete').state).toBe('MET');
    expect(judge(dissent, 'agreement-reached')).toMatchObject({ state: 'MISSING', missing: { notAgreed: ['Norsk Sykepleierforbund'] } });
  });

  it('is not met by signatures at a mere consultation', () => {
    const course = consulted();
    const needed = sign(sign(course, 'fagforbundet'), 'nsf').does('proposal.put', { proposalId: id('proposal-2'), title: 'x', text: 'x', alternatives: [], substantial: false, requiresAgreement: ['12-timersvakter'] });
    expect(judge(needed, 'consultation-complete').state).toBe('MET');
    expect(judge(needed, 'agreement-reached').state).toBe('MISSING');
  });
});

describe('information-before-consultation', () => {
  const meeting = { name: 'first', startsAt: march(11, '09:00') };

  it('is missing until each union has the documents, and met when it has, before any meeting', () => {
    const course = put(new PlayedCourse(), 1);
    expect(judge(course, 'information-before-consultation')).toMatchObject({ state: 'MISSING', missing: { parties: ['Fagforbundet', 'Norsk Sykepleierforbund'], deliveredAfterMeeting: [] } });
    expect(judge(deliver(course, 'pack'), 'information-before-consultation')).toMatchObject({ state: 'MET', evidence: [expect.any(String)] });
  });

  it('is not met by documents that came after the meeting began, until there is a new one', () => {
    const held = hold(summon(put(new PlayedCourse(), 1).at(march(3)), meeting), 'first', march(11, '09:00'));
    const late = deliver(held, 'pack');
    expect(judge(late, 'information-before-consultation')).toMatchObject({ state: 'MISSING', missing: { deliveredAfterMeeting: ['Fagforbundet', 'Norsk Sykepleierforbund'] } });
    const again = hold(summon(late.at(march(12)), { name: 'second', startsAt: march(20, '09:00') }), 'second', march(20, '09:00'));
    expect(judge(again, 'information-before-consultation').state).toBe('MET');
  });

  it('is not met by documents on a version that a substantial change has replaced', () => {
    const course = put(deliver(put(new PlayedCourse(), 1), 'pack', { proposalId: id('proposal-1') }).at(march(3)), 2);
    expect(judge(course, 'information-before-consultation').state).toBe('MISSING');
  });

  it('waits, as law, for the unions to confirm a delivery typed in afterwards', () => {
    const typedIn = deliver(put(new PlayedCourse(), 1).at(march(3)), 'pack', { occurredOn: '2026-03-02' });
    expect(judge(typedIn, 'information-before-consultation')).toMatchObject({ state: 'WAITING', missing: { mutation: 'registrationConfirm' } });
    expect(judge(typedIn.does('registration.confirm', { objectId: id('pack') }, fagforbundetRep), 'information-before-consultation').state).toBe('MET');
  });
});

describe('preparation-time', () => {
  const prepared = (delivered: number, meeting: number): PlayedCourse =>
    summon(deliver(put(new PlayedCourse(), 1).at(march(delivered)), 'pack'), { name: 'first', startsAt: march(meeting, '09:00') });

  it('waits, before a meeting is planned, for the day that gives everyone their time', () => {
    const course = deliver(put(new PlayedCourse(), 1), 'pack');
    expect(judge(course, 'preparation-time', { force: 'ADVICE' })).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'TIME', name: '2026-03-09' }], reviewAt: march(9, '00:00') });
    expect(judge(course.at(march(9, '00:00')), 'preparation-time', { force: 'ADVICE' }).state).toBe('MET');
  });

  it('warns of a planned meeting that comes too early, and counts working days to a held one', () => {
    expect(judge(prepared(4, 10), 'preparation-time')).toMatchObject({ state: 'MISSING', missing: { wanted: 5, given: [{ party: 'Fagforbundet', workingDays: 4 }, { party: 'Norsk Sykepleierforbund', workingDays: 4 }] } });
    expect(judge(prepared(4, 11), 'preparation-time').state).toBe('MET');
    expect(judge(hold(prepared(4, 11), 'first', march(11, '09:00')), 'preparation-time').state).toBe('MET');
    expect(judge(hold(prepared(4, 11), 'first', march(11, '09:00')), 'preparation-time', { parameters: { workingDays: 6 } }).state).toBe('MISSING');
  });

  it('lacks the package before anything is delivered', () => {
    expect(judge(put(new PlayedCourse(), 1), 'preparation-time')).toMatchObject({ state: 'MISSING', missing: { lacks: 'PACKAGE' } });
  });

  it('honours a day that the employer has granted', () => {
    const course = prepared(4, 11)
      .does('preparation.request', { requestId: id('req'), partyId: id('fagforbundet'), until: '2026-03-20', reason: 'Trenger tid' }, fagforbundetDeputy)
      .does('preparation.answer', { requestId: id('req'), granted: true, reason: 'Ja' }, leader);
    expect(judge(course, 'preparation-time')).toMatchObject({ state: 'MISSING', missing: { given: [{ party: 'Fagforbundet' }] } });
  });
});

describe('notice-before-start', () => {
  const heldOn11 = (startsOn: string | null): PlayedCourse => {
    const course = hold(summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') }), 'first', march(11, '09:00'));
    return startsOn === null ? course : course.does('initiative.schedule', { startsOn, statementsDueOn: null });
  };

  it('lacks a start date, then a consultation two weeks before it', () => {
    expect(judge(heldOn11(null), 'notice-before-start').missing).toEqual({ lacks: 'STARTS_ON' });
    expect(judge(heldOn11('2026-03-24'), 'notice-before-start')).toMatchObject({ state: 'MISSING', missing: { consultBy: '2026-03-10', parties: ['Fagforbundet', 'Norsk Sykepleierforbund'] } });
    expect(judge(heldOn11('2026-03-25'), 'notice-before-start').state).toBe('MET');
  });

  it('counts as many days as the playbook says, where it says any', () => {
    expect(judge(heldOn11('2026-03-25'), 'notice-before-start', { parameters: { calendarDays: 42 } }).state).toBe('MISSING');
    expect(judge(heldOn11('2026-04-22'), 'notice-before-start', { parameters: { calendarDays: 42 } }).state).toBe('MET');
  });
});
