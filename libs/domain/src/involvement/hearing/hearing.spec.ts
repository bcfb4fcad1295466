import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { codesOf, employee, fagforbundetRep, hr, id, leader, march, nsfRep, PlayedCourse, put, safetyRep } from '#testing';

const open = (change: Partial<CommandPayloads['hearing.open']> = {}): CommandPayloads['hearing.open'] => ({
  hearingId: id('hearing'), proposalId: id('proposal-1'), activity: null, title: 'Høring av turnus', question: 'Hva mener dere?', partyIds: [id('fagforbundet')], groupIds: [id('group-1')], councils: [], workingDays: 5, ...change,
});
const comment = (name: string, change: Partial<CommandPayloads['hearing.comment']> = {}): CommandPayloads['hearing.comment'] =>
  ({ commentId: id(name), hearingId: id('hearing'), partyId: null, groupId: null, withoutName: false, text: 'For få fridager', passage: null, ...change });
const treat = (change: Partial<CommandPayloads['hearing.treat']> = {}): CommandPayloads['hearing.treat'] =>
  ({ treatmentId: id('treatment'), hearingId: id('hearing'), commentIds: [id('c1')], effect: 'NOT_CHANGED', text: 'Budsjettet er låst', proposalId: null, until: null, ...change });
/** The text put is "Hver tredje helg"; opened on Monday 2 March, so that Monday 9 March is the last day. */
const opened = (change: Partial<CommandPayloads['hearing.open']> = {}) => put(new PlayedCourse(), 1).does('hearing.open', open(change));
const tries = (change: Partial<CommandPayloads['hearing.open']>, by = leader) => codesOf(put(new PlayedCourse(), 1).tries('hearing.open', open(change), by));
const theComment = ({ initiative }: PlayedCourse, name = 'c1') => initiative.hearingComments.find((one) => one.id === id(name))!;

describe('opening a hearing', () => {
  it('counts its period in working days after the day it opens', () => {
    expect(opened().initiative.hearings).toMatchObject([{ closesOn: '2026-03-09', closedAt: null, summary: null, openedBy: { name: 'Liv Leder' } }]);
  });

  it('is done by those who run the process, on the version that stands, before somebody', () => {
    expect(tries({}, hr)).toEqual([]);
    expect(tries({}, nsfRep)).toEqual(['NOT_THE_MANAGER']);
    expect(tries({ proposalId: id('none') })).toEqual(['PROPOSAL_UNKNOWN']);
    expect(codesOf(put(put(new PlayedCourse(), 1), 2).tries('hearing.open', open()))).toEqual(['HEARING_ON_OLD_VERSION']);
    expect(tries({ partyIds: [], groupIds: [] })).toEqual(['HEARING_TO_NOBODY']);
    expect(tries({ partyIds: [id('delta')] })).toEqual(['PARTY_UNKNOWN']);
    expect(tries({ groupIds: [id('none')] })).toEqual(['GROUP_UNKNOWN']);
    expect(tries({ workingDays: 0 })).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(tries({ activity: 'none' })).toEqual(['ACTIVITY_UNKNOWN']);
    expect(codesOf(opened().tries('hearing.open', open()))).toEqual(['ID_TAKEN']);
  });
});

