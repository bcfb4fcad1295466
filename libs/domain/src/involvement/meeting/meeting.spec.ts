import { describe, expect, it } from '@jest/globals';
import type { Actor, Dossier, MeetingCommands } from '#domain';
import { attendee, codesOf, creation, employee, fagforbundetDeputy, fagforbundetRep, founded, hold, hr, id, initiativeOf, leader, march, nsfRep, otherLeader, plan, PlayedCourse, put, recordedAs, safetyRep, summon, told } from '#testing';
import { decideMeeting } from './decide.ts';
import { evolveMeeting } from './evolve.ts';

const begun = () => put(new PlayedCourse(), 1).at(march(3));
const planned = () => plan(begun(), { name: 'first', startsAt: march(11, '09:00') });
const summoned = () => summon(begun(), { name: 'first', startsAt: march(11, '09:00') });
const only = ({ meetings }: PlayedCourse) => meetings[0]!;
const planInput = (change: Partial<MeetingCommands['meeting.plan']> = {}): MeetingCommands['meeting.plan'] =>
  ({ id: id('first'), unitId: id('unit'), title: 'Møte', place: null, seriesId: null, startsAt: march(11, '09:00'), items: [], ...change });
const item = (change: Partial<MeetingCommands['meeting.add-item']> = {}): MeetingCommands['meeting.add-item'] =>
  ({ itemId: id('item-2'), initiativeId: id('initiative'), title: 'Sak 2', intensity: 'ADVISE', proposalId: null, ...change });
const tries = <T extends keyof MeetingCommands>(course: PlayedCourse, type: T, input: MeetingCommands[T], by: Actor = leader) => codesOf(course.triesMeeting(id('first'), type, input, by));

describe('planning a meeting', () => {
  it('states the kind of each item, and stands in the log of each initiative', () => {
    const outcome = begun().triesMeeting(id('first'), 'meeting.plan', planInput({ items: [item({ proposalId: id('proposal-1') })] }));
    expect(outcome).toMatchObject({ ok: true, facts: [
      { type: 'meeting.convened', initiativeId: null, payload: { meetingId: id('first'), title: 'Møte' } },
      { type: 'meeting.planned', initiativeId: id('initiative'), payload: { itemId: id('item-2'), title: 'Sak 2', intensity: 'ADVISE', proposalId: id('proposal-1'), part: null } },
    ] });
  });

  it('is done by leaders and HR', () => {
    expect(tries(begun(), 'meeting.plan', planInput(), hr)).toEqual([]);
    expect(tries(begun(), 'meeting.plan', planInput(), otherLeader)).toEqual([]);
    expect(tries(begun(), 'meeting.plan', planInput(), nsfRep)).toEqual(['MEETING_BY_EMPLOYER']);
    expect(tries(begun(), 'meeting.plan', planInput(), employee)).toEqual(['MEETING_BY_EMPLOYER']);
  });

  it('refuses another\'s initiative, an unknown one, a proposal that is not there, and an ended initiative', () => {
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item()] }), otherLeader)).toEqual(['ITEM_NOT_YOURS']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item({ initiativeId: id('none') })] }))).toEqual(['ITEM_INITIATIVE_UNKNOWN']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item({ proposalId: id('none') })] }))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item({ initiativeId: null, proposalId: id('proposal-1') })] }))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(tries(begun().does('initiative.cancel', { reason: 'Stanset' }), 'meeting.plan', planInput({ items: [item()] }))).toEqual(['INITIATIVE_ENDED']);
  });

  it('holds titles, instants, kinds and lists to their bounds', () => {
    expect(tries(begun(), 'meeting.plan', planInput({ title: '' }))).toEqual(['TEXT_EMPTY']);
    expect(tries(begun(), 'meeting.plan', planInput({ place: 'x'.repeat(201) }))).toEqual(['TEXT_TOO_LONG']);
    expect(tries(begun(), 'meeting.plan', planInput({ startsAt: '2026-03-11 09:00' }))).toEqual(['INSTANT_INVALID']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item(), item()] }))).toEqual(['ID_REPEATED']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: [item({ intensity: 'NEGOTIATE' as 'AGREE' })] }))).toEqual(['INTENSITY_UNKNOWN']);
    expect(tries(begun(), 'meeting.plan', planInput({ items: Array.from({ length: 201 }, (_, index) => item({ itemId: id(`i${index}`) })) }))).toEqual(['LIST_TOO_LONG']);
    expect(tries(planned(), 'meeting.plan', planInput())).toEqual(['ID_TAKEN']);
    expect(tries(begun(), 'meeting.summon', { summonsId: id('s') })).toEqual(['MEETING_UNKNOWN']);
  });
});

