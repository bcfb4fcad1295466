import { describe, expect, it } from '@jest/globals';
import { criterion, entered, givenInitiative, id, leader, playbookWith, reaching, told } from '#testing';
import type { PlaybookCriterion } from '../playbook/playbook.ts';
import { fact } from '../initiative/facts.ts';
import { evaluateGate } from './evaluate-gate.ts';

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
