import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA, FORCES, evaluateGate, fact, gateOpens } from '#domain';
import type { Condition, Dossier, PlaybookCriterion, RuleContext } from '#domain';
import { altered, contextAt, consulted, criterion, entered, founded, given, givenInitiative, id, judge, playbookWith } from '#testing';

const gateOf = (...gate: readonly PlaybookCriterion[]): Partial<RuleContext> => ({ playbook: playbookWith({ diagnose: { gate } }) });
const judged = ({ dossier, context }: { dossier: Dossier; context: RuleContext }): ReturnType<typeof evaluateGate> => evaluateGate(dossier, context);

describe('a gate', () => {
  it('asks what the playbook asks of the stage, for the scope, in its order', () => {
    const gate = [criterion('diagnose', 'parties-listed', { scopes: ['SMALL'] }), criterion('diagnose', 'mandate-stated'), criterion('diagnose', 'groups-snapshotted', { force: 'AGREEMENT' })];
    expect(judged(givenInitiative().under(gateOf(...gate))).map(({ key, stage, force }) => [key, stage, force])).toEqual([['diagnose.mandate-stated', 'diagnose', 'LAW'], ['diagnose.groups-snapshotted', 'diagnose', 'AGREEMENT']]);
    expect(judged(given(...founded({ scope: 'SMALL' })).under(gateOf(...gate))).map(({ name }) => name)).toEqual(['parties-listed', 'mandate-stated', 'groups-snapshotted']);
  });

  it('asks of the stage that the initiative stands in', () => {
    expect(judged(givenInitiative(entered('involve', 2))).map(({ key }) => key)).toEqual(['involve.proposal-put']);
  });

  it('opens when all that binds is met, whatever the advice', () => {
    const open = (...gate: readonly PlaybookCriterion[]): boolean => gateOpens(judged(givenInitiative().under(gateOf(...gate))));
    expect(open()).toBe(true);
    expect(open(criterion('diagnose', 'mandate-stated', { force: 'ADVICE' }), criterion('diagnose', 'groups-snapshotted'))).toBe(true);
    expect(open(criterion('diagnose', 'mandate-stated', { force: 'AGREEMENT' }))).toBe(false);
    expect(open(criterion('diagnose', 'mandate-stated'), criterion('diagnose', 'groups-snapshotted'))).toBe(false);
  });

  it('asks nothing before any stage has been entered, or of a stage that the playbook does not hold', () => {
    const { dossier, context } = givenInitiative();
    expect(judged(altered({ dossier, context }, { visits: [] }))).toEqual([]);
    expect(judged({ dossier, context: { ...context, playbook: { ...context.playbook, stages: [] } } })).toEqual([]);
  });

  it('names the activity that it asks for, where it asks for the activity itself', () => {
    const [, done, coverage, nameless] = judged(givenInitiative().under(gateOf(
      criterion('diagnose', 'mandate-stated'), criterion('diagnose', 'activity-done', { parameters: { activity: 'hearing' } }), criterion('diagnose', 'coverage', { parameters: { activity: 'hearing' } }),
      criterion('diagnose', 'activity-done', { parameters: { activity: 1 } }),
    )));
    expect([done?.activity, coverage?.activity, nameless?.activity]).toEqual(['hearing', null, null]);
  });

  it('lets nobody override advice, for nobody need', () => {
    const overridable = (force: PlaybookCriterion['force']): boolean | undefined => judged(givenInitiative().under(gateOf(criterion('diagnose', 'mandate-stated', { force }))))[0]?.overridable;
    expect([overridable('LAW'), overridable('AGREEMENT'), overridable('ADVICE')]).toEqual([true, true, false]);
  });

  it('stays shut on a criterion outside the catalogue, and nobody may override it', () => {
    const [result] = judged(givenInitiative().under(gateOf(criterion('diagnose', 'no-such-thing'))));
    expect(result).toMatchObject({ state: 'MISSING', overridable: false, missing: { unknownCriterion: 'no-such-thing' } });
  });
});

