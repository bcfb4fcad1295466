import { describe, expect, it } from '@jest/globals';
import type { Actor, MeetingCommands } from '#domain';
import { codesOf, employee, fagforbundetRep, id, leader, march, nsfRep, PlayedCourse, put, safetyRep, summon } from '#testing';

const summoned = () => summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') });
const only = ({ meetings }: PlayedCourse) => meetings[0]!;
const tries = <T extends keyof MeetingCommands>(course: PlayedCourse, type: T, input: MeetingCommands[T], by: Actor = leader) => codesOf(course.triesMeeting(id('first'), type, input, by));
const meets = <T extends keyof MeetingCommands>(course: PlayedCourse, type: T, input: MeetingCommands[T], by: Actor = leader) => course.meets(id('first'), type, input, by);
const late: MeetingCommands['meeting.propose-late-item'] = { itemId: id('late'), initiativeId: id('initiative'), title: 'Hastesak', intensity: 'INFORM', proposalId: null, reason: 'Kom i går' };

describe('an item after the agenda has closed', () => {
  const proposed = () => meets(summoned().at(march(11, '08:00')), 'meeting.propose-late-item', late, nsfRep);

  it('is refused as an ordinary one, and cannot be asked for while the agenda is open', () => {
    const { reason: _, ...item } = late;
    expect(tries(summoned().at(march(11, '08:00')), 'meeting.add-item', item, nsfRep)).toEqual(['AGENDA_CLOSED']);
    expect(tries(summoned(), 'meeting.propose-late-item', late, nsfRep)).toEqual(['AGENDA_STILL_OPEN']);
    expect(tries(summoned().at(march(11, '08:00')), 'meeting.propose-late-item', late, employee)).toEqual(['AGENDA_BY_THE_SIDES']);
  });

  it('is on the agenda, marked late, only when the other side agrees', () => {
    expect(only(proposed()).items).toHaveLength(1);
    const agreed = meets(proposed(), 'meeting.answer-late-item', { itemId: id('late'), agreed: true, reason: 'Greit' });
    expect(only(agreed).items[1]).toMatchObject({ id: id('late'), late: true, title: 'Hastesak' });
    const not = meets(proposed(), 'meeting.answer-late-item', { itemId: id('late'), agreed: false, reason: 'Neste gang' });
    expect([only(not).items.length, only(not).lateItems[0]!.answer]).toMatchObject([1, { agreed: false, reason: 'Neste gang' }]);
  });

  it('is agreed to by nobody on the side that asked, and once', () => {
    const answer = { itemId: id('late'), agreed: true, reason: 'Greit' };
    for (const by of [nsfRep, fagforbundetRep, safetyRep, employee]) expect(tries(proposed(), 'meeting.answer-late-item', answer, by)).toEqual(['LATE_ITEM_BY_OTHER_SIDE']);
    expect(tries(meets(proposed(), 'meeting.answer-late-item', answer), 'meeting.answer-late-item', answer)).toEqual(['LATE_ITEM_ANSWERED_ALREADY']);
  });
});

describe('a summons', () => {
  it('says how many working days lie between its delivery and the meeting', () => {
    expect(only(summoned()).summonses[0]!.leadTimeWorkingDays).toBe(6);
  });

  it('is answered by those who are called, with a reason for an absence; the last answer counts', () => {
    expect(tries(summoned(), 'meeting.respond', { answer: 'COMES', reason: null }, employee)).toEqual(['NOT_SUMMONED']);
    expect(tries(summoned(), 'meeting.respond', { answer: 'ABSENT', reason: null }, nsfRep)).toEqual(['ABSENCE_WITHOUT_REASON']);
    const answered = meets(meets(summoned(), 'meeting.respond', { answer: 'COMES', reason: null }, nsfRep), 'meeting.respond', { answer: 'ABSENT', reason: 'Kurs' }, nsfRep);
    expect(only(answered).responses).toMatchObject([{ personId: nsfRep.personId, answer: 'ABSENT', reason: 'Kurs' }]);
  });

  it('must be answered anew when the meeting is moved, which calendars are told of', () => {
    const moved = meets(meets(summoned(), 'meeting.respond', { answer: 'COMES', reason: null }, nsfRep), 'meeting.move', { startsAt: march(12, '09:00'), reason: 'Syk leder' });
    expect([only(moved).responses, only(moved).calendarSequence, tries(moved, 'meeting.respond', { answer: 'COMES', reason: null }, nsfRep)]).toEqual([[], 1, ['NOT_SUMMONED']]);
  });
});