describe('the agenda', () => {
  it('takes items from either side until one working day before the meeting', () => {
    expect(tries(planned().at(march(10, '23:59')), 'meeting.add-item', item(), nsfRep)).toEqual([]);
    expect(tries(planned().at(march(10)), 'meeting.add-item', item())).toEqual([]);
    expect(tries(planned().at(march(11, '08:00')), 'meeting.add-item', item())).toEqual(['AGENDA_CLOSED']);
  });

  it('closes on Friday for a meeting on Monday', () => {
    const course = () => plan(begun(), { name: 'first', startsAt: march(16, '09:00') });
    expect(tries(course().at(march(13)), 'meeting.add-item', item())).toEqual([]);
    expect(tries(course().at(march(14)), 'meeting.add-item', item())).toEqual(['AGENDA_CLOSED']);
  });

  it('is for the sides, names items once, and ends with the meeting', () => {
    expect(tries(planned(), 'meeting.add-item', item(), employee)).toEqual(['AGENDA_BY_THE_SIDES']);
    expect(tries(planned(), 'meeting.add-item', item({ initiativeId: null }), safetyRep)).toEqual([]);
    expect(tries(planned(), 'meeting.add-item', item(), safetyRep)).toEqual(['ITEM_NOT_YOURS']);
    expect(tries(planned(), 'meeting.add-item', item({ itemId: id('item-first') }))).toEqual(['ID_TAKEN']);
    expect(tries(planned().meets(id('first'), 'meeting.cancel', { reason: 'Sykdom' }), 'meeting.add-item', item())).toEqual(['MEETING_OVER']);
  });
});

