import { describe, expect, it } from '@jest/globals';
import { CLOSED_2026, deliver, fagforbundetRep, hold, id, march, nsfRep, PlayedCourse, put, summon } from '#testing';
import { preparedTime } from './prepared-time.ts';

const meeting = (course: PlayedCourse) => summon(course, { name: 'first', startsAt: march(16, '09:00'), proposalId: null });
const time = (course: PlayedCourse) => preparedTime(course.dossier, id('nsf'), { meeting: course.meetings[0]!, part: null }, CLOSED_2026);
const at = (day: number) => put(new PlayedCourse(), 1).at(march(day));

describe('time to prepare', () => {
  it('runs in working days from the delivery that the system logged to the start of the meeting', () => {
    expect(time(meeting(deliver(at(9), 'package')))).toMatchObject({ workingDays: 5, since: march(9), until: march(16, '09:00'), counts: true });
  });

  it('ends when the meeting actually began', () => {
    expect(time(hold(meeting(deliver(at(9), 'package')), 'first', march(13, '09:00')))).toMatchObject({ workingDays: 4, until: march(13, '09:00') });
  });

  it('is none when nothing was delivered, or only after the start', () => {
    expect(time(meeting(at(9)))).toMatchObject({ workingDays: 0, since: null });
    expect(time(deliver(hold(meeting(at(9)), 'first', march(16, '09:00')), 'package'))).toMatchObject({ workingDays: 0, since: null });
  });

  it('takes no notice of a day of delivery that was typed in', () => {
    expect(time(meeting(deliver(at(9), 'package', { occurredOn: '2026-03-02' })))).toMatchObject({ since: march(9) });
  });

  it('starts anew with a replaced document, named as such or slipped in under the same name', () => {
    const course = () => deliver(at(4), 'package').at(march(10));
    expect(time(meeting(deliver(course(), 'new', { digit: 'b', replacesId: id('package'), document: 'annen.pdf' })))).toMatchObject({ workingDays: 4, since: march(10) });
    expect(time(meeting(deliver(course(), 'new', { digit: 'b' })))).toMatchObject({ since: march(10) });
  });

  it('goes on when the same document or a further one is given', () => {
    const course = () => deliver(at(4), 'package').at(march(10));
    expect(time(meeting(deliver(course(), 'same')))).toMatchObject({ since: march(4) });
    expect(time(meeting(deliver(course(), 'further', { document: 'vedlegg.pdf' })))).toMatchObject({ since: march(4) });
  });

  it('starts anew with documents for a newer version, and loses those from before a substantial change', () => {
    const course = deliver(at(4), 'package', { proposalId: id('proposal-1') }).at(march(10));
    expect(time(meeting(deliver(put(course, 2, false), 'new', { proposalId: id('proposal-2'), document: 'ny.pdf' })))).toMatchObject({ since: march(10) });
    const changed = put(deliver(at(4), 'package', { proposalId: id('proposal-1') }).at(march(10)), 2);
    expect(time(meeting(changed))).toMatchObject({ workingDays: 0, since: null });
  });

  it('is had from packages for consultation alone', () => {
    expect(time(meeting(deliver(at(9), 'package', { kind: 'INFORMATION' })))).toMatchObject({ since: null });
  });

  it('shows what was granted and what waits for an answer', () => {
    const course = deliver(at(4), 'package');
    course.does('preparation.request', { requestId: id('a'), partyId: id('nsf'), until: '2026-03-20', reason: 'Medlemsmøte' }, nsfRep);
    expect(time(meeting(course))).toMatchObject({ requestPending: true, grantedUntil: null });
    course.does('preparation.answer', { requestId: id('a'), granted: true, reason: 'Greit' });
    expect(time(course)).toMatchObject({ requestPending: false, grantedUntil: '2026-03-20' });
    course.does('preparation.request', { requestId: id('b'), partyId: id('fagforbundet'), until: '2026-03-27', reason: 'Medlemsmøte' }, fagforbundetRep);
    expect(time(course)).toMatchObject({ requestPending: false, grantedUntil: '2026-03-20' });
  });

  it('does not count to a meeting registered afterwards until it is confirmed', () => {
    const course = meeting(deliver(at(9), 'package')).at(march(18)).meets(id('first'), 'meeting.hold', { startedAt: march(16, '09:00'), endedAt: march(16, '10:00') });
    expect(time(course).counts).toBe(false);
    expect(time(course.meets(id('first'), 'meeting.confirm-held', {}, nsfRep)).counts).toBe(true);
  });
});
