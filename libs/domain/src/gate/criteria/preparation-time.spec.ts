import { describe, expect, it } from '@jest/globals';
import { altered, deliver, fagforbundetRep, hold, id, judge, leader, march, plan, PlayedCourse, put, summon } from '#testing';

const begun = (): PlayedCourse => put(new PlayedCourse(), 1);
/** Documents on a day of March and a meeting, planned for nine o'clock of a later one. */
const prepared = (delivered: number, meeting: number): PlayedCourse => summon(deliver(begun().at(march(delivered)), 'pack'), { name: 'first', startsAt: march(meeting, '09:00') });
const granted = (until: string): PlayedCourse => prepared(4, 11)
  .does('preparation.request', { requestId: id('req'), partyId: id('fagforbundet'), until, reason: 'Trenger tid' }, fagforbundetRep)
  .does('preparation.answer', { requestId: id('req'), granted: true, reason: 'Ja' }, leader);
const entriesOf = ({ initiative }: PlayedCourse): readonly string[] => initiative.packages.map(({ entryId }) => entryId);

describe('preparation-time, before a meeting is planned', () => {
  it('lacks the documents of every union that they do not lie before, and says how to lay them there', () => {
    const course = deliver(begun(), 'pack');
    const [pack] = course.initiative.packages;
    const toOne = altered(course, { packages: [{ ...pack!, deliveries: pack!.deliveries.slice(0, 1) }] });
    expect(judge(toOne, 'preparation-time')).toMatchObject({ state: 'MISSING', missing: { lacks: 'PACKAGE', parties: ['Norsk Sykepleierforbund'], mutation: 'packageDeliver' } });
  });

  it('is never met by there being nobody to prepare', () => {
    const course = deliver(begun(), 'pack');
    expect(judge(altered(course, { parties: [] }), 'preparation-time').missing).toEqual({ lacks: 'PACKAGE', parties: [], mutation: 'packageDeliver' });
  });

  it('runs for all from when the last union had its documents', () => {
    const course = deliver(deliver(begun(), 'early').at(march(4)), 'late');
    const [early, late] = course.initiative.packages;
    const one = (union: string, { deliveries }: typeof early & object): readonly (typeof deliveries)[number][] => deliveries.filter(({ to }) => to.id === id(union));
    const apart = altered(course, { packages: [{ ...early!, deliveries: one('nsf', early!) }, { ...late!, deliveries: one('fagforbundet', late!) }] });
    expect(judge(apart, 'preparation-time')).toMatchObject({
      state: 'WAITING', waitingOn: [{ kind: 'TIME', id: null, name: '2026-03-11' }], since: march(4), evidence: [late!.entryId], reviewAt: march(11, '00:00'), missing: { meetingNotBefore: '2026-03-11' },
    });
  });

  it('is over on the fifth working day, and not on a holiday or a Sunday', () => {
    const course = deliver(begun().at(march(31)), 'pack');
    expect(judge(course, 'preparation-time').missing).toEqual({ meetingNotBefore: '2026-04-10' });
  });
});

describe('preparation-time, with meetings', () => {
  it('rests on the documents that came before the meeting, also where it was too short', () => {
    const enough = prepared(4, 11);
    expect(judge(enough, 'preparation-time').evidence).toEqual(entriesOf(enough));
    const short = prepared(5, 11);
    expect(judge(short, 'preparation-time')).toMatchObject({ state: 'MISSING', evidence: entriesOf(short) });
  });

  it('is judged by the meetings that were held, once any was: not by one that is merely planned', () => {
    const course = plan(hold(prepared(5, 11), 'first', march(11, '09:00')), { name: 'second', startsAt: march(20, '09:00') });
    expect(judge(course, 'preparation-time')).toMatchObject({ state: 'MISSING', missing: { wanted: 5, given: [{ party: 'Fagforbundet', workingDays: 4 }, { party: 'Norsk Sykepleierforbund', workingDays: 4 }] } });
  });

  it('goes by the best of several meetings', () => {
    const twice = hold(summon(hold(prepared(5, 11), 'first', march(11, '09:00')), { name: 'second', startsAt: march(20, '09:00') }), 'second', march(20, '09:00'));
    expect(judge(twice, 'preparation-time').state).toBe('MET');
    expect(judge(twice, 'preparation-time', { parameters: { workingDays: 20 } }).missing).toMatchObject({ given: [{ workingDays: 11 }, { workingDays: 11 }] });
  });

  it('lets a union that was given more time prepare until that very day, and holds nothing back from the others', () => {
    expect(judge(granted('2026-03-11'), 'preparation-time').state).toBe('MET');
    expect(judge(granted('2026-03-12'), 'preparation-time').missing).toEqual({ wanted: 5, given: [{ party: 'Fagforbundet', workingDays: 5 }] });
  });
});
