import { describe, expect, it } from '@jest/globals';
import { coverageOf, fact, groupStrata, strataOf } from '#domain';
import type { CommandPayloads, Initiative } from '#domain';
import { activity, asLeader, attendee, codesOf, deliver, employee, hold, id, judge, march, nsfRep, PlayedCourse, plan, put } from '#testing';
import { evolveInitiative } from '#domain';

const members = ['Eva Ansatt', 'n1', 'n2', 'd1'].map((name) => id(name));
/** Ten people, four of them named: Eva and three others, of whom two work nights and one is on leave. */
const begun = (): PlayedCourse => put(new PlayedCourse(), 1).does('groups.snapshot', { groups: [{
  id: id('group-1'), label: 'Nord', unitId: id('unit'), profession: null, contract: null, shift: null, people: 10, memberIds: members,
  strata: [{ stratum: 'NIGHT', memberIds: [id('n1'), id('n2')] }, { stratum: 'ON_LEAVE', memberIds: [id('d1')] }] }] });
const rows = ({ dossier }: PlayedCourse) => coverageOf(dossier);
const whole = (course: PlayedCourse) => rows(course).find(({ stratum }) => stratum === null)!;
const statement = (name: string): CommandPayloads['statement.give'] => ({ statementId: id(name), partyId: null, text: 'x', proposalId: null });
type Concluded = Parameters<typeof fact<'board.concluded'>>[1];
const concluded = (course: PlayedCourse, name: string, change: Partial<Concluded>): PlayedCourse => {
  const initiative: Initiative = evolveInitiative(course.initiative, { ...fact('board.concluded', {
    boardId: id(name), kind: 'HATS', title: name, activity: 'hats', part: null, proposalId: null, personIds: [], unnamed: [], cards: 1, findings: [], occurredOn: '2026-03-02', ...change }), entryId: id(`e-${name}`), at: course.now, by: asLeader });
  course.initiative = initiative;
  return course;
};
const judged = (course: PlayedCourse, sharePercent = 60) => judge(course, 'coverage', { force: 'ADVICE', parameters: { sharePercent, activity: 'coverage' }, activities: [activity('coverage')] });

describe('who belongs to those who are usually lost', () => {
  it('follows from the register\'s own words for shift and contract', () => {
    expect(strataOf({ shift: 'Natt', contract: 'Hel stilling', onLeave: false })).toEqual(['NIGHT']);
    expect(strataOf({ shift: 'night shift', contract: '75 %', onLeave: true })).toEqual(['NIGHT', 'PART_TIME', 'ON_LEAVE']);
    expect(strataOf({ shift: 'Dag', contract: 'Deltid', onLeave: false })).toEqual(['PART_TIME']);
    expect(strataOf({ shift: null, contract: '100 %', onLeave: false })).toEqual([]);
  });

  it('counts a person with two employments where either fits, once', () => {
    const employed = { contract: 'Deltid', shift: 'Dag', onLeave: false };
    expect(groupStrata([{ personId: 'a', ...employed }, { personId: 'a', ...employed, shift: 'Natt' }])).toEqual([{ stratum: 'NIGHT', memberIds: ['a'] }, { stratum: 'PART_TIME', memberIds: ['a'] }]);
  });
});