describe('a summons', () => {
  it('reaches office-holders, deputies and those with a mandate, one line per person', () => {
    const course = begun().does('party.mandate', { partyId: id('nsf'), personId: id('Fatima F'), name: 'Fatima F', until: null }, nsfRep);
    const { summonses, status } = only(summon(course, { name: 'first', startsAt: march(11, '09:00') }));
    expect(status).toBe('SUMMONED');
    expect(summonses[0]!.deliveries.map(({ personId, partyIds, deputy }) => ({ personId, partyIds, deputy }))).toEqual([
      { personId: leader.personId, partyIds: [id('employer')], deputy: false },
      { personId: fagforbundetRep.personId, partyIds: [id('fagforbundet'), id('nsf')], deputy: false },
      { personId: fagforbundetDeputy.personId, partyIds: [id('fagforbundet')], deputy: true },
      { personId: nsfRep.personId, partyIds: [id('nsf')], deputy: false },
    ]);
  });

  it('leaves out a mandate that has run out and a party that was taken out', () => {
    const course = begun().does('party.mandate', { partyId: id('nsf'), personId: id('Fatima F'), name: 'Fatima F', until: '2026-03-03' }, nsfRep).does('party.remove', { partyId: id('fagforbundet'), reason: 'Ingen' });
    expect(only(summon(course.at(march(4)), { name: 'first', startsAt: march(11, '09:00') })).summonses[0]!.deliveries.map(({ personId }) => personId)).toEqual([leader.personId, nsfRep.personId]);
  });

  it('states the kind that each item is called to as', () => {
    const outcome = planned().triesMeeting(id('first'), 'meeting.summon', { summonsId: id('s') });
    expect(outcome).toMatchObject({ ok: true, facts: [{ type: 'meeting.summoned', initiativeId: id('initiative'), payload: { items: [{ itemId: id('item-first'), intensity: 'CONSULT' }] } }] });
  });

  it('does not call to a time the meeting was moved to afterwards', () => {
    const course = summoned().meets(id('first'), 'meeting.move', { startsAt: march(12, '09:00'), reason: 'Romkollisjon' });
    expect(only(course)).toMatchObject({ status: 'PLANNED', startsAt: march(12, '09:00'), summonses: [{ startsAt: march(11, '09:00') }] });
    expect(only(course.meets(id('first'), 'meeting.summon', { summonsId: id('s2') }))).toMatchObject({ status: 'SUMMONED', summonses: [{}, { startsAt: march(12, '09:00') }] });
  });

  it('is sent by the employer, ahead of the meeting, and to somebody', () => {
    expect(tries(planned(), 'meeting.summon', { summonsId: id('s') }, nsfRep)).toEqual(['MEETING_BY_EMPLOYER']);
    expect(tries(planned().at(march(11, '09:00')), 'meeting.summon', { summonsId: id('s') })).toEqual(['MEETING_IN_PAST']);
    expect(tries(summoned(), 'meeting.summon', { summonsId: id('sum-first') })).toEqual(['ID_TAKEN']);
    const alone = planned();
    alone.initiative = { ...alone.initiative, parties: alone.initiative.parties.map((party) => ({ ...party, holders: party.side === 'EMPLOYER' ? party.holders : [] })) };
    expect(tries(alone, 'meeting.summon', { summonsId: id('s') })).toEqual(['SUMMONS_TO_NOBODY']);
  });

  it('to a standing meeting with two initiatives gives each log its own receivers, and each person one line', () => {
    const dossier = (name: string): Dossier => ({
      initiative: { ...initiativeOf(recordedAs(founded().map((fact) => told(fact)))), id: id(name), parties: initiativeOf(recordedAs(founded({ parties: creation().parties.map((party) => ({ ...party, partyId: id(`${name}-${party.name.slice(0, 4)}`) })) }).map((fact) => told(fact)))).parties },
      meetings: [],
    });
    const dossiers = [dossier('one'), dossier('two')];
    const run = (before: Parameters<typeof decideMeeting>[0], type: keyof MeetingCommands, input: unknown) => {
      const outcome = decideMeeting(before, dossiers, { type, by: leader, input } as Parameters<typeof decideMeeting>[2], { now: march(3), closed: new Set() });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
      return { facts: outcome.facts, after: outcome.facts.reduce<typeof before>((meeting, fact) => evolveMeeting(meeting, { organisationId: id('org') }, { ...fact, at: march(3), entryId: id('e'), by: { personId: null, name: 'x', role: 'LEADER', side: 'EMPLOYER' } }), before) };
    };
    const items = ['one', 'two'].map((name) => item({ itemId: id(`item-${name}`), initiativeId: id(name) }));
    const plannedBoth = run(null, 'meeting.plan', planInput({ items, seriesId: id('series') }));
    const { facts, after } = run(plannedBoth.after, 'meeting.summon', { summonsId: id('s') });
    expect(facts.map(({ initiativeId }) => initiativeId)).toEqual([id('one'), id('two')]);
    expect(facts[0]).toMatchObject({ payload: { to: expect.arrayContaining([{ personId: nsfRep.personId, partyIds: [id('one-Nors')], union: 'nsf', deputy: false }]) } });
    expect(after!.summonses).toHaveLength(1);
    expect(after!.summonses[0]!.deliveries.filter(({ personId }) => personId === nsfRep.personId)).toMatchObject([{ partyIds: [id('one-Nors'), id('two-Nors')] }]);
    expect(after!.items.map(({ position }) => position)).toEqual([1, 2]);
  });
});

describe('a request for another time', () => {
  const request = { requestId: id('r'), union: 'nsf', reason: 'Landsmøte' };

  it('comes from the union itself, between the summons and the meeting, and is answered once', () => {
    const course = summoned().meets(id('first'), 'meeting.request-other-time', request, nsfRep);
    expect(tries(course, 'meeting.answer-other-time', { requestId: id('r'), granted: true, reason: 'Greit' }, nsfRep)).toEqual(['MEETING_BY_EMPLOYER']);
    course.meets(id('first'), 'meeting.answer-other-time', { requestId: id('r'), granted: true, reason: 'Greit' });
    expect(only(course).otherTimeRequests).toMatchObject([{ union: 'nsf', answer: { granted: true } }]);
    expect(tries(course, 'meeting.answer-other-time', { requestId: id('r'), granted: false, reason: 'Nei' })).toEqual(['REQUEST_ANSWERED_ALREADY']);
    expect(tries(course, 'meeting.answer-other-time', { requestId: id('x'), granted: false, reason: 'Nei' })).toEqual(['REQUEST_UNKNOWN']);
    expect(tries(course, 'meeting.request-other-time', request, nsfRep)).toEqual(['ID_TAKEN']);
  });

  it('is refused for another union, without one, before the summons and after the start', () => {
    expect(tries(summoned(), 'meeting.request-other-time', request, fagforbundetRep)).toEqual(['OTHER_TIME_BY_PARTY']);
    expect(tries(summoned(), 'meeting.request-other-time', { ...request, union: null }, nsfRep)).toEqual(['OTHER_TIME_BY_PARTY']);
    expect(tries(planned(), 'meeting.request-other-time', request, nsfRep)).toEqual(['OTHER_TIME_TOO_LATE']);
    expect(tries(summoned().at(march(11, '09:00')), 'meeting.request-other-time', request, nsfRep)).toEqual(['OTHER_TIME_TOO_LATE']);
  });
});

