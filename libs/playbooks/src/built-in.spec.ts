import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CRITERIA } from '#domain';
import { PLAYBOOK_SCHEMA, PLAYBOOKS_HOME, RULE_SET_SCHEMA, builtInPlaybooks, builtInRuleSets } from '#playbooks';

const playbook = (key: string): ReturnType<typeof builtInPlaybooks>[number] => builtInPlaybooks().find((one) => one.key === key)!;

describe('the built-in playbooks', () => {
  it('are turnus and sammenslaing, sound under every built-in rule set', () => {
    expect(builtInPlaybooks().map(({ key, version }) => `${key}@${version}`)).toEqual(['sammenslaing@1', 'sammenslaing@2', 'turnus@1', 'turnus@2']);
  });

  it.each(['turnus', 'sammenslaing'])('hold the consultation lock in %s, in every scope', (key) => {
    const lock = playbook(key).stages.find((stage) => stage.key === 'involve')!.gate.find(({ criterion }) => criterion === 'consultation-complete')!;
    expect(lock).toMatchObject({ force: 'LAW', scopes: ['SMALL', 'ORDINARY', 'PROGRAMME'], when: [] });
  });

  it('never let a share of answers shut a gate', () => {
    const shares = builtInPlaybooks().flatMap(({ stages }) => stages).flatMap(({ gate }) => gate).filter(({ criterion }) => criterion === 'coverage');
    expect(shares.map(({ force }) => force)).toEqual(['ADVICE', 'ADVICE', 'ADVICE', 'ADVICE']);
  });

  it('take a merger through involve and decide once per organisation level', () => {
    expect(playbook('sammenslaing').cycles).toMatchObject([{ from: 'involve', to: 'decide', parts: [{ key: 'level-1' }, { key: 'level-2' }, { key: 'level-3' }] }]);
  });

  it('use every criterion of the catalogue', () => {
    const used = new Set(builtInPlaybooks().flatMap(({ stages }) => stages).flatMap(({ gate }) => gate).map(({ criterion }) => criterion));
    expect([...CRITERIA.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the built-in rule sets', () => {
  const [before, after] = builtInRuleSets();

  it('lower the thresholds of committee and safety rep on 1 January 2024', () => {
    expect(before).toMatchObject({ validFrom: '2006-01-01', thresholds: { amuFromEmployees: 50, safetyRepFromEmployees: 10, consultationFromEmployees: 50, workPlanNoticeDays: 14 } });
    expect(after).toMatchObject({ validFrom: '2024-01-01', thresholds: { amuFromEmployees: 30, safetyRepFromEmployees: 5, consultationFromEmployees: 50, workPlanNoticeDays: 14 } });
  });

  it('differ in nothing but what the law changed', () => {
    expect(Object.keys(after!.bases)).toEqual(Object.keys(before!.bases));
    const changed = Object.keys(after!.bases).filter((key) => JSON.stringify(after!.bases[key]) !== JSON.stringify(before!.bases[key]));
    expect(changed).toEqual(['aml-6-1', 'aml-7-1', 'statutory-councils']);
  });
});

describe('the published schemas', () => {
  it.each([['playbook', PLAYBOOK_SCHEMA], ['rule-set', RULE_SET_SCHEMA]])('of a %s is the one made from the catalogues', (name, schema) => {
    expect(JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, PLAYBOOKS_HOME), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
