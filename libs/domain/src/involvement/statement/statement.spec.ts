import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { actor, codesOf, employee, fagforbundetRep, hr, id, leader, march, nsfRep, PlayedCourse, put } from '#testing';
import { holdsGate, isAnswered } from './standing.ts';

const give = (statementId: string, partyId: string | null = null) => ({ statementId: id(statementId), partyId: partyId === null ? null : id(partyId), text: 'Færre helger', proposalId: null });
const answer = (change: Partial<CommandPayloads['statement.answer']> = {}): CommandPayloads['statement.answer'] =>
  ({ answerId: id('answer'), statementIds: [id('a')], effect: 'NOT_CHANGED', text: 'Budsjettet er låst', proposalId: null, until: null, ...change });
const stated = () => put(new PlayedCourse(), 1).at(march(3)).does('statement.give', give('a', 'nsf'), nsfRep).does('statement.give', give('b'), employee);
const statement = ({ initiative }: PlayedCourse, which = 'a') => initiative.statements.find((one) => one.id === id(which))!;

describe('giving a statement', () => {
  it('is for a party, by its own voice, and for an employee on their own', () => {
    expect(stated().initiative.statements).toMatchObject([{ partyId: id('nsf'), answerDueOn: '2026-03-17' }, { partyId: null, by: { personId: employee.personId } }]);
    expect(codesOf(stated().tries('statement.give', give('c', 'nsf'), fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(stated().tries('statement.give', give('c', 'nsf'), leader))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(stated().tries('statement.give', give('c', 'employer'), leader))).toEqual(['EMPLOYER_ASKS_ITSELF']);
    expect(codesOf(stated().tries('statement.give', give('c'), { ...employee, personId: null }))).toEqual(['STATEMENT_WITHOUT_SENDER']);
  });

  it('is in time until the end of the day of the deadline, and always where there is none', () => {
    const due = () => new PlayedCourse().does('initiative.schedule', { startsOn: null, statementsDueOn: '2026-03-10' });
    expect(statement(due().at(march(10, '23:59')).does('statement.give', give('a'), employee)).inTime).toBe(true);
    expect(statement(due().at(march(11, '00:00')).does('statement.give', give('a'), employee)).inTime).toBe(false);
    expect(statement(stated()).inTime).toBe(true);
  });

  it('refuses empty words, a used id and a proposal that is not there', () => {
    expect(codesOf(stated().tries('statement.give', { ...give('c'), text: ' ' }, employee))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(stated().tries('statement.give', give('a'), employee))).toEqual(['ID_TAKEN']);
    expect(codesOf(stated().tries('statement.give', { ...give('c'), proposalId: id('none') }, employee))).toEqual(['PROPOSAL_UNKNOWN']);
  });
});

describe('answering statements', () => {
  it('is the employer\'s, with reasons', () => {
    expect(codesOf(stated().tries('statement.answer', answer(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(stated().tries('statement.answer', answer(), hr))).toEqual([]);
    expect(codesOf(stated().tries('statement.answer', answer({ text: '' })))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(stated().tries('statement.answer', answer({ statementIds: [] })))).toEqual(['ANSWER_TO_NOTHING']);
    expect(codesOf(stated().tries('statement.answer', answer({ statementIds: [id('x')] })))).toEqual(['STATEMENT_UNKNOWN']);
    expect(codesOf(stated().tries('statement.answer', answer({ statementIds: [id('a'), id('a')] })))).toEqual(['ID_REPEATED']);
  });

  it('CHANGED points to a version put after the statement', () => {
    const changed = (proposalId: string | null) => answer({ effect: 'CHANGED', proposalId: proposalId === null ? null : id(proposalId) });
    expect(codesOf(stated().tries('statement.answer', changed(null)))).toEqual(['CHANGED_NEEDS_PROPOSAL']);
    expect(codesOf(stated().tries('statement.answer', changed('none')))).toEqual(['CHANGED_NEEDS_PROPOSAL']);
    expect(codesOf(stated().tries('statement.answer', changed('proposal-1')))).toEqual(['CHANGE_BEFORE_STATEMENT']);
    expect(statement(put(stated().at(march(4)), 2).does('statement.answer', changed('proposal-2'))).answer).toMatchObject({ effect: 'CHANGED', proposalId: id('proposal-2') });
  });

  it('DEFERRED says until when, and nothing else bears a date', () => {
    expect(codesOf(stated().tries('statement.answer', answer({ effect: 'DEFERRED' })))).toEqual(['DEFERRED_NEEDS_DATE']);
    expect(codesOf(stated().tries('statement.answer', answer({ effect: 'DEFERRED', until: '2026-03-03' })))).toEqual(['DEFERRED_NEEDS_DATE']);
    expect(codesOf(stated().tries('statement.answer', answer({ effect: 'DEFERRED', until: '2026-02-30' })))).toEqual(['DATE_INVALID']);
    expect(codesOf(stated().tries('statement.answer', answer({ until: '2026-03-20' })))).toEqual(['DATE_ONLY_WHEN_DEFERRED']);
    const deferred = stated().does('statement.answer', answer({ effect: 'DEFERRED', until: '2026-03-20' }));
    expect(isAnswered(statement(deferred), '2026-03-20')).toBe(true);
    expect(isAnswered(statement(deferred), '2026-03-21')).toBe(false);
    expect(codesOf(deferred.tries('statement.answer', answer({ answerId: id('final') })))).toEqual([]);
  });

  it('happens once, unless deferred or contested', () => {
    expect(codesOf(stated().does('statement.answer', answer()).tries('statement.answer', answer({ answerId: id('new') })))).toEqual(['STATEMENT_ANSWERED_ALREADY']);
    expect(codesOf(stated().does('statement.answer', answer()).tries('statement.answer', answer({ statementIds: [id('b')] })))).toEqual(['ID_TAKEN']);
  });
});

describe('a shared answer', () => {
  const shared = () => stated().does('statement.answer', answer({ statementIds: [id('a'), id('b')] }));
  const contest = { statementId: id('a'), reason: 'Vi spurte om noe annet' };

  it('shows each sender whom it is shared with', () => {
    expect(statement(shared()).answer!.sharedWith).toEqual([id('b')]);
    expect(statement(shared(), 'b').answer!.sharedWith).toEqual([id('a')]);
  });

  it('contested by the sender leaves that statement unanswered, until it has an answer by itself', () => {
    const course = shared().does('statement.contest-grouping', contest, nsfRep);
    expect([isAnswered(statement(course), '2026-03-03'), isAnswered(statement(course, 'b'), '2026-03-03')]).toEqual([false, true]);
    expect(holdsGate(statement(course), '2026-03-03')).toBe(true);
    course.does('statement.give', give('c'), employee);
    expect(codesOf(course.tries('statement.answer', answer({ answerId: id('new'), statementIds: [id('a'), id('c')] })))).toEqual(['CONTESTED_ANSWERED_ALONE']);
    course.does('statement.answer', answer({ answerId: id('new') }));
    expect(statement(course)).toMatchObject({ groupingContested: null, answer: { id: id('new'), sharedWith: [] } });
  });

  it('is contested by the sender alone, once, and only where it is shared', () => {
    expect(codesOf(shared().tries('statement.contest-grouping', contest, fagforbundetRep))).toEqual(['NOT_THE_SENDER']);
    expect(codesOf(shared().tries('statement.contest-grouping', { ...contest, statementId: id('b') }, actor('Ola', ['EMPLOYEE'])))).toEqual(['NOT_THE_SENDER']);
    expect(codesOf(shared().tries('statement.contest-grouping', { ...contest, statementId: id('b') }, employee))).toEqual([]);
    expect(codesOf(shared().does('statement.contest-grouping', contest, nsfRep).tries('statement.contest-grouping', contest, nsfRep))).toEqual(['CONTESTED_ALREADY']);
    expect(codesOf(stated().does('statement.answer', answer()).tries('statement.contest-grouping', contest, nsfRep))).toEqual(['ANSWER_NOT_SHARED']);
    expect(codesOf(stated().tries('statement.contest-grouping', contest, nsfRep))).toEqual(['ANSWER_NOT_SHARED']);
    expect(codesOf(shared().tries('statement.contest-grouping', { ...contest, reason: '' }, nsfRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(shared().tries('statement.contest-grouping', { ...contest, statementId: id('x') }, nsfRep))).toEqual(['STATEMENT_UNKNOWN']);
  });
});

describe('a late statement', () => {
  it('is answered too, and holds no gate', () => {
    const course = new PlayedCourse().does('initiative.schedule', { startsOn: null, statementsDueOn: '2026-03-10' }).at(march(11)).does('statement.give', give('a'), employee);
    expect(holdsGate(statement(course), '2026-03-11')).toBe(false);
    expect(codesOf(course.tries('statement.answer', answer()))).toEqual([]);
  });
});
