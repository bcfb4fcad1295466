import { describe, expect, it } from '@jest/globals';
import { altered, deliver, fagforbundetRep, hold, id, judge, march, plan, PlayedCourse, put, summon } from '#testing';

const begun = (): PlayedCourse => put(new PlayedCourse(), 1).at(march(3));
const first = { name: 'first', startsAt: march(11, '09:00') };
const entries = ({ initiative }: PlayedCourse): readonly string[] => initiative.packages.map(({ entryId }) => entryId);
const NAME = 'information-before-consultation';

describe(NAME, () => {
  it('is never met by there being nobody to inform', () => {
    expect(judge(altered(deliver(begun(), 'pack'), { parties: [] }), NAME)).toMatchObject({ state: 'MISSING', missing: { lacks: 'PARTIES' } });
  });

  it('is not met by documents that came in the very moment that the meeting began', () => {
    const at = (deliveredAt: string): PlayedCourse => hold(deliver(summon(begun(), first).at(deliveredAt), 'pack'), 'first', march(11, '09:00'));
    expect(judge(at(march(11, '09:00')), NAME)).toMatchObject({ state: 'MISSING', missing: { deliveredAfterMeeting: ['Fagforbundet', 'Norsk Sykepleierforbund'] }, evidence: [] });
    expect(judge(at(march(11, '08:59')), NAME).state).toBe('MET');
  });

  it('holds no meeting against the documents that has not been put on record as held', () => {
    expect(judge(deliver(plan(begun(), first).at(march(12)), 'pack'), NAME).state).toBe('MET');
  });

  it('names the union that lacks them, and shows what the others had', () => {
    const course = deliver(begun(), 'pack');
    const [pack] = course.initiative.packages;
    const toOne = altered(course, { packages: [{ ...pack!, deliveries: pack!.deliveries.filter(({ to }) => to.id === id('nsf')) }] });
    expect(judge(toOne, NAME)).toMatchObject({ state: 'MISSING', missing: { parties: ['Fagforbundet'], deliveredAfterMeeting: [] }, evidence: entries(course) });
  });
});

describe(`${NAME}, of documents typed in afterwards`, () => {
  const typedIn = (): PlayedCourse => deliver(begun(), 'pack', { occurredOn: '2026-03-02' });

  it('names each package once for the unions to confirm, and since when', () => {
    const course = typedIn();
    const result = judge(course, NAME);
    expect(result).toMatchObject({ state: 'WAITING', since: march(3), waitingOn: [{ name: 'Fagforbundet' }, { name: 'Norsk Sykepleierforbund' }], evidence: entries(course) });
    expect(result.missing).toEqual({ unconfirmed: [id('pack')], mutation: 'registrationConfirm' });
  });

  it('waits for nobody where others were delivered through the system, or where it is no law', () => {
    expect(judge(deliver(typedIn().at(march(4)), 'proper'), NAME).state).toBe('MET');
    expect(judge(typedIn(), NAME, { force: 'AGREEMENT' }).state).toBe('MET');
    expect(judge(typedIn().does('registration.confirm', { objectId: id('pack') }, fagforbundetRep), NAME).state).toBe('MET');
  });
});
