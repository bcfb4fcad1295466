import { describe, expect, it } from '@jest/globals';
import { contextAt, creation, criterion, employee, given, givenInitiative, id, leader, playbookWith, reaching } from '#testing';
import { createInitiative } from '../create.ts';
import type { Fact } from '../facts.ts';
import { currentVisit } from '../stage-path.ts';

const replay = { organisation: { ...contextAt().organisation, replay: true } };
const recorded = given(...recordedFounding()).under(replay);
const next = { visitId: id('visit-2'), stage: 'involve' as const, reason: 'Fellesnemnda valgte medlemmer til delprosjektene' };
const cycle = { key: 'levels', from: 'involve' as const, to: 'decide' as const, parts: ['level-1', 'level-2'].map((key) => ({ key, title: { nb: key, nn: key, en: key } })) };

function recordedFounding(): readonly Fact[] {
  const outcome = createInitiative({ by: leader, input: creation({ recordedAfterwards: true }) }, contextAt(undefined, replay));
  if (!outcome.ok) throw new Error('a process recorded afterwards can be created in a replay organisation');
  return outcome.facts;
}

describe('a process recorded afterwards', () => {
  it('is said to be so from its creation', () => {
    expect(recorded.dossier.initiative.recordedAfterwards).toBe(true);
    expect(givenInitiative().dossier.initiative.recordedAfterwards).toBe(false);
  });

  it('cannot be created in a live organisation', () => {
    const outcome = createInitiative({ by: leader, input: creation({ recordedAfterwards: true }) }, contextAt());
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['RECORDED_ONLY_IN_REPLAY']);
  });
});

describe('recording a stage', () => {
  it('enters it with what its gate lacks written down, and claims neither a passage nor an override', () => {
    const then = recorded.when('stage.record', next);
    expect(then.thenTypes('stage.entered')).toMatchObject([{ payload: { stage: 'involve', round: 1, reason: null, overrideId: null, recordedBecause: next.reason, unmet: ['diagnose.mandate-stated'] } }]);
    expect(currentVisit(then.after)).toMatchObject({ stage: 'involve', round: 1, reason: null });
  });

  it('is refused where the process is lived as it happens, and everywhere outside replay', () => {
    givenInitiative().under(replay).when('stage.record', next).thenRefused('NOT_RECORDED_AFTERWARDS');
    recorded.under({ organisation: contextAt().organisation }).when('stage.record', next).thenRefused('NOT_RECORDED_AFTERWARDS');
  });

  it('is for those who run the process, with a reason', () => {
    recorded.when('stage.record', next, employee).thenRefused('NOT_THE_MANAGER');
    recorded.when('stage.record', { ...next, reason: ' ' }).thenRefused('TEXT_EMPTY');
    recorded.when('stage.record', { ...next, visitId: id('visit-1') }).thenRefused('ID_TAKEN');
  });

  it('goes stage by stage, so that no gate is left unjudged', () => {
    expect(recorded.when('stage.record', { ...next, stage: 'decide' }).thenRefused('RECORD_STAGE_BY_STAGE')).toEqual({ stage: 'decide', next: 'involve' });
    recorded.and(...reaching('evaluate')).when('stage.record', { ...next, visitId: id('visit-9') }).thenRefused('NO_STAGE_AFTER');
  });

  it('goes round a cycle with its next part, as the gate would', () => {
    const playbook = playbookWith({ decide: { gate: [criterion('decide', 'decision-made')] } }, { cycles: [cycle] });
    const parts = (['involve', 'decide', 'involve', 'decide', 'implement'] as const).reduce<{ scene: typeof recorded; seen: string[] }>(({ scene, seen }, stage, index) => {
      const [entered] = scene.when('stage.record', { visitId: id(`v-${index}`), stage, reason: 'x' }).thenTypes('stage.entered');
      if (entered?.type !== 'stage.entered') throw new Error('a stage is entered');
      return { scene: scene.and(entered), seen: [...seen, `${stage} ${entered.payload.part}`] };
    }, { scene: recorded.under({ playbook }), seen: [] });
    expect(parts.seen).toEqual(['involve level-1', 'decide level-1', 'involve level-2', 'decide level-2', 'implement null']);
  });

  it('leaves the gate as strict as ever for those who ask to pass it', () => {
    recorded.when('stage.advance', { visitId: id('visit-2') }).thenRefused('GATE_SHUT');
  });
});