describe('commenting in a hearing', () => {
  it('is for the parties by their voice, for members of the groups on their own, and for the safety rep', () => {
    const course = opened();
    expect(codesOf(course.tries('hearing.comment', comment('c1', { partyId: id('fagforbundet') }), fagforbundetRep))).toEqual([]);
    expect(codesOf(course.tries('hearing.comment', comment('c2'), employee))).toEqual([]);
    expect(codesOf(course.tries('hearing.comment', comment('c3'), safetyRep))).toEqual([]);
    expect(course.initiative.hearingComments.map(({ partyId, groupId }) => [partyId, groupId])).toEqual([[id('fagforbundet'), null], [null, id('group-1')], [null, null]]);
    expect(codesOf(course.tries('hearing.comment', comment('c4', { partyId: id('fagforbundet') }), nsfRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(course.tries('hearing.comment', comment('c4', { partyId: id('nsf') }), nsfRep))).toEqual(['NOT_HEARD_IN_ROUND']);
    expect(codesOf(course.tries('hearing.comment', comment('c4'), nsfRep))).toEqual(['NOT_HEARD_IN_ROUND']);
    expect(codesOf(course.tries('hearing.comment', comment('c1'), employee))).toEqual(['ID_TAKEN']);
  });

  it('goes without name through any rep, who is then the one that the log knows', () => {
    const course = opened();
    const nameless = comment('c1', { partyId: id('nsf'), withoutName: true, groupId: id('group-1') });
    expect(codesOf(course.tries('hearing.comment', nameless, nsfRep))).toEqual([]);
    expect(theComment(course)).toMatchObject({ withoutName: true, groupId: id('group-1'), by: { name: 'Nils N' } });
    expect(codesOf(course.tries('hearing.comment', comment('c2', { withoutName: true }), employee))).toEqual(['WITHOUT_NAME_THROUGH_REP']);
    expect(codesOf(course.tries('hearing.comment', comment('c2', { withoutName: true, groupId: id('none') }), safetyRep))).toEqual(['GROUP_UNKNOWN']);
  });

  it('is received until the last day ends, when the round closes by itself', () => {
    const course = opened();
    expect(codesOf(course.at(march(9, '23:59')).tries('hearing.comment', comment('c1'), employee))).toEqual([]);
    course.at(march(10, '00:00'));
    expect(course.initiative.hearings[0]).toMatchObject({ closedAt: march(10, '00:00') });
    expect(codesOf(course.tries('hearing.comment', comment('c2'), employee))).toEqual(['HEARING_CLOSED']);
  });

  it('stands on the words of the version that is heard', () => {
    expect(theComment(opened().does('hearing.comment', comment('c1', { passage: { start: 5, quote: 'tredje' } }), employee)).passage)
      .toEqual({ start: 5, quote: 'tredje', prefix: 'Hver ', suffix: ' helg' });
    expect(codesOf(opened().tries('hearing.comment', comment('c1', { passage: { start: 4, quote: 'tredje' } }), employee))).toEqual(['PASSAGE_NOT_IN_TEXT']);
    expect(codesOf(opened().tries('hearing.comment', comment('c1', { passage: { start: 0, quote: '' } }), employee))).toEqual(['TEXT_EMPTY']);
  });

  it('is found again in the next version, or noted as outdated', () => {
    const course = opened().does('hearing.comment', comment('c1', { passage: { start: 5, quote: 'tredje' } }), employee);
    const version = (number: number, text: string) => course.does('proposal.put', { proposalId: id(`v${number}`), title: 'Turnus', text, alternatives: [], substantial: false, requiresAgreement: [] });
    version(2, 'Innledning.\nHver tredje helg');
    version(3, 'Hver fjerde helg');
    expect(theComment(course).anchors).toEqual([{ proposalId: id('v2'), start: 17 }, { proposalId: id('v3'), start: null }]);
    course.does('hearing.comment', comment('c2', { passage: { start: 12, quote: 'helg' } }), employee);
    expect(theComment(course, 'c2').anchors).toEqual([{ proposalId: id('v2'), start: 24 }, { proposalId: id('v3'), start: 12 }]);
  });
});

describe('replying', () => {
  it('is for the one who commented, the party, and those who run the process, until the round is summed up', () => {
    const course = opened().does('hearing.comment', comment('c1', { partyId: id('fagforbundet') }), fagforbundetRep);
    const reply = (name: string) => ({ replyId: id(name), commentId: id('c1'), text: 'Hva mener du?' });
    course.does('hearing.reply', reply('r1')).does('hearing.reply', reply('r2'), fagforbundetRep);
    expect(theComment(course).replies.map(({ by }) => by.name)).toEqual(['Liv Leder', 'Fatima F']);
    expect(codesOf(course.tries('hearing.reply', reply('r3'), employee))).toEqual(['REPLY_NOT_YOURS']);
    expect(codesOf(course.tries('hearing.reply', reply('r2')))).toEqual(['ID_TAKEN']);
    course.at(march(10)).does('hearing.treat', treat()).does('hearing.summarise', { hearingId: id('hearing'), text: 'Takk' });
    expect(codesOf(course.tries('hearing.reply', reply('r3')))).toEqual(['HEARING_SUMMARISED_ALREADY']);
  });
});

describe('summing up', () => {
  const closed = () => opened().does('hearing.comment', comment('c1'), employee).does('hearing.comment', comment('c2'), employee).at(march(10));
  const summarise = { hearingId: id('hearing'), text: 'To kommentarer' };

  it('waits for the round to close, and for a word on every comment', () => {
    expect(codesOf(opened().tries('hearing.summarise', summarise))).toEqual(['HEARING_STILL_OPEN']);
    const course = closed();
    expect(codesOf(course.tries('hearing.summarise', summarise))).toEqual(['COMMENTS_UNTREATED']);
    course.does('hearing.treat', treat({ commentIds: [id('c1'), id('c2')] }));
    expect(codesOf(course.tries('hearing.summarise', summarise, nsfRep))).toEqual(['NOT_THE_MANAGER']);
    course.does('hearing.summarise', summarise);
    expect(course.initiative.hearings[0]!.summary).toMatchObject({ text: 'To kommentarer' });
    expect(codesOf(course.tries('hearing.summarise', summarise))).toEqual(['HEARING_SUMMARISED_ALREADY']);
    expect(codesOf(course.tries('hearing.treat', treat()))).toEqual(['HEARING_SUMMARISED_ALREADY']);
  });

  it('says of CHANGED which later version holds it, and of DEFERRED until when', () => {
    const course = closed();
    expect(codesOf(course.tries('hearing.treat', treat({ effect: 'CHANGED' })))).toEqual(['CHANGED_NEEDS_PROPOSAL']);
    expect(codesOf(course.tries('hearing.treat', treat({ effect: 'DEFERRED' })))).toEqual(['DEFERRED_NEEDS_DATE']);
    expect(codesOf(course.tries('hearing.treat', treat({ until: '2026-04-10' })))).toEqual(['DATE_ONLY_WHEN_DEFERRED']);
    expect(codesOf(course.tries('hearing.treat', treat({ commentIds: [] })))).toEqual(['HEARING_COMMENT_UNKNOWN']);
    expect(codesOf(course.tries('hearing.treat', treat({ commentIds: [id('c1'), id('none')] })))).toEqual(['HEARING_COMMENT_UNKNOWN']);
  });

  it('does not take a version that stood before the comment for a change because of it', () => {
    const course = opened().at(march(4)).does('hearing.comment', comment('c1'), employee);
    expect(codesOf(course.tries('hearing.treat', treat({ effect: 'CHANGED', proposalId: id('proposal-1') })))).toEqual(['CHANGE_BEFORE_STATEMENT']);
    expect(codesOf(put(course.at(march(5)), 2).tries('hearing.treat', treat({ effect: 'CHANGED', proposalId: id('proposal-2') })))).toEqual([]);
  });

  it('may put a treatment otherwise until then', () => {
    const course = closed().does('hearing.treat', treat()).does('hearing.treat', treat({ treatmentId: id('other'), text: 'Likevel' }));
    expect(theComment(course).treatment).toMatchObject({ id: id('other'), text: 'Likevel' });
    expect(codesOf(course.tries('hearing.treat', treat({ treatmentId: id('other') })))).toEqual(['ID_TAKEN']);
  });
});