describe('changing a meeting', () => {
  it('raises the sequence of its calendar file with each change, and not without one', () => {
    const changed = meets(summoned(), 'meeting.change', { title: 'first', place: 'Biblioteket', minutes: 90 });
    expect(only(changed)).toMatchObject({ place: 'Biblioteket', minutes: 90, calendarSequence: 1, status: 'SUMMONED' });
    expect(only(meets(changed, 'meeting.change', { title: 'first', place: 'Biblioteket', minutes: 90 })).calendarSequence).toBe(1);
    expect(only(meets(changed, 'meeting.cancel', { reason: 'Utgår' })).calendarSequence).toBe(2);
    expect(tries(summoned(), 'meeting.change', { title: 'x', place: null, minutes: 60 }, nsfRep)).toEqual(['MEETING_BY_EMPLOYER']);
  });
});

describe('documents laid on the table', () => {
  const document = { name: 'Turnusforslag.pdf', version: '2', sha256: 'a'.repeat(64), bytes: 12 };
  const itemId = (course: PlayedCourse) => only(course).items[0]!.id;

  it('stand with the item, with who laid them there, once the meeting has begun', () => {
    expect(tries(summoned(), 'meeting.present-documents', { itemId: itemId(summoned()), documents: [document] }, nsfRep)).toEqual(['PRESENTED_BEFORE_MEETING']);
    const course = summoned().at(march(11, '09:30'));
    expect(only(meets(course, 'meeting.present-documents', { itemId: itemId(course), documents: [document] }, nsfRep)).items[0]!.presented).toMatchObject([{ ...document, by: { personId: nsfRep.personId } }]);
    expect(tries(course, 'meeting.present-documents', { itemId: itemId(course), documents: [] }, nsfRep)).toEqual(['PRESENTED_NOTHING']);
    expect(tries(course, 'meeting.present-documents', { itemId: itemId(course), documents: [{ ...document, sha256: 'x' }] }, nsfRep)).toEqual(['HASH_INVALID']);
    expect(tries(course, 'meeting.present-documents', { itemId: itemId(course), documents: [document] }, employee)).toEqual(['MEETING_BY_THE_SIDES']);
  });
});

describe('a member of a standing meeting', () => {
  const planned = (union: string | null, person: Actor) => new PlayedCourse().at(march(3)).meets(id('first'), 'meeting.plan', {
    id: id('first'), unitId: id('unit'), title: 'Fast', place: null, seriesId: null, startsAt: march(11, '09:00'), items: [], participants: [{ personId: person.personId!, name: person.name, side: 'EMPLOYEES', union }],
  });
  const deltaRep: Actor = { ...nsfRep, personId: id('delta'), offices: [{ ...nsfRep.offices[0]!, union: 'delta' }] };
  const item = { itemId: id('i'), initiativeId: null, title: 'Orientering', intensity: 'INFORM', proposalId: null } as const;

  it('is called though no initiative is on the agenda, and puts items on it for a union whose office they hold', () => {
    expect(only(meets(planned('delta', deltaRep), 'meeting.summon', { summonsId: id('s') })).summonses[0]!.deliveries).toMatchObject([{ personId: id('delta'), union: 'delta', partyIds: [] }]);
    expect(tries(planned('delta', deltaRep), 'meeting.add-item', item, deltaRep)).toEqual([]);
  });

  it('sits on neither side by being named alone', () => {
    expect(tries(planned('nito', employee), 'meeting.add-item', item, employee)).toEqual(['AGENDA_BY_THE_SIDES']);
  });
});

