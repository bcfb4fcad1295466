import { describe, expect, it } from '@jest/globals';
import type { Fact } from '#domain';
import { BEGINNING, decider, entered, founded, given, givenInitiative, hr, id, leader, otherLeader, playbookWith, reaching, superior } from '#testing';
import { osloInstant } from '../../kernel/working-days.ts';
import { fact } from '../facts.ts';

const notice = { overrideId: id('override'), reason: 'Akutt bemanning', lifeOrHealth: false };
const noticed = (change: Partial<Extract<Fact, { type: 'gate.override-noticed' }>['payload']> = {}): Fact => fact('gate.override-noticed', {
  ...notice, stage: 'diagnose', visitId: id('visit-1'), criteria: ['diagnose.mandate-stated'], effectiveAt: osloInstant('2026-03-04', '00:00'), ...change,
});

describe('overriding a gate', () => {
  it('is noticed by the named superior and takes effect when one whole working day has passed', () => {
    givenInitiative().when('gate.override', notice, superior).then(noticed());
  });

  it('counts working days: noticed on the Wednesday before Easter it waits until Easter Tuesday is over', () => {
    givenInitiative().at(osloInstant('2026-04-01', '09:00')).when('gate.override', notice, superior).then(noticed({ effectiveAt: osloInstant('2026-04-08', '00:00') }));
  });

  it('takes effect at once where life or health is at stake', () => {
    givenInitiative().when('gate.override', { ...notice, lifeOrHealth: true }, superior)
      .then(noticed({ lifeOrHealth: true, effectiveAt: BEGINNING }), fact('gate.override-effective', { overrideId: id('override') }));
  });

  it('is never for the leader, not even one who is HR', () => {
    givenInitiative().when('gate.override', notice, leader).thenRefused('OVERRIDE_BY_LEADER');
    givenInitiative().when('gate.override', notice, { ...leader, roles: ['HR_ADMIN', 'DECISION_MAKER'] }).thenRefused('OVERRIDE_BY_LEADER');
  });

  it.each([['HR', hr], ['a decision-maker', decider], ['another leader', otherLeader]])('is not for %s', (_, by) => {
    expect(givenInitiative().when('gate.override', notice, by).thenRefused('OVERRIDE_NOT_BY_SUPERIOR')).toEqual({ superior: 'Siri Sjef' });
  });

  it('needs a superior who is named, a reason and a new id', () => {
    given(...founded({ superior: null })).when('gate.override', notice, superior).thenRefused('NO_SUPERIOR_NAMED');
    givenInitiative().when('gate.override', { ...notice, reason: ' ' }, superior).thenRefused('TEXT_EMPTY');
    givenInitiative(noticed()).when('gate.override', notice, superior).thenRefused('ID_TAKEN');
  });

  it('has nothing to override at an open gate', () => {
    givenInitiative(...reaching('evaluate')).when('gate.override', notice, superior).thenRefused('NOTHING_TO_OVERRIDE');
  });

  it('is refused where nothing unmet may be overridden', () => {
    const { missing } = givenInitiative(...reaching('decide')).when('gate.override', notice, superior).thenRefused('NOT_OVERRIDABLE');
    expect(missing).toMatchObject([{ key: 'decide.decision-made', overridable: false }]);
  });

  it('covers what may be overridden, and leaves the rest unmet', () => {
    const law = { force: 'LAW', basis: [], scopes: ['ORDINARY'], when: [], parameters: {} } as const;
    const playbook = playbookWith({ decide: { gate: [{ key: 'made', criterion: 'decision-made', ...law }, { key: 'stated', criterion: 'mandate-stated', ...law }] } });
    givenInitiative(...reaching('decide')).under({ playbook }).when('gate.override', notice, superior).then(noticed({ stage: 'decide', visitId: id('visit-3'), criteria: ['stated'] }));
    const later = { at: osloInstant('2026-03-10', '12:00') };
    const { missing } = givenInitiative(...reaching('decide'), noticed({ stage: 'decide', visitId: id('visit-3'), criteria: ['stated'] }))
      .under({ playbook, now: later.at }).when('stage.advance', { visitId: id('visit-4') }).thenRefused('GATE_SHUT');
    expect(missing).toMatchObject([{ key: 'made' }]);
  });

  it('is not noticed twice, unless it would take effect sooner', () => {
    givenInitiative(noticed()).when('gate.override', { ...notice, overrideId: id('override-2') }, superior).thenRefused('OVERRIDE_ALREADY_NOTICED');
    givenInitiative(noticed()).when('gate.override', { ...notice, overrideId: id('override-2'), lifeOrHealth: true }, superior).thenTypes('gate.override-noticed', 'gate.override-effective');
  });
});

describe('a gate under override', () => {
  it('stays shut until the override takes effect', () => {
    givenInitiative(noticed()).at(osloInstant('2026-03-03', '23:59')).when('stage.advance', { visitId: id('visit-2') }).thenRefused('GATE_SHUT');
  });

  it('opens then, and the entry names the override and what was unmet', () => {
    givenInitiative(noticed()).at(osloInstant('2026-03-04', '00:00')).when('stage.advance', { visitId: id('visit-2') })
      .then(entered('involve', 2, { overrideId: id('override'), unmet: ['diagnose.mandate-stated'] }));
  });

  it('is shut again in the next round: an override covers one visit', () => {
    givenInitiative(noticed(), entered('involve', 2), entered('diagnose', 3, { round: 2, reason: 'På nytt' }))
      .at(osloInstant('2026-03-10', '12:00')).when('stage.advance', { visitId: id('visit-4') }).thenRefused('GATE_SHUT');
  });
});
