import { describe, expect, it } from '@jest/globals';
import { STAGES, evaluateGate } from '#domain';
import type { Scope, StageKey } from '#domain';
import { builtInPlaybooks, builtInRuleSets } from '#playbooks';
import { entered, founded, given } from '#testing';

const ruleSet = builtInRuleSets().at(-1)!;

/** Keys of what binds at each gate for a plain initiative of the scope: no AMU matter, no councils, nothing that needs agreement. */
const binding = (key: string, scope: Scope): string[] => {
  const playbook = builtInPlaybooks().find((one) => one.key === key)!;
  const at = (stage: StageKey): string[] => {
    const { dossier, context } = given(...founded({ scope, startsOn: '2026-05-01' }), ...(stage === 'diagnose' ? [] : [entered(stage, 2)])).under({ playbook, ruleSet });
    return evaluateGate(dossier, context).filter(({ force }) => force !== 'ADVICE').map((result) => result.key);
  };
  return STAGES.flatMap(at);
};

describe('a small rota change', () => {
  it('meets seven conditions that bind, over all five stages', () => {
    expect(binding('turnus', 'SMALL')).toEqual([
      'diagnose.first-information-given', 'involve.information-before-consultation', 'involve.risk-assessed', 'involve.consultation-complete', 'involve.statements-answered',
      'decide.decision-made', 'decide.notice-before-start',
    ]);
  });

  it('is asked nothing that an ordinary one is not', () => {
    expect(binding('turnus', 'ORDINARY')).toEqual(expect.arrayContaining(binding('turnus', 'SMALL')));
    expect(binding('turnus', 'ORDINARY').length).toBeGreaterThan(15);
  });
});

describe('a merger', () => {
  it('binds alike in every scope: nobody gets round it by calling it small', () => {
    expect(binding('sammenslaing', 'SMALL')).toEqual(binding('sammenslaing', 'PROGRAMME'));
  });
});