describe('a mandate', () => {
  const given = (acts: ('MEET' | 'STATE' | 'SIGN')[] | null) => put(new PlayedCourse(), 1).at(march(3))
    .does('party.mandate', { partyId: id('nsf'), personId: fagforbundetRep.personId!, name: fagforbundetRep.name, until: '2026-06-30', acts }, nsfRep);
  const give = { statementId: id('a'), partyId: id('nsf'), text: 'Færre helger', proposalId: null };

  it('reaches to what the union said, and to all of it when it said nothing', () => {
    expect(codesOf(given(null).tries('statement.give', give, fagforbundetRep))).toEqual([]);
    expect(codesOf(given(['STATE']).tries('statement.give', give, fagforbundetRep))).toEqual([]);
    expect(codesOf(given(['MEET', 'SIGN']).tries('statement.give', give, fagforbundetRep))).toEqual(['MANDATE_ELSEWHERE']);
    expect(codesOf(given(null).tries('party.mandate', { partyId: id('nsf'), personId: safetyRep.personId!, name: 'V', until: null, acts: [] }, nsfRep))).toEqual(['MANDATE_WITHOUT_ACTS']);
  });

  it('is taken back by the union or laid down by its holder, and by nobody else', () => {
    const withdraw = { partyId: id('nsf'), personId: fagforbundetRep.personId!, name: fagforbundetRep.name, reason: 'Vi møter selv' };
    expect(codesOf(given(null).tries('party.withdraw-mandate', withdraw, leader))).toEqual(['MANDATE_NOT_BY_OFFICE_HOLDER']);
    for (const by of [nsfRep, fagforbundetRep]) expect(codesOf(given(null).does('party.withdraw-mandate', withdraw, by).tries('statement.give', give, fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(put(new PlayedCourse(), 1).tries('party.withdraw-mandate', withdraw, nsfRep))).toEqual(['MANDATE_UNKNOWN']);
  });
});

describe('a statement without a name', () => {
  const forwarded = { statementId: id('a'), partyId: null, text: 'Vi tør ikke si det selv', proposalId: null, forwarded: true };
  it('is brought on by a rep or a safety rep, who alone is named', () => {
    for (const by of [nsfRep, safetyRep]) {
      expect(new PlayedCourse().does('statement.give', forwarded, by).initiative.statements).toMatchObject([{ forwarded: true, partyId: null, by: { personId: by.personId } }]);
    }
    for (const by of [employee, leader]) expect(codesOf(new PlayedCourse().tries('statement.give', forwarded, by))).toEqual(['FORWARDED_BY_REP']);
    expect(codesOf(new PlayedCourse().tries('statement.give', { ...forwarded, partyId: id('nsf') }, nsfRep))).toEqual(['FORWARDED_FOR_NO_PARTY']);
  });
});

describe('an answer', () => {
  const stated = () => put(new PlayedCourse(), 1).at(march(3)).does('statement.give', { statementId: id('a'), partyId: id('nsf'), text: 'Færre helger', proposalId: null }, nsfRep);

  it('that was put off is told of as overdue when its day is over, and again after the next', () => {
    const putOff = (course: PlayedCourse, answerId: string, until: string) => course.does('statement.answer', { answerId: id(answerId), statementIds: [id('a')], effect: 'DEFERRED', text: 'Vi regner', proposalId: null, until });
    const course = putOff(stated(), 'first', '2026-03-06').at(march(6, '23:59'));
    expect(course.initiative.statements[0]!.overdueAt).toBeNull();
    course.at(march(9));
    expect([course.initiative.statements[0]!.overdueAt, course.fired.map(({ kind }) => kind)]).toEqual([march(7, '00:00'), ['statement.deferred-until']]);
  });

  it('that changed the proposal points back to the version that stood when the statement came', () => {
    const answered = put(stated().at(march(4)), 2).does('statement.answer', { answerId: id('x'), statementIds: [id('a')], effect: 'CHANGED', text: 'Endret', proposalId: id('proposal-2'), until: null });
    expect(answered.initiative.statements[0]!.answer).toMatchObject({ proposalId: id('proposal-2'), fromProposalId: id('proposal-1') });
  });
});

describe('signing in the room', () => {
  const heldAndSent = () => {
    const course = summoned().at(march(11, '10:00')).meets(id('first'), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') });
    return course.does('record.draft', { recordId: id('record'), meetingId: id('first'), itemId: only(course).items[0]!.id, text: 'Drøftet' }).does('record.send', { recordId: id('record') });
  };
  const sign = (course: PlayedCourse, change: object = {}) => ({
    recordId: id('record'), signOffId: id('sign'), partyId: id('nsf'), exit: 'SIGNED' as const, words: null, screenOf: { personId: leader.personId!, name: leader.name },
    code: { recordId: id('record'), partyId: id('nsf'), sentAt: course.initiative.records[0]!.sentAt }, ...change,
  });

  it('is the signer\'s own exit, and says whose screen it was given on', () => {
    const course = heldAndSent();
    expect(course.does('record.sign-in-room', sign(course), nsfRep).initiative.records[0]!.signOffs).toMatchObject([{ exit: 'SIGNED', by: { personId: nsfRep.personId }, screenOf: { personId: leader.personId } }]);
  });

  it('needs a code for this very record, party and draft, from one who may sign', () => {
    const course = heldAndSent();
    expect(codesOf(course.tries('record.sign-in-room', sign(course, { code: null }), leader))).toEqual(['SIGNING_CODE_UNKNOWN']);
    expect(codesOf(course.tries('record.sign-in-room', sign(course, { code: { recordId: id('record'), partyId: id('fagforbundet'), sentAt: null } }), nsfRep))).toEqual(['SIGNING_CODE_ELSEWHERE']);
    expect(codesOf(course.tries('record.sign-in-room', sign(course, { code: { recordId: id('record'), partyId: id('nsf'), sentAt: march(1) } }), nsfRep))).toEqual(['RECORD_SENT_ANEW']);
    expect(codesOf(course.tries('record.sign-in-room', sign(course), leader))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course.tries('record.sign-in-room', sign(course, { exit: 'DECLINED' }), nsfRep))).toEqual(['WORDS_MISSING']);
  });
});
