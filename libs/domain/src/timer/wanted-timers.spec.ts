import { describe, expect, it } from '@jest/globals';
import type { PlaybookTimer, RuleContext, WantedTimer } from '#domain';
import type { Given } from '#testing';
import { BEGINNING, entered, givenInitiative, id, playbookWith, reaching, told } from '#testing';
import type { CriterionResult } from '../gate/criterion.ts';
import { fact } from '../initiative/facts.ts';
import { osloInstant } from '../kernel/working-days.ts';
import { wantedTimers } from './wanted-timers.ts';

const wanted = (given: Given, gate: readonly CriterionResult[] = []): WantedTimer[] => wantedTimers(given.dossier, gate, given.context);
const brief = (timers: readonly WantedTimer[]): string[][] => timers.map(({ kind, occurrence, dueAt }) => [kind, occurrence, dueAt]);
const title = { nb: 'x', nn: 'x', en: 'x' };
const promising = (change: Partial<PlaybookTimer>): Partial<RuleContext> =>
  ({ playbook: playbookWith({}, { timers: [{ key: 'p', kind: 'PULSE', after: 'INITIATIVE_CREATED', stage: null, offset: { unit: 'WEEKS', count: 4 }, title, ...change }] }) });
const result = (reviewAt: string | null): CriterionResult => ({
  key: 'k', name: 'n', activity: null, stage: 'diagnose', force: 'LAW', basis: [], overridable: true, overriddenBy: null, state: 'WAITING', waitingOn: [], since: null, evidence: [], reviewAt, documentedByHand: false, missing: {},
});

describe('an initiative waits for', () => {
  it('nothing when nothing is promised, and nothing once it has ended', () => {
    expect(wanted(givenInitiative())).toEqual([]);
    const ended = givenInitiative(entered('involve', 2, { dueOn: '2026-03-20' }), fact('initiative.cancelled', { reason: 'x' }));
    expect(wanted(ended, [result('2026-03-09T23:00:00.000Z')])).toEqual([]);
  });

  it('the first instant at which time alone changes the gate, if it is still to come', () => {
    const gate = [result(null), result('2026-03-09T23:00:00.000Z'), result('2026-03-05T23:00:00.000Z'), result(BEGINNING)];
    expect(brief(wanted(givenInitiative(), gate))).toEqual([['gate.review', `${id('visit-1')}@2026-03-05T23:00:00.000Z`, '2026-03-05T23:00:00.000Z']]);
    expect(wanted(givenInitiative(), gate)[0]?.civilDate).toBe('2026-03-06');
  });

  it('the deadline of the present stage, at the end of its day in Oslo, until it has been told', () => {
    const given = givenInitiative(entered('involve', 2, { dueOn: '2026-03-28' }));
    expect(brief(wanted(given))).toEqual([['stage.deadline', id('visit-2'), osloInstant('2026-03-29', '00:00')]]);
    expect(wanted(given.at(osloInstant('2026-05-01')))).toHaveLength(1);
    expect(wanted(given.and(fact('stage.overdue', { visitId: id('visit-2'), stage: 'involve' })))).toEqual([]);
    expect(wanted(given.and(entered('decide', 3)))).toEqual([]);
  });

  it('a noticed override to take effect, until that has been told', () => {
    const effectiveAt = osloInstant('2026-03-04', '00:00');
    const given = givenInitiative(fact('gate.override-noticed', { overrideId: id('o'), stage: 'diagnose', visitId: id('visit-1'), criteria: [], reason: 'x', lifeOrHealth: false, effectiveAt }));
    expect(brief(wanted(given))).toEqual([['override.effective', id('o'), effectiveAt]]);
    expect(wanted(given.and(fact('gate.override-effective', { overrideId: id('o') })))).toEqual([]);
  });

  it('the review of a trial, at eight in the morning', () => {
    const given = givenInitiative(fact('decision.made', {
      decisionId: id('d'), proposalId: null, part: null, title: 'x', options: [], criteria: [], evidence: [], reason: 'x', body: 'ADMINISTRATIVE', dissentLaid: [], trial: { weeks: 4, stopRule: 'x', reviewOn: '2026-03-30' }, occurredOn: '2026-03-02',
    }));
    expect(brief(wanted(given))).toEqual([['decision.review', id('d'), '2026-03-30T06:00:00.000Z']]);
  });

  it('the answer that each statement is owed, until it is told as overdue', () => {
    const given = givenInitiative(fact('statement.received', { statementId: id('s'), partyId: null, text: 'x', proposalId: null, inTime: true, answerDueOn: '2026-03-16' }));
    expect(brief(wanted(given))).toEqual([['statement.answer-due', id('s'), osloInstant('2026-03-17', '00:00')]]);
    expect(wanted(given.and(fact('statement.overdue', { statementId: id('s') })))).toEqual([]);
  });
});

