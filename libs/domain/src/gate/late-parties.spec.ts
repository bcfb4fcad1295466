import { describe, expect, it } from '@jest/globals';
import { altered, consulted, criterion, entered, givenInitiative, id, leader, march, nsfRep, playbookWith, reaching, told } from '#testing';
import type { StageVisit } from '../initiative/state.ts';
import type { PlaybookCriterion, StageKey } from '../playbook/playbook.ts';
import { fact } from '../initiative/facts.ts';
import { evaluateGate } from './evaluate-gate.ts';
import { lateParties } from './late-parties.ts';

const delta = fact('party.listed', { partyId: id('delta'), side: 'EMPLOYEES', union: 'delta', name: 'Delta', holders: [] });
const involved = (change: Partial<PlaybookCriterion> = {}): ReturnType<typeof playbookWith> => playbookWith({ involve: { gate: [criterion('involve', 'consultation-complete', change)] } });
const decision = fact('decision.made', {
  decisionId: id('decision'), proposalId: null, part: null, title: 'Ny turnus', options: [{ id: id('o'), title: 'Ny turnus', chosen: true }], criteria: [], evidence: [], reason: 'x',
  body: 'ADMINISTRATIVE', dissentLaid: [], trial: null, occurredOn: '2026-03-03',
});
const later = '2026-03-03T09:00:00.000Z';
const decided = givenInitiative(...reaching('decide')).and(told(decision, later)).under({ playbook: involved(), now: '2026-03-04T09:00:00.000Z' });

const state = (scene: typeof decided): unknown => evaluateGate(scene.dossier, scene.context).map(({ key, state: found, missing }) => [key, found, missing]);

describe('a union listed after involvement was left', () => {
  it('keeps the decision from opening the gate until it has been consulted, and says that the way is back to involvement', () => {
    const scene = decided.and(told(delta, later));
    expect(state(scene)).toEqual([['decide.decision-made', 'MISSING', { lacks: 'CONSULTATION_OF_LATE_PARTIES', parties: ['Delta'], mutation: 'stageReenter' }]]);
    scene.when('stage.advance', { visitId: id('visit-9') }).thenRefused('GATE_SHUT');
  });

  it('does not when it was a party while involvement was open, or has been taken out again', () => {
    expect(state(decided)).toEqual([['decide.decision-made', 'MET', {}]]);
    expect(state(decided.and(told(delta, later), told(fact('party.removed', { partyId: id('delta'), reason: 'x' }), later)))).toEqual([['decide.decision-made', 'MET', {}]]);
  });

  it('no longer does once involvement has been entered and left again', () => {
    const again = decided.and(told(delta, later), told(entered('involve', 4, { round: 2, reason: 'Delta er kommet til' }), later), told(entered('decide', 5, { round: 2 }), '2026-03-03T10:00:00.000Z'));
    expect(state(again.and(told(fact('decision.made', { ...decision.payload as Extract<typeof decision, { type: 'decision.made' }>['payload'], decisionId: id('again') }), '2026-03-03T11:00:00.000Z'))))
      .toEqual([['decide.decision-made', 'MET', {}]]);
  });

  it('asks nothing where the playbook consults nobody in this scope, or only advises it', () => {
    const scene = decided.and(told(delta, later));
    for (const playbook of [playbookWith(), involved({ force: 'ADVICE' }), involved({ scopes: ['PROGRAMME'] }), involved({ when: ['CONCERNS_COUNCILS'] })]) {
      expect(state(scene.under({ playbook }))).toEqual([['decide.decision-made', 'MET', {}]]);
    }
  });

  it('may still be listed, by those who run the process', () => {
    decided.when('party.list', { partyId: id('delta'), union: 'delta', name: 'Delta', holders: [] }, leader).thenTypes('party.listed');
  });
});

describe('the unions that came late', () => {
  const course = consulted();
  const [fagforbundet, nsf] = course.initiative.parties.filter(({ side }) => side === 'EMPLOYEES');
  const visit = (stage: StageKey, number: number, leftAt: string | null, part: string | null = null): StageVisit => ({ ...course.initiative.visits[0]!, id: id(`visit-${number}`), stage, part, leftAt });
  const straight = [visit('diagnose', 1, march(3)), visit('involve', 2, march(12)), visit('decide', 3, null)];
  /** Names of those that are late when NSF was listed in a visit, by the number it has. */
  const late = (visits: readonly StageVisit[], listed: number | null, playbook = involved()): readonly string[] => {
    const { dossier, context } = altered(course, { visits, parties: [fagforbundet!, { ...nsf!, listedIn: listed === null ? null : id(`visit-${listed}`) }] });
    return lateParties(dossier, { ...context, playbook, visit: visits.at(-1)!, force: 'LAW' }).map(({ name }) => name);
  };
  const NSF = ['Norsk Sykepleierforbund'];

  it('are those listed after involvement was left, not those listed in it, before it or at the beginning', () => {
    expect([late(straight, 3), late(straight, 2), late(straight, 1), late(straight, null)]).toEqual([NSF, [], [], []]);
  });

  it('are none while involvement has not been left', () => {
    expect(late([visit('diagnose', 1, null)], 1)).toEqual([]);
    expect(late([visit('diagnose', 1, march(3)), visit('involve', 2, null)], 2)).toEqual([]);
  });

  it('stay late while involvement is open again, until it is left', () => {
    const again = [...straight.slice(0, 2), visit('decide', 3, march(13)), visit('involve', 4, null)];
    expect(late(again, 3)).toEqual(NSF);
  });

  it('are not spared by a later stage\'s having been left', () => {
    expect(late([...straight.slice(0, 2), visit('decide', 3, march(13)), visit('implement', 4, null)], 3)).toEqual(NSF);
  });

  it('are reckoned part by part in a cycle', () => {
    const level2 = [visit('involve', 2, march(12), 'level-1'), visit('decide', 3, march(13), 'level-1'), visit('involve', 4, march(14), 'level-2'), visit('decide', 5, null, 'level-1')];
    expect(late(level2, 3)).toEqual(NSF);
  });

  it('are late no more once they have an exit', () => {
    const signed = consulted().does('record.sign', { recordId: id('rec-first'), signOffId: id('s-1'), partyId: id('nsf'), dissent: null }, nsfRep);
    const parties = [fagforbundet!, nsf!].map((party) => ({ ...party, listedIn: id('visit-3') }));
    const { dossier, context } = altered(signed, { visits: straight, parties });
    expect(lateParties(dossier, { ...context, playbook: involved(), visit: straight.at(-1)!, force: 'LAW' }).map(({ name }) => name)).toEqual(['Fagforbundet']);
  });

  it('are late wherever the gate of involvement asks for the unions\' exits, for agreement too, and nowhere else', () => {
    const asking = (stage: StageKey, ...gate: readonly PlaybookCriterion[]): ReturnType<typeof playbookWith> => playbookWith({ [stage]: { gate } });
    expect(late(straight, 3, asking('involve', criterion('involve', 'agreement-reached')))).toEqual(NSF);
    expect(late(straight, 3, asking('involve', criterion('involve', 'proposal-put'), criterion('involve', 'consultation-complete')))).toEqual(NSF);
    expect(late(straight, 3, asking('involve', criterion('involve', 'consultation-complete', { when: ['SAFETY_REP_EXISTS'] })))).toEqual(NSF);
    expect(late(straight, 3, asking('implement', criterion('implement', 'consultation-complete')))).toEqual([]);
  });
});
