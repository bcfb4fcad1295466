import { describe, expect, it } from '@jest/globals';
import { altered, fagforbundetRep, hold, id, judge, leader, march, plan, PlayedCourse, put, summon } from '#testing';

const planned = (startsOn: string): PlayedCourse => summon(put(new PlayedCourse(), 1).does('initiative.schedule', { startsOn, statementsDueOn: null }).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
const heldOn11 = (startsOn: string): PlayedCourse => hold(planned(startsOn), 'first', march(11, '09:00'));
/** The same meeting, told of by the employer two days later. */
const typedIn = (startsOn: string): PlayedCourse => planned(startsOn).at(march(13)).meets(id('first'), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') });
const draft = (course: PlayedCourse): PlayedCourse => course.does('record.draft', { recordId: id('rec'), meetingId: id('first'), itemId: id('item-first'), text: 'Drøftet' }, leader);

describe('notice-before-start', () => {
  it('is shown by the records of the consultations, whether there were days enough or not', () => {
    for (const startsOn of ['2026-03-25', '2026-03-24']) {
      const course = draft(heldOn11(startsOn));
      expect(judge(course, 'notice-before-start').evidence).toEqual([course.initiative.records[0]!.entryId]);
    }
  });

  it('takes a meeting that is only planned for no consultation', () => {
    expect(judge(planned('2026-06-01'), 'notice-before-start')).toMatchObject({ state: 'MISSING', missing: { consultBy: '2026-05-18', startsOn: '2026-06-01', parties: ['Fagforbundet', 'Norsk Sykepleierforbund'] } });
  });

  it('is met by one consultation in time, whatever was held later', () => {
    const course = hold(summon(heldOn11('2026-03-25'), { name: 'second', startsAt: march(20, '09:00') }), 'second', march(20, '09:00'));
    expect(judge(course, 'notice-before-start').state).toBe('MET');
  });

  it('reckons the day by the clock in Oslo: a meeting after midnight is the next day\'s', () => {
    expect(judge(hold(planned('2026-03-25'), 'first', march(11, '23:30')), 'notice-before-start').state).toBe('MET');
    expect(judge(hold(planned('2026-03-25'), 'first', march(12, '00:30')), 'notice-before-start').state).toBe('MISSING');
  });

  it('is never met by there being nobody to consult', () => {
    expect(judge(altered(heldOn11('2026-06-01'), { parties: [] }), 'notice-before-start')).toMatchObject({ state: 'MISSING', missing: { parties: [] } });
  });
});

describe('notice-before-start, of a meeting typed in afterwards', () => {
  it('waits, as law, for the unions to confirm it, from when it was recorded', () => {
    const course = draft(heldOn11('2026-03-25'));
    expect(judge(course, 'notice-before-start').state).toBe('MET');
    expect(judge(typedIn('2026-03-25'), 'notice-before-start')).toMatchObject({
      state: 'WAITING', since: march(13), waitingOn: [{ kind: 'PARTY', id: id('fagforbundet'), name: 'Fagforbundet' }, { kind: 'PARTY', id: id('nsf') }],
      missing: { unconfirmed: [id('first')], mutation: 'meetingConfirmHeld' }, evidence: [],
    });
    expect(judge(typedIn('2026-03-25').meets(id('first'), 'meeting.confirm-held', {}, fagforbundetRep), 'notice-before-start').state).toBe('MET');
  });

  it('waits for nobody where it came too late anyhow', () => {
    expect(judge(typedIn('2026-03-24'), 'notice-before-start')).toMatchObject({ state: 'MISSING', waitingOn: [] });
  });

  it('counts at once where it is no law', () => {
    expect(judge(typedIn('2026-03-25'), 'notice-before-start', { force: 'AGREEMENT' }).state).toBe('MET');
  });

  it('shows the records of those that count while it waits for the one that does not', () => {
    const late = draft(hold(planned('2026-03-20'), 'first', march(11, '09:00')));
    const course = plan(late, { name: 'early', startsAt: march(13, '09:00') });
    const [first, early] = course.meetings;
    const before: PlayedCourse['meetings'] = [first!, { ...early!, status: 'HELD', held: { startedAt: march(6, '09:00'), endedAt: march(6, '10:00'), registered: { recordedAt: march(11), occurredOn: '2026-03-06', bySide: 'EMPLOYER', confirmedAt: null } } }];
    const result = judge({ context: course.context, dossier: { initiative: course.initiative, meetings: before } }, 'notice-before-start');
    expect(result).toMatchObject({ state: 'WAITING', missing: { unconfirmed: [id('early')] }, evidence: [course.initiative.records[0]!.entryId] });
  });
});