describe('an override', () => {
  const NOON = contextAt().now;
  const noticed = (change: Partial<{ visitId: string; criteria: string[]; effectiveAt: string; overrideId: string }> = {}): ReturnType<typeof fact> => fact('gate.override-noticed', {
    overrideId: id('over'), stage: 'diagnose', visitId: id('visit-1'), criteria: ['diagnose.mandate-stated'], reason: 'Haster', lifeOrHealth: false, effectiveAt: NOON, ...change,
  });
  const shut = gateOf(criterion('diagnose', 'mandate-stated'));

  it('in force opens what it names and leaves it unmet for all to see', () => {
    const results = judged(givenInitiative(noticed()).under(shut));
    expect(results[0]).toMatchObject({ state: 'MISSING', overriddenBy: id('over') });
    expect(gateOpens(results)).toBe(true);
  });

  it('opens nothing before it takes effect, and the gate is looked at again then', () => {
    const results = judged(givenInitiative(noticed({ effectiveAt: '2026-03-04T23:00:00.000Z' })).under(shut));
    expect(results[0]).toMatchObject({ overriddenBy: null, reviewAt: '2026-03-04T23:00:00.000Z' });
    expect(gateOpens(results)).toBe(false);
  });

  it.each([['of another visit', { visitId: id('visit-9') }], ['of another criterion', { criteria: ['diagnose.parties-listed'] }]])('%s opens nothing', (_what, change) => {
    expect(gateOpens(judged(givenInitiative(noticed(change)).under(shut)))).toBe(false);
  });

  it('never covers agreement', () => {
    const course = consulted();
    const agreed = { ...course.initiative, overrides: [{ id: id('over'), stage: 'diagnose' as const, visitId: id('visit-1'), criteria: ['diagnose.agreement-reached'], reason: 'x', lifeOrHealth: true, by: course.initiative.mandate?.by ?? { personId: null, name: 'x', role: 'LEADER' as const, side: null }, noticedAt: NOON, effectiveAt: NOON, entryId: id('e') }],
      proposals: course.initiative.proposals.map((proposal) => ({ ...proposal, requiresAgreement: ['12 timer'] })) };
    expect(judge({ dossier: { initiative: agreed, meetings: course.meetings }, context: course.context }, 'agreement-reached')).toMatchObject({ overriddenBy: null, overridable: false });
  });

  it('is, of several, the one that takes effect first', () => {
    const twice = givenInitiative(noticed({ overrideId: id('later'), effectiveAt: '2026-03-04T23:00:00.000Z' }), noticed({ overrideId: id('earlier'), effectiveAt: '2026-03-03T23:00:00.000Z' }));
    expect(judged(twice.under(shut))[0]).toMatchObject({ overriddenBy: null, reviewAt: '2026-03-03T23:00:00.000Z' });
    expect(judged(twice.under(shut).at('2026-03-05T00:00:00.000Z'))[0]?.overriddenBy).toBe(id('earlier'));
  });

  it('marks nothing that is met', () => {
    const met = givenInitiative(noticed({ criteria: ['diagnose.groups-snapshotted'] })).under(gateOf(criterion('diagnose', 'groups-snapshotted')));
    expect(judged(met)[0]).toMatchObject({ state: 'MET', overriddenBy: null });
  });
});

describe('a condition', () => {
  const asked = (when: Condition, subject: ReturnType<typeof givenInitiative>): boolean => judged(subject.under(gateOf(criterion('diagnose', 'groups-snapshotted', { when: [when] })))).length === 1;
  const organisation = (employees: number, hasAmu = false): Partial<RuleContext> => ({ organisation: { id: id('organisation'), employees, hasAmu } });

  it.each([
    ['AMU_EXISTS', givenInitiative().under(organisation(3, true)), givenInitiative().under(organisation(3))],
    ['SAFETY_REP_EXISTS', givenInitiative().under(organisation(5)), givenInitiative().under(organisation(4))],
    ['CONSULTATION_DUTY', givenInitiative().under(organisation(50)), givenInitiative().under(organisation(49))],
    ['CONSIDERABLE_IMPORTANCE', given(...founded({ considerableImportance: true })), givenInitiative()],
    ['CONCERNS_COUNCILS', given(...founded({ concernsCouncils: true })), givenInitiative()],
    ['STARTS_ON_DATE', given(...founded({ startsOn: '2026-06-01' })), givenInitiative()],
  ] as const)('%s brings its criterion in, and leaves it out', (when, within, without) => {
    expect([asked(when, within), asked(when, without)]).toEqual([true, false]);
  });

  it('LAST_PART holds outside a cycle and in its last part alone', () => {
    const title = { nb: 'x', nn: 'x', en: 'x' };
    const playbook = playbookWith({ involve: { gate: [criterion('involve', 'groups-snapshotted', { when: ['LAST_PART'] })] } }, { cycles: [{ key: 'levels', from: 'involve', to: 'decide', parts: [{ key: 'level-1', title }, { key: 'level-2', title }] }] });
    const inPart = (part: string | null): number => judged(givenInitiative(entered('involve', 2, { part })).under({ playbook })).length;
    expect([inPart('level-1'), inPart('level-2'), inPart(null)]).toEqual([0, 1, 1]);
  });
});

describe('every criterion, in every gate', () => {
  const subjects = [givenInitiative(), given(...founded({ startsOn: '2026-06-01', considerableImportance: true })), givenInitiative(entered('involve', 2)), { dossier: consulted().dossier, context: consulted().context }];

  it('answers the same each time, names whom it waits for, and what it lacks', () => {
    fc.assert(fc.property(fc.constantFrom(...CRITERIA.keys()), fc.constantFrom(...FORCES), fc.constantFrom(...subjects), (name, force, { dossier, context }) => {
      const stage = dossier.initiative.visits.at(-1)!.stage;
      const within = { ...context, playbook: playbookWith({ [stage]: { activities: [], gate: [criterion(stage, name, { force, parameters: { activity: 'hearing' } })] } }) };
      const [first] = evaluateGate(dossier, within);
      expect(evaluateGate(dossier, within)).toEqual([first]);
      if (first?.state === 'WAITING') expect(first.waitingOn.length).toBeGreaterThan(0);
      expect(Object.keys(first!.missing).length > 0).toBe(first!.state !== 'MET');
      expect(first!.overriddenBy).toBeNull();
      expect(gateOpens([first!])).toBe(force === 'ADVICE' || first!.state === 'MET');
    }));
  });
});