describe('moving and calling off', () => {
  it('is for the employer, gives a reason, and ends when the meeting is held', () => {
    expect(tries(planned(), 'meeting.move', { startsAt: march(12, '09:00'), reason: 'Rom' }, nsfRep)).toEqual(['MEETING_BY_EMPLOYER']);
    expect(tries(planned(), 'meeting.move', { startsAt: march(12, '09:00'), reason: '' })).toEqual(['TEXT_EMPTY']);
    expect(tries(planned(), 'meeting.move', { startsAt: march(2, '09:00'), reason: 'Rom' })).toEqual(['MEETING_IN_PAST']);
    expect(tries(planned(), 'meeting.move', { startsAt: march(11, '09:00'), reason: 'Rom' })).toEqual(['MEETING_TIME_UNCHANGED']);
    expect(tries(planned(), 'meeting.cancel', { reason: '' })).toEqual(['TEXT_EMPTY']);
    expect(tries(planned(), 'meeting.cancel', { reason: 'x' }, employee)).toEqual(['MEETING_BY_EMPLOYER']);
    const over = hold(summoned(), 'first', march(11, '09:00'));
    expect(tries(over, 'meeting.move', { startsAt: march(12, '09:00'), reason: 'Rom' })).toEqual(['MEETING_OVER']);
    expect(tries(over, 'meeting.cancel', { reason: 'x' })).toEqual(['MEETING_OVER']);
    expect(tries(over, 'meeting.summon', { summonsId: id('s') })).toEqual(['MEETING_OVER']);
  });
});

describe('holding a meeting', () => {
  const times = { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') };

  it('records start, end and side on the day itself', () => {
    expect(only(hold(summoned(), 'first', march(11, '09:00')))).toMatchObject({ status: 'HELD', held: { ...times, registered: { occurredOn: '2026-03-11', bySide: 'EMPLOYER', confirmedAt: null } } });
  });

  it('is refused before it has ended, backwards, beyond a day, and twice', () => {
    expect(tries(summoned().at(march(11, '09:30')), 'meeting.hold', times)).toEqual(['HELD_IN_FUTURE']);
    const after = () => summoned().at(march(13));
    expect(tries(after(), 'meeting.hold', { startedAt: times.endedAt, endedAt: times.startedAt })).toEqual(['MEETING_DURATION']);
    expect(tries(after(), 'meeting.hold', { startedAt: times.startedAt, endedAt: times.startedAt })).toEqual(['MEETING_DURATION']);
    expect(tries(after(), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(12, '09:01') })).toEqual(['MEETING_DURATION']);
    expect(tries(after(), 'meeting.hold', { ...times, startedAt: 'nå' })).toEqual(['INSTANT_INVALID']);
    expect(tries(hold(summoned(), 'first', march(11, '09:00')), 'meeting.hold', times)).toEqual(['MEETING_OVER']);
    expect(tries(summoned().at(march(13)), 'meeting.hold', times, employee)).toEqual(['MEETING_BY_THE_SIDES']);
  });

  it('of an earlier day is confirmed by the other side, whichever registered it', () => {
    const byEmployer = summoned().at(march(13)).meets(id('first'), 'meeting.hold', times);
    expect(tries(byEmployer, 'meeting.confirm-held', {}, hr)).toEqual(['CONFIRM_BY_OTHER_SIDE']);
    expect(tries(byEmployer, 'meeting.confirm-held', {}, employee)).toEqual(['CONFIRM_BY_OTHER_SIDE']);
    expect(only(byEmployer.meets(id('first'), 'meeting.confirm-held', {}, nsfRep)).held!.registered.confirmedAt).toBe(march(13));
    expect(tries(byEmployer, 'meeting.confirm-held', {}, nsfRep)).toEqual(['CONFIRMED_ALREADY']);
    const byUnion = summoned().at(march(13)).meets(id('first'), 'meeting.hold', times, nsfRep);
    expect(tries(byUnion, 'meeting.confirm-held', {}, fagforbundetRep)).toEqual(['CONFIRM_BY_OTHER_SIDE']);
    expect(tries(byUnion, 'meeting.confirm-held', {}, leader)).toEqual([]);
  });

  it('of the same day needs no confirming', () => {
    expect(tries(hold(summoned(), 'first', march(11, '09:00')), 'meeting.confirm-held', {}, nsfRep)).toEqual(['NOTHING_TO_CONFIRM']);
    expect(tries(summoned(), 'meeting.confirm-held', {}, nsfRep)).toEqual(['MEETING_NOT_HELD']);
  });
});

