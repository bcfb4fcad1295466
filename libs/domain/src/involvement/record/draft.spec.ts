import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain';
import { codesOf, consulted, employee, fagforbundetRep, hold, hr, id, leader, march, met, nsfRep, plan, PlayedCourse, put, safetyRep, summon } from '#testing';

const draft = (recordId = 'rec', text = 'Partene drøftet') => ({ recordId: id(recordId), meetingId: id('first'), itemId: id('item-first'), text });
const heldMeeting = (): PlayedCourse => met(hold(summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') }), 'first', march(11, '09:00')), 'first', 'nsf');
const sign = (partyId: string, by: Actor, course: PlayedCourse) => course.does('record.sign', { recordId: id('own'), signOffId: id(`s-${partyId.slice(0, 3)}`), partyId: id(partyId), dissent: null }, by);

describe('drafting a record', () => {
  it('takes its kind, proposal and part from the item as it was summoned', () => {
    expect(heldMeeting().does('record.draft', draft()).initiative.records).toMatchObject([{ intensity: 'CONSULT', proposalId: id('proposal-1'), part: null, sentAt: null, draftedBy: { side: 'EMPLOYER' } }]);
  });

  it('needs a meeting that is held, and an item of this initiative on it', () => {
    const ahead = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
    expect(codesOf(ahead.tries('record.draft', draft()))).toEqual(['MEETING_NOT_HELD']);
    expect(codesOf(heldMeeting().tries('record.draft', { ...draft(), meetingId: id('none') }))).toEqual(['MEETING_UNKNOWN']);
    expect(codesOf(heldMeeting().tries('record.draft', { ...draft(), itemId: id('none') }))).toEqual(['ITEM_UNKNOWN']);
    const foreign = heldMeeting();
    foreign.meetings = foreign.meetings.map((meeting) => ({ ...meeting, items: meeting.items.map((item) => ({ ...item, initiativeId: id('other') })) }));
    expect(codesOf(foreign.tries('record.draft', draft()))).toEqual(['ITEM_UNKNOWN']);
  });

  it('is for the sides alone', () => {
    expect(codesOf(heldMeeting().tries('record.draft', draft(), employee))).toEqual(['RECORD_BY_THE_SIDES']);
    expect(codesOf(heldMeeting().tries('record.draft', draft(), safetyRep))).toEqual(['RECORD_BY_THE_SIDES']);
    expect(codesOf(heldMeeting().tries('record.draft', draft(), hr))).toEqual([]);
  });

  it('refuses a second draft of the same item, and another item under the same id', () => {
    expect(codesOf(heldMeeting().does('record.draft', draft()).tries('record.draft', draft('again')))).toEqual(['DRAFT_EXISTS']);
    const two = heldMeeting();
    two.meetings = two.meetings.map((meeting) => ({ ...meeting, items: [...meeting.items, { ...meeting.items[0]!, id: id('item-2') }] }));
    expect(codesOf(two.does('record.draft', draft()).tries('record.draft', { ...draft(), itemId: id('item-2') }))).toEqual(['RECORD_OF_OTHER_ITEM']);
    expect(codesOf(two.tries('record.draft', { ...draft('rec-2'), itemId: id('item-2') }))).toEqual([]);
  });

  it('changes its text before anyone has signed, and must then be sent again', () => {
    const course = consulted().does('record.draft', { ...draft('rec-first'), text: 'Rettet' });
    expect(course.initiative.records).toMatchObject([{ text: 'Rettet', sentAt: null, remindedAt: null }]);
  });

  it('cannot slip a new text in under a signature', () => {
    const course = consulted().does('record.sign', { recordId: id('rec-first'), signOffId: id('s'), partyId: id('nsf'), dissent: null }, nsfRep);
    expect(codesOf(course.tries('record.draft', draft('rec-first')))).toEqual(['RECORD_SIGNED_ALREADY']);
  });

  it('refuses empty and overlong text', () => {
    expect(codesOf(heldMeeting().tries('record.draft', draft('rec', '')))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(heldMeeting().tries('record.draft', draft('rec', 'x'.repeat(10_001))))).toEqual(['TEXT_TOO_LONG']);
    expect(codesOf(heldMeeting().tries('record.draft', draft('rec', 'x'.repeat(10_000))))).toEqual([]);
  });
});

describe("a party's own draft", () => {
  it('is allowed when none has come in three working days after the meeting', () => {
    expect(codesOf(heldMeeting().at(march(16, '23:59')).tries('record.draft', draft('own'), nsfRep))).toEqual(['OWN_DRAFT_TOO_EARLY']);
    expect(codesOf(heldMeeting().at(march(17, '00:00')).tries('record.draft', draft('own'), nsfRep))).toEqual([]);
  });

  it('is not stopped by an unsent draft of the employer, but by a sent one', () => {
    const course = heldMeeting().does('record.draft', draft()).at(march(17));
    expect(codesOf(course.tries('record.draft', draft('own'), nsfRep))).toEqual([]);
    expect(codesOf(consulted().at(march(17)).tries('record.draft', draft('own'), nsfRep))).toEqual(['RECORD_ITEM_TAKEN']);
  });

  it('is the only one of its item once it is sent', () => {
    const course = heldMeeting().does('record.draft', draft()).at(march(17)).does('record.draft', draft('own'), nsfRep).does('record.send', { recordId: id('own') }, nsfRep);
    expect(codesOf(course.tries('record.send', { recordId: id('rec') }))).toEqual(['RECORD_ITEM_TAKEN']);
  });

  it('is changed and sent by its author alone', () => {
    const course = heldMeeting().at(march(17)).does('record.draft', draft('own'), nsfRep);
    expect(codesOf(course.tries('record.send', { recordId: id('own') }, leader))).toEqual(['DRAFT_NOT_YOURS']);
    expect(codesOf(course.tries('record.draft', draft('own'), fagforbundetRep))).toEqual(['DRAFT_NOT_YOURS']);
    expect(codesOf(course.tries('record.draft', draft('own', 'Bedre'), nsfRep))).toEqual([]);
    expect(codesOf(heldMeeting().does('record.draft', draft()).tries('record.send', { recordId: id('rec') }, nsfRep))).toEqual(['DRAFT_NOT_YOURS']);
  });

  it('waits with its lock for the employer, who can hold up no exit by that', () => {
    const course = heldMeeting().at(march(17)).does('record.draft', draft('own'), nsfRep).does('record.send', { recordId: id('own') }, nsfRep);
    sign('fagforbundet', fagforbundetRep, sign('nsf', nsfRep, course));
    expect(course.initiative.records[0]).toMatchObject({ lockedAt: null, signOffs: [{ exit: 'SIGNED' }, { exit: 'SIGNED' }] });
    sign('employer', leader, course);
    expect(course.initiative.records[0]!.lockedAt).not.toBeNull();
  });
});

describe('sending a record', () => {
  it('happens once per text', () => {
    expect(codesOf(consulted().tries('record.send', { recordId: id('rec-first') }))).toEqual(['RECORD_SENT_ALREADY']);
    expect(codesOf(consulted().tries('record.send', { recordId: id('none') }))).toEqual(['RECORD_UNKNOWN']);
  });
});

describe('a view in a record', () => {
  const view = (partyId: string, text = 'Vi mener dette') => ({ recordId: id('rec-first'), partyId: id(partyId), text });

  it("is the party's own words, which it may rewrite and nobody else", () => {
    const course = consulted().does('record.view', view('nsf'), nsfRep).does('record.view', view('employer'), leader).does('record.view', view('nsf', 'Vi mener noe annet'), nsfRep);
    expect(course.initiative.records[0]!.views).toMatchObject([{ partyId: id('employer') }, { partyId: id('nsf'), text: 'Vi mener noe annet', by: { side: 'EMPLOYEES' } }]);
    expect(codesOf(course.tries('record.view', view('nsf'), leader))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course.tries('record.view', view('employer'), nsfRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course.tries('record.view', view('nsf', ''), nsfRep))).toEqual(['TEXT_EMPTY']);
  });
});

describe('a record of a meeting planned only', () => {
  it('cannot be written for a meeting that was called off', () => {
    const course = plan(put(new PlayedCourse(), 1), { name: 'first', startsAt: march(11, '09:00') }).meets(id('first'), 'meeting.cancel', { reason: 'Sykdom' });
    expect(codesOf(course.tries('record.draft', draft()))).toEqual(['MEETING_NOT_HELD']);
  });
});