describe('the coverage matrix', () => {
  it('has a row for the group and for each stratum in it, and none for a group of nobody', () => {
    expect(rows(begun()).map(({ stratum, people, reached }) => [stratum, people, reached])).toEqual([[null, 10, 0], ['NIGHT', 2, 0], ['ON_LEAVE', 1, 0]]);
    const nobody = begun().does('groups.snapshot', { groups: [{ id: id('group-1'), label: 'Nord', unitId: null, profession: null, contract: null, shift: null, people: 0, memberIds: [] }] });
    expect(rows(nobody)).toEqual([]);
  });

  it('counts a person once, whatever the channels', () => {
    const course = begun().does('statement.give', statement('s1'), employee).does('statement.give', statement('s2'), employee);
    concluded(course, 'b1', { personIds: [employee.personId!, id('n1')] });
    expect(whole(course)).toMatchObject({ reached: 2, channels: [{ channel: 'STATEMENT', reached: 1 }, { channel: 'HATS', reached: 2 }] });
    expect(rows(course).find(({ stratum }) => stratum === 'NIGHT')).toMatchObject({ reached: 1 });
  });

  it('adds the largest occasion of people without names, never the sum, and never more than there are', () => {
    const course = concluded(concluded(begun(), 'b1', { personIds: [id('n1')], unnamed: [{ groupId: id('group-1'), people: 4 }] }), 'b2', { kind: 'TACIT', unnamed: [{ groupId: id('group-1'), people: 6 }] });
    expect(whole(course)).toMatchObject({ reached: 7, channels: [{ channel: 'HATS', reached: 5 }, { channel: 'TACIT', reached: 6 }] });
    expect(whole(concluded(course, 'b3', { unnamed: [{ groupId: id('group-1'), people: 40 }] })).reached).toBe(10);
  });

  it('counts those who met at a meeting that was held, and tells of information without counting it', () => {
    const course = plan(begun(), { name: 'first', startsAt: march(3, '09:00') });
    hold(course, 'first', march(3, '09:00')).meets(id('first'), 'meeting.confirm-attendance', { side: 'EMPLOYEES', attendees: [attendee(nsfRep, 'nsf')] }, nsfRep);
    course.initiative = { ...course.initiative, groups: course.initiative.groups.map((group) => ({ ...group, memberIds: [...group.memberIds, nsfRep.personId!] })) };
    expect(whole(course)).toMatchObject({ reached: 1, channels: [{ channel: 'MEETING', reached: 1 }] });
    const told = deliver(begun(), 'p').does('package.deliver', { packageId: id('p2'), kind: 'INFORMATION', title: 'Til alle', proposalId: null, replacesId: null, occurredOn: null,
      documents: [{ name: 'a', version: '1', sha256: 'a'.repeat(64), bytes: 1 }], to: [{ kind: 'GROUP', id: id('group-1') }] });
    expect(whole(told)).toMatchObject({ reached: 0, channels: [{ channel: 'INFORMATION', reached: 10 }] });
  });

  it('leaves out what was tied to a version that a substantial change has put aside', () => {
    const course = begun().does('statement.give', { ...statement('s1'), proposalId: id('proposal-1') }, employee);
    expect(whole(course).reached).toBe(1);
    expect(whole(put(course, 2)).reached).toBe(0);
  });
});

describe('coverage, as a criterion', () => {
  const everyone = (course: PlayedCourse) => concluded(course, 'b1', { personIds: [id('n1'), id('n2'), id('Eva Ansatt')], unnamed: [{ groupId: id('group-1'), people: 3 }] });

  it('names the groups that fall short, and those in them who are usually lost', () => {
    expect(judged(begun())).toMatchObject({ state: 'MISSING', missing: { sharePercent: 60, groups: ['Nord'], short: [{ stratum: null, reached: 0, people: 10 }, { stratum: 'NIGHT' }, { stratum: 'ON_LEAVE' }] } });
    expect(judged(everyone(begun()))).toMatchObject({ state: 'MISSING', missing: { short: [{ stratum: 'ON_LEAVE', people: 1 }] } });
  });

  it('is met when those who are away have been told, and the rest took part', () => {
    const course = everyone(begun()).does('package.deliver', { packageId: id('p2'), kind: 'INFORMATION', title: 'Til alle', proposalId: null, replacesId: null, occurredOn: null,
      documents: [{ name: 'a', version: '1', sha256: 'a'.repeat(64), bytes: 1 }], to: [{ kind: 'GROUP', id: id('group-1') }] });
    expect(judged(course)).toMatchObject({ state: 'MET', documentedByHand: false, evidence: [id('e-b1')] });
    expect(judged(course, 70).state).toBe('MISSING');
  });

  it('is met by a logged alternative for the group', () => {
    const log = (groupId: string) => ({ alternativeId: id('alt'), groupIds: [id(groupId)], text: 'Besøk på nattvakt' });
    expect(judged(begun().does('coverage.log-alternative', log('group-1')))).toMatchObject({ state: 'MET', evidence: { length: 1 } });
    expect(codesOf(begun().tries('coverage.log-alternative', log('none')))).toEqual(['GROUP_UNKNOWN']);
    expect(codesOf(begun().tries('coverage.log-alternative', { ...log('group-1'), groupIds: [] }))).toEqual(['COVERAGE_OF_NOBODY']);
    expect(codesOf(begun().tries('coverage.log-alternative', log('group-1'), nsfRep))).toEqual(['NOT_THE_MANAGER']);
  });
});

