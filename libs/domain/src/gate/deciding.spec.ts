import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { altered, consulted, fagforbundetRep, id, judge, leader, march, nsfRep, PlayedCourse, playbookWith, put } from '#testing';
import { initiativeOf, recordedAs, founded, told } from '#testing';

/** Gates that stand open, so that a test comes to the stage it is about. */
const open = playbookWith({ diagnose: { gate: [] }, involve: { gate: [] }, decide: { gate: [] }, implement: { gate: [] } });
const begun = (): PlayedCourse => new PlayedCourse(initiativeOf(recordedAs(founded().map((fact) => told(fact)))), { playbook: open });
const advance = (course: PlayedCourse, visit: number): PlayedCourse => course.does('stage.advance', { visitId: id(`visit-${visit}`) });
const toDecide = (course: PlayedCourse): PlayedCourse => advance(advance(course, 2).at(march(4)), 3);
const decide = (course: PlayedCourse, name = 'dec', change: Partial<CommandPayloads['decision.make']> = {}): PlayedCourse => course.does('decision.make', {
  decisionId: id(name), proposalId: course.initiative.proposals.at(-1)?.id ?? null, title: 'Ny turnus', options: [{ id: id('alternative'), title: 'Hver fjerde helg', chosen: false }, { id: id('o-2'), title: 'Hver tredje', chosen: true }],
  criteria: [], evidence: [], reason: 'Best samlet', body: 'ADMINISTRATIVE', dissentLaid: [], trial: null, occurredOn: null, ...change,
});

describe('decision-made', () => {
  it('is missing until the matter is decided, and met with the decision\'s entry', () => {
    const course = toDecide(put(begun(), 1));
    expect(judge(course, 'decision-made')).toMatchObject({ state: 'MISSING', missing: { lacks: 'DECISION' }, overridable: false });
    expect(judge(decide(course), 'decision-made')).toMatchObject({ state: 'MET', evidence: [course.initiative.decisions.at(-1)?.entryId] });
  });

  it('is missing when a substantial change came after involvement: nobody was consulted on it', () => {
    const course = decide(put(toDecide(put(begun(), 1)).at(march(5)), 2, true));
    expect(judge(course, 'decision-made')).toMatchObject({ state: 'MISSING', missing: { lacks: 'CONSULTATION_ON_CHANGED_PROPOSAL', proposalId: id('proposal-2'), mutation: 'stageReenter' } });
    const again = decide(advance(course.does('stage.reenter', { visitId: id('visit-4'), stage: 'involve', reason: 'Endret' }).at(march(6)), 5), 'dec-2');
    expect(judge(again, 'decision-made').state).toBe('MET');
  });

  it('is missing when the decision is on a version that no longer stands', () => {
    expect(judge(put(decide(toDecide(put(begun(), 1))), 2, true), 'decision-made').missing).toMatchObject({ lacks: 'DECISION_ON_STANDING_PROPOSAL' });
    expect(judge(put(decide(toDecide(put(begun(), 1))), 2, false), 'decision-made').state).toBe('MET');
  });

  it('asks for a new decision when the process has come back to decide', () => {
    const course = advance(decide(toDecide(put(begun(), 1))), 4).at(march(9)).does('stage.reenter', { visitId: id('visit-5'), stage: 'decide', reason: 'Nye tall' });
    expect(judge(course, 'decision-made').missing).toMatchObject({ lacks: 'DECISION' });
    expect(judge(decide(course, 'dec-2'), 'decision-made').state).toBe('MET');
  });

  it('waits, as law, for the unions to confirm a decision typed in afterwards', () => {
    const course = decide(toDecide(put(begun(), 1)).at(march(6)), 'dec', { occurredOn: '2026-03-05' });
    expect(judge(course, 'decision-made')).toMatchObject({ state: 'WAITING', waitingOn: [{ name: 'Fagforbundet' }, { name: 'Norsk Sykepleierforbund' }], missing: { unconfirmed: [id('dec')] } });
    expect(judge(course.does('registration.confirm', { objectId: id('dec') }, fagforbundetRep), 'decision-made').state).toBe('MET');
  });
});

