import { describe, expect, it } from '@jest/globals';
import { osloEndOf } from '#domain';
import type { CommandPayloads } from '#domain';
import { altered, fagforbundetRep, id, judge, leader, march, PlayedCourse } from '#testing';

const begun = (statementsDueOn: string | null = '2026-03-06'): PlayedCourse => new PlayedCourse().does('initiative.schedule', { startsOn: null, statementsDueOn });
const stated = (course: PlayedCourse, name: string): PlayedCourse => course.does('statement.give', { statementId: id(name), partyId: id('fagforbundet'), text: 'Vi foreslår hver fjerde helg', proposalId: null }, fagforbundetRep);
const answered = (course: PlayedCourse, name: string, change: Partial<CommandPayloads['statement.answer']> = {}): PlayedCourse =>
  course.does('statement.answer', { answerId: id(`a-${name}`), statementIds: [id(name)], effect: 'NOT_CHANGED', text: 'Fordi budsjettet', proposalId: null, until: null, ...change });
const closing = osloEndOf('2026-03-06');

describe('statements-answered', () => {
  it('is shown by the statement and its answer, and by nothing that came too late', () => {
    const course = stated(begun(), 'one');
    const [one] = course.initiative.statements;
    expect(judge(course, 'statements-answered').evidence).toEqual([one!.entryId]);
    stated(answered(course, 'one').at(march(9)), 'late');
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'MET', evidence: [one!.entryId, course.initiative.statements[0]!.answer!.entryId] });
  });

  it('stays open to the last moment of the deadline, and not a moment longer', () => {
    const lastMoment = new Date(Date.parse(closing) - 1).toISOString();
    const course = begun().at(lastMoment);
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'WAITING', since: null, reviewAt: closing, missing: { statementsDueOn: '2026-03-06' } });
    expect(judge(course.at(closing), 'statements-answered')).toMatchObject({ state: 'MET', reviewAt: null });
  });

  it('waits for the leader rather than for time while a statement stands unanswered, and is looked at again at the deadline', () => {
    expect(judge(stated(begun(), 'one'), 'statements-answered')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'ROLE', name: leader.name }], reviewAt: closing });
  });

  it('is looked at again when the first of several answers runs out, and not for one that has', () => {
    const course = stated(stated(begun(null), 'one'), 'two');
    answered(answered(course, 'one', { effect: 'DEFERRED', until: '2026-03-10' }), 'two', { effect: 'DEFERRED', until: '2026-03-12' });
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'MET', reviewAt: osloEndOf('2026-03-10') });
    expect(judge(course.at(osloEndOf('2026-03-10')), 'statements-answered')).toMatchObject({ state: 'WAITING', missing: { statements: [id('one')] }, reviewAt: osloEndOf('2026-03-12') });
    expect(judge(course.at(osloEndOf('2026-03-12')), 'statements-answered')).toMatchObject({ state: 'WAITING', missing: { statements: [id('one'), id('two')] }, reviewAt: null });
  });

  it('has no day of review for an answer that puts nothing off', () => {
    const course = answered(stated(begun(null), 'one'), 'one');
    expect(judge(course, 'statements-answered').reviewAt).toBeNull();
    const [one] = course.initiative.statements;
    const openEnded = altered(course, { statements: [{ ...one!, answer: { ...one!.answer!, effect: 'DEFERRED', until: null } }] });
    expect(judge(openEnded, 'statements-answered')).toMatchObject({ state: 'MET', reviewAt: null });
  });
});