describe('findings-settled', () => {
  const found = () => concluded(begun(), 'b1', { findings: [{ cardId: id('q'), kind: 'QUESTION', text: 'Hvor mange?' }, { cardId: id('r'), kind: 'RISK', text: 'Alene' }] });
  const asks = (course: PlayedCourse, kinds: readonly string[]) => judge(course, 'findings-settled', { force: 'ADVICE', parameters: { kinds } });

  it('owes nothing where there was no session, waits for the leader, and is met by kind', () => {
    expect(asks(begun(), ['QUESTION'])).toMatchObject({ state: 'MET', evidence: [] });
    expect(asks(found(), ['QUESTION'])).toMatchObject({ state: 'WAITING', waitingOn: [{ name: 'Liv Leder' }], missing: { texts: ['Hvor mange?'] } });
    const answered = found().does('finding.settle', { findingIds: [id('q')], outcome: 'ANSWERED', text: 'Tolv', riskId: null, proposalId: null });
    expect([asks(answered, ['QUESTION']).state, asks(answered, ['RISK']).state]).toEqual(['MET', 'WAITING']);
  });
});

describe('activities that the product itself sees', () => {
  const asked = (kind: string) => ({ force: 'ADVICE' as const, parameters: { activity: 'it' }, activities: [activity('it', { kind })] });
  const hearing = { hearingId: id('h'), proposalId: id('proposal-1'), activity: null, title: 'Høring', question: 'Hva?', partyIds: [], groupIds: [id('group-1')], councils: [], workingDays: 5 };
  const heard = (): PlayedCourse => {
    const course = begun().does('hearing.open', hearing);
    course.initiative = { ...course.initiative, hearings: course.initiative.hearings.map((one) => ({ ...one, activity: 'it' })) };
    return course;
  };

  it('are a hearing once it is summed up: open it waits for its day, closed for the leader', () => {
    expect(judge(heard(), 'activity-done', asked('hearing'))).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'TIME', name: '2026-03-09' }] });
    const closed = heard().at(march(10));
    expect(judge(closed, 'activity-done', asked('hearing'))).toMatchObject({ state: 'WAITING', waitingOn: [{ name: 'Liv Leder' }] });
    expect(judge(closed.does('hearing.summarise', { hearingId: id('h'), text: 'Ingen kommentarer' }), 'activity-done', asked('hearing')).state).toBe('MET');
    expect(judge(put(closed, 2), 'activity-done', asked('hearing')).state).toBe('MISSING');
  });

  it('are a board that was concluded for them, which law wants confirmed when it was typed in on a later day', () => {
    const board = (occurredOn: string) => concluded(begun(), 'b1', { activity: 'it', occurredOn });
    expect(judge(board('2026-03-02'), 'activity-done', { ...asked('hat-session'), force: 'LAW' })).toMatchObject({ state: 'MET', documentedByHand: false });
    expect(judge(board('2026-02-20'), 'activity-done', { ...asked('hat-session'), force: 'LAW' }).state).toBe('WAITING');
    expect(judge(board('2026-02-20').does('registration.confirm', { objectId: id('b1') }, nsfRep), 'activity-done', { ...asked('hat-session'), force: 'LAW' }).state).toBe('MET');
    expect(judge(board('2026-02-20'), 'activity-done', asked('hat-session')).state).toBe('MET');
  });
});
