import { describe, expect, it } from '@jest/globals';
import type { Actor, ObjectionCommands, ProcessObjection } from '#domain';
import { actor, codesOf, contextAt, decider, deltaRep, employee, hr, id, integration, leader, march, nsfRep, safetyRep } from '#testing';
import { SYSTEM } from '../../kernel/actor.ts';
import type { ObjectionCommand } from '../commands.ts';
import { decideObjection } from './decide.ts';
import { evolveObjection } from './evolve.ts';
import { wantedObjectionTimers } from './timers.ts';

const claim = (change: Partial<ObjectionCommands['objection.raise']> = {}): ObjectionCommands['objection.raise'] =>
  ({ id: id('objection'), initiativeId: null, unitId: id('unit'), union: 'delta', kind: 'CLAIM_CONSULTATION', matter: 'Ny turnus i nord', text: 'Vi er ikke drøftet med', ...change });

const decide = <T extends keyof ObjectionCommands>(objection: ProcessObjection | null, now: string, ...[type, input, by]: [T, ObjectionCommands[T], Actor]) =>
  decideObjection(objection, { type, by, input } as ObjectionCommand, contextAt(now));

const after = <T extends keyof ObjectionCommands>(objection: ProcessObjection | null, now: string, ...[type, input, by]: [T, ObjectionCommands[T], Actor]): ProcessObjection => {
  const outcome = decide(objection, now, type, input, by);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const evolved = outcome.facts.reduce<ProcessObjection | null>((state, fact) => evolveObjection(state, { organisationId: id('org') },
    { ...fact, at: now, entryId: id('entry'), by: { personId: by.personId, name: by.name, role: 'UNION_REP', side: 'EMPLOYEES' } }), objection);
  if (evolved === null) throw new Error('nothing was raised');
  return evolved;
};
const raised = () => after(null, march(3), 'objection.raise', claim(), deltaRep);

describe('raising a process objection', () => {
  it('is open to a union that was left out, and where no initiative exists', () => {
    expect(raised()).toMatchObject({ union: 'delta', initiativeId: null, organisationId: id('org'), raisedAt: march(3), answerDueOn: '2026-03-10', answer: null, overdueAt: null });
  });

  it('is open to the safety rep for no union, and to a rep for their own alone', () => {
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ union: null }), safetyRep))).toEqual([]);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ union: null }), deltaRep))).toEqual(['OBJECTION_BY_REP']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim(), nsfRep))).toEqual(['OBJECTION_BY_REP']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim(), safetyRep))).toEqual(['OBJECTION_BY_REP']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ union: null }), employee))).toEqual(['OBJECTION_BY_REP']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim(), actor('X', ['EMPLOYEE'], [{ ...deltaRep.offices[0]!, kind: 'AMU_MEMBER' }])))).toEqual(['OBJECTION_BY_REP']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim(), actor('X', ['UNION_REP'], [{ ...deltaRep.offices[0]!, kind: 'CHIEF_UNION_REP' }])))).toEqual([]);
  });

  it('says what and about what, in words within bounds', () => {
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ text: '' }), deltaRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ matter: 'x'.repeat(201) }), deltaRep))).toEqual(['TEXT_TOO_LONG']);
    expect(codesOf(decide(null, march(3), 'objection.raise', claim({ kind: 'VETO' as 'WRONG_GROUP' }), deltaRep))).toEqual(['OBJECTION_KIND_UNKNOWN']);
    expect(codesOf(decide(raised(), march(3), 'objection.raise', claim(), deltaRep))).toEqual(['ID_TAKEN']);
  });
});

describe('answering a process objection', () => {
  const answer = { upheld: true, text: 'Delta tas inn som part' };

  it('is the employer\'s, with reasons, once', () => {
    expect(after(raised(), march(5), 'objection.answer', answer, leader).answer).toMatchObject({ upheld: true, text: 'Delta tas inn som part', at: march(5), by: { personId: leader.personId } });
    for (const by of [hr, decider]) expect(codesOf(decide(raised(), march(5), 'objection.answer', answer, by))).toEqual([]);
    for (const by of [deltaRep, nsfRep, safetyRep, employee, integration]) expect(codesOf(decide(raised(), march(5), 'objection.answer', answer, by))).toEqual(['OBJECTION_ANSWERED_BY_EMPLOYER']);
    expect(codesOf(decide(raised(), march(5), 'objection.answer', answer, { ...deltaRep, roles: ['UNION_REP', 'LEADER'] }))).toEqual(['OBJECTION_ANSWERED_BY_EMPLOYER']);
    expect(codesOf(decide(raised(), march(5), 'objection.answer', { ...answer, text: '' }, leader))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(decide(after(raised(), march(5), 'objection.answer', answer, leader), march(6), 'objection.answer', answer, leader))).toEqual(['OBJECTION_ANSWERED_ALREADY']);
    expect(codesOf(decide(null, march(5), 'objection.answer', answer, leader))).toEqual(['OBJECTION_UNKNOWN']);
  });

  it('is due within five working days, and told as overdue once by the clock', () => {
    expect(wantedObjectionTimers(raised())).toMatchObject([{ kind: 'objection.answer-due', occurrence: id('objection'), dueAt: march(11, '00:00'), civilDate: '2026-03-10' }]);
    expect(decide(raised(), march(10, '23:59'), 'objection.fire-timer', {}, SYSTEM)).toEqual({ ok: true, facts: [] });
    const overdue = after(raised(), march(11, '00:00'), 'objection.fire-timer', {}, SYSTEM);
    expect(overdue.overdueAt).toBe(march(11, '00:00'));
    expect(wantedObjectionTimers(overdue)).toEqual([]);
    expect(decide(overdue, march(12), 'objection.fire-timer', {}, SYSTEM)).toEqual({ ok: true, facts: [] });
    expect(codesOf(decide(raised(), march(12), 'objection.fire-timer', {}, leader))).toEqual(['TIMER_BY_SYSTEM_ONLY']);
    expect(codesOf(decide(overdue, march(12), 'objection.answer', answer, leader))).toEqual([]);
  });

  it('wants no timer when it has come', () => {
    const answered = after(raised(), march(5), 'objection.answer', answer, leader);
    expect(wantedObjectionTimers(answered)).toEqual([]);
    expect(decide(answered, march(20), 'objection.fire-timer', {}, SYSTEM)).toEqual({ ok: true, facts: [] });
  });
});

describe('facts of objections', () => {
  it('are a fault for one that was never raised', () => {
    const recorded = { type: 'objection.overdue', payload: { objectionId: id('o') }, at: march(3), entryId: id('e'), by: { personId: null, name: 'Medvirk', role: 'SYSTEM', side: null } } as const;
    expect(() => evolveObjection(null, { organisationId: id('org') }, recorded)).toThrow('never raised');
  });
});