describe('dissent-laid', () => {
  it('lacks a decision, and is met by one where nobody dissents', () => {
    expect(judge(toDecide(put(begun(), 1)), 'dissent-laid')).toMatchObject({ state: 'MISSING', missing: { lacks: 'DECISION' } });
    expect(judge(decide(toDecide(put(begun(), 1))), 'dissent-laid').state).toBe('MET');
  });

  it('names a dissent that came after the decision, and a reason for declining', () => {
    const course = consulted();
    const decision = { ...decide(toDecide(put(begun(), 1))).initiative.decisions[0]!, proposalId: id('proposal-1') };
    course.initiative = { ...course.initiative, decisions: [decision] };
    course.does('record.sign', { recordId: id('rec-first'), signOffId: id('s-1'), partyId: id('nsf'), dissent: 'Uenig' }, nsfRep)
      .does('record.decline', { recordId: id('rec-first'), signOffId: id('s-2'), partyId: id('fagforbundet'), reason: 'Feil gjengitt' }, fagforbundetRep);
    expect(judge(course, 'dissent-laid')).toMatchObject({ state: 'MISSING', missing: { signOffs: [id('s-1'), id('s-2')] } });
    course.initiative = { ...course.initiative, decisions: [{ ...decision, dissentLaid: [id('s-1'), id('s-2')] }] };
    expect(judge(course, 'dissent-laid').state).toBe('MET');
  });
});

describe('decision-communicated', () => {
  it('names the groups that have not been told, and is met when all have', () => {
    expect(judge(toDecide(put(begun(), 1)), 'decision-communicated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'DECISION' } });
    const course = decide(toDecide(put(begun(), 1)));
    expect(judge(course, 'decision-communicated')).toMatchObject({ state: 'MISSING', missing: { groups: ['Hjelpepleiere, dag'] } });
    expect(judge(course.does('decision.communicate', { decisionId: id('dec'), groupIds: [id('group-1')] }), 'decision-communicated').state).toBe('MET');
  });
});

describe('decision-communicated, with several groups', () => {
  const course = decide(toDecide(put(begun(), 1)));
  const [group] = course.initiative.groups;
  const [decision] = course.initiative.decisions;
  const told = (...groups: readonly string[]): ReturnType<typeof judge> => judge(altered(course, {
    groups: [group!, { ...group!, id: id('group-2'), label: 'Sykepleiere, natt' }], decisions: [{ ...decision!, communicated: groups.map((groupId) => ({ groupId, at: course.now })) }],
  }), 'decision-communicated');

  it('names those that nobody has told, and shows the decision either way', () => {
    expect(told(id('group-1'))).toMatchObject({ state: 'MISSING', missing: { groups: ['Sykepleiere, natt'] }, evidence: [decision!.entryId] });
    expect(told(id('group-2'), id('group-1'))).toMatchObject({ state: 'MET', evidence: [decision!.entryId] });
  });

  it('is about the decision on its own part of a cycle', () => {
    const elsewhere = altered(course, { decisions: [{ ...decision!, part: 'level-1', communicated: [{ groupId: id('group-1'), at: course.now }] }] });
    expect(judge(elsewhere, 'decision-communicated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'DECISION' } });
  });
});

describe('residual-risk-accepted', () => {
  const assess = (course: PlayedCourse, name: string, alternativeId: string | null): PlayedCourse => course.does('risk.assess', {
    riskId: id(name), proposalId: id('proposal-1'), alternativeId, risks: [{ title: 'Slitasje', probability: 2, consequence: 2, measure: 'Pauser', owner: 'Liv', residual: 2 }], safetyRepDueOn: '2026-03-12',
  });

  it('lacks an assessment, and is met when what is carried out has been accepted; alternatives not chosen need nothing', () => {
    expect(judge(put(begun(), 1), 'residual-risk-accepted')).toMatchObject({ state: 'MISSING', missing: { lacks: 'RISK_ASSESSMENT' } });
    const course = decide(toDecide(assess(assess(put(begun(), 1), 'whole', null), 'alt', id('alternative'))));
    expect(judge(course, 'residual-risk-accepted')).toMatchObject({ state: 'MISSING', missing: { risks: [id('whole')] } });
    expect(judge(course.does('risk.accept-residual', { riskIds: [id('whole')] }, leader), 'residual-risk-accepted')).toMatchObject({ state: 'MET', evidence: { length: 1 } });
  });
});