describe('attendance', () => {
  const held = () => hold(summoned(), 'first', march(11, '09:00'));
  const unions = (attendees: MeetingCommands['meeting.confirm-attendance']['attendees']): MeetingCommands['meeting.confirm-attendance'] => ({ side: 'EMPLOYEES', attendees });

  it('is confirmed by each side for itself', () => {
    expect(tries(held(), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf')]), leader)).toEqual(['ATTENDANCE_OF_OWN_SIDE']);
    expect(tries(held(), 'meeting.confirm-attendance', { side: 'EMPLOYER', attendees: [attendee(leader, null)] }, nsfRep)).toEqual(['ATTENDANCE_OF_OWN_SIDE']);
    expect(tries(held(), 'meeting.confirm-attendance', { side: 'EMPLOYER', attendees: [attendee(leader, null)] }, leader)).toEqual([]);
    expect(tries(held(), 'meeting.confirm-attendance', unions([attendee(safetyRep, null)]), safetyRep)).toEqual([]);
  });

  it('of one union is not for another to confirm, nor for the employer', () => {
    expect(tries(held(), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf', 'ABSENT')]), fagforbundetRep)).toEqual(['ATTENDANCE_OF_OTHER_UNION']);
    expect(tries(held(), 'meeting.confirm-attendance', { side: 'EMPLOYER', attendees: [attendee(nsfRep, 'nsf')] }, leader)).toEqual(['ATTENDANCE_OF_OTHER_UNION']);
  });

  it('may be corrected by its own side, and never puts a person on both sides', () => {
    const course = held().meets(id('first'), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf', 'ABSENT')]), nsfRep).meets(id('first'), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf')]), nsfRep);
    expect(only(course).attendance).toMatchObject([{ personId: nsfRep.personId, presence: 'MET', side: 'EMPLOYEES' }]);
    expect(tries(course, 'meeting.confirm-attendance', { side: 'EMPLOYER', attendees: [attendee(nsfRep, null)] }, leader)).toEqual(['ATTENDANCE_ON_BOTH_SIDES']);
  });

  it('waits for the meeting to be held, and names somebody once', () => {
    expect(tries(summoned(), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf')]), nsfRep)).toEqual(['MEETING_NOT_HELD']);
    expect(tries(held(), 'meeting.confirm-attendance', unions([]), nsfRep)).toEqual(['ATTENDANCE_EMPTY']);
    expect(tries(held(), 'meeting.confirm-attendance', unions([attendee(nsfRep, 'nsf'), attendee(nsfRep, 'nsf')]), nsfRep)).toEqual(['ID_REPEATED']);
    expect(tries(held(), 'meeting.confirm-attendance', unions([{ ...attendee(nsfRep, 'nsf'), name: '' }]), nsfRep)).toEqual(['TEXT_EMPTY']);
  });
});

describe('facts of meetings', () => {
  it('are a fault for a meeting that was never convened', () => {
    const recorded = { type: 'meeting.cancelled', payload: { meetingId: id('m'), reason: 'x' }, at: march(3), entryId: id('e'), by: { personId: null, name: 'x', role: 'LEADER', side: 'EMPLOYER' } } as const;
    expect(() => evolveMeeting(null, { organisationId: id('org') }, recorded)).toThrow('never convened');
  });
});
