import { describe, expect, it } from '@jest/globals';
import { altered, deliver, id, judge, march, PlayedCourse } from '#testing';

const entries = ({ initiative }: PlayedCourse): readonly string[] => initiative.packages.map(({ entryId }) => entryId);
const sent = (course: PlayedCourse, name: string, occurredOn: string | null = null): PlayedCourse => deliver(course, name, { kind: 'MEETING_PLAN', occurredOn });

describe('a package that everyone is to have', () => {
  it('must be of the kind that is asked for', () => {
    expect(judge(deliver(new PlayedCourse(), 'pack', { kind: 'INFORMATION' }), 'meeting-plan-sent')).toMatchObject({ state: 'MISSING', evidence: [] });
  });

  it('is never held to have reached nobody', () => {
    const course = sent(new PlayedCourse(), 'pack');
    expect(judge(altered(course, { parties: [] }), 'meeting-plan-sent')).toMatchObject({ state: 'MISSING', missing: { lacks: 'RECEIVERS' }, evidence: entries(course) });
  });

  it('shows what was sent, also while somebody lacks it', () => {
    const course = sent(new PlayedCourse(), 'pack');
    const [pack] = course.initiative.packages;
    const toOne = altered(course, { packages: [{ ...pack!, deliveries: pack!.deliveries.slice(0, 1) }] });
    expect(judge(toOne, 'meeting-plan-sent')).toMatchObject({ state: 'MISSING', missing: { receivers: ['Norsk Sykepleierforbund'] }, evidence: entries(course) });
  });

  it('must be confirmed, as law, where it was typed in afterwards, and only that one', () => {
    const course = sent(sent(new PlayedCourse(), 'proper').at(march(4)), 'typed-in', '2026-03-03');
    const [proper, typedIn] = course.initiative.packages;
    const apart = altered(course, { packages: [{ ...proper!, deliveries: proper!.deliveries.slice(0, 1) }, typedIn!] });
    expect(judge(apart, 'meeting-plan-sent')).toMatchObject({ state: 'WAITING', since: march(4), evidence: entries(course) });
    expect(judge(apart, 'meeting-plan-sent').missing).toEqual({ unconfirmed: [id('typed-in')] });
    expect(judge(course, 'meeting-plan-sent').state).toBe('MET');
  });
});