describe('a follow-up of the playbook', () => {
  const due = (given: Given): (string | undefined)[] => wanted(given).map(({ dueAt }) => dueAt);

  it.each<[string, PlaybookTimer['offset'], string]>([
    ['working days leave Easter out', { unit: 'WORKING_DAYS', count: 23 }, '2026-04-07'],
    ['weeks that end on Easter Monday move to Tuesday', { unit: 'WEEKS', count: 5 }, '2026-04-07'],
    ['a month later on a Thursday', { unit: 'MONTHS', count: 3 }, '2026-06-02'],
    ['before the date, a day off moves to the working day before', { unit: 'WEEKS', count: -1 }, '2026-02-23'],
  ])('is reckoned so that %s', (_, offset, date) => {
    expect(due(givenInitiative().under(promising({ offset })))).toEqual([osloInstant(date, '08:00')]);
  });

  it('of months ends with the month when it is shorter', () => {
    const given = givenInitiative(fact('initiative.scheduled', { startsOn: '2026-08-31', statementsDueOn: null }));
    expect(due(given.under(promising({ after: 'STARTED', offset: { unit: 'MONTHS', count: 1 } })))).toEqual([osloInstant('2026-09-30', '08:00')]);
    expect(due(given.under(promising({ after: 'STARTED', offset: { unit: 'MONTHS', count: 6 } })))).toEqual([osloInstant('2027-03-01', '08:00')]);
  });

  it('before a Sunday start falls on the Friday before', () => {
    const given = givenInitiative(fact('initiative.scheduled', { startsOn: '2026-08-30', statementsDueOn: null }));
    expect(due(given.under(promising({ after: 'STARTED', offset: { unit: 'WEEKS', count: -2 } })))).toEqual([osloInstant('2026-08-14', '08:00')]);
  });

  it('moves with the start, and a moved start promises it anew', () => {
    const scheduled = (startsOn: string) => fact('initiative.scheduled', { startsOn, statementsDueOn: null });
    const under = promising({ after: 'STARTED', offset: { unit: 'WORKING_DAYS', count: 1 } });
    expect(wanted(givenInitiative().under(under))).toEqual([]);
    expect(wanted(givenInitiative(scheduled('2026-06-01')).under(under)).map(({ occurrence }) => occurrence)).toEqual(['p@2026-06-01']);
    const toldOnce = givenInitiative(scheduled('2026-06-01'), fact('follow-up.came-due', { followUpId: id('f'), kind: 'playbook.follow-up', occurrence: 'p@2026-06-01', title: 'x' })).under(under);
    expect(wanted(toldOnce)).toEqual([]);
    expect(wanted(toldOnce.and(scheduled('2026-07-01'))).map(({ occurrence }) => occurrence)).toEqual(['p@2026-07-01']);
  });

  it('counts from the newest round of its stage, part by part, and from the newest decision', () => {
    const rounds = givenInitiative(...reaching('decide'), told(entered('involve', 4, { round: 2, reason: 'x' }), osloInstant('2026-04-13', '12:00')));
    expect(brief(wanted(rounds.under(promising({ after: 'STAGE_ENTERED', stage: 'involve' }))))).toEqual([['playbook.follow-up', `p@${id('visit-4')}`, osloInstant('2026-05-11', '08:00')]]);
    const parts = givenInitiative(entered('involve', 2, { part: 'a' }), entered('involve', 3, { part: 'b' }));
    expect(wanted(parts.under(promising({ after: 'STAGE_ENTERED', stage: 'involve' })))).toHaveLength(2);
    const decided = givenInitiative(fact('decision.made', {
      decisionId: id('d'), proposalId: null, part: null, title: 'x', options: [], criteria: [], evidence: [], reason: 'x', body: 'ADMINISTRATIVE', dissentLaid: [], trial: null, occurredOn: '2026-02-02',
    }));
    expect(brief(wanted(decided.under(promising({ after: 'DECISION_MADE', offset: { unit: 'WORKING_DAYS', count: 5 } }))))).toEqual([['playbook.follow-up', `p@${id('d')}`, osloInstant('2026-02-09', '08:00')]]);
  });
});
