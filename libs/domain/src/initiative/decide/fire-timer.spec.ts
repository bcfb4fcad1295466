import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads, Fact, TimerKind } from '#domain';
import { entered, givenInitiative, id, leader, playbookWith, reaching, superior } from '#testing';
import { SYSTEM } from '../../kernel/actor.ts';
import { osloInstant } from '../../kernel/working-days.ts';
import { TIMER_KINDS } from '../../timer/timer.ts';
import { fact } from '../facts.ts';

const firing = (kind: TimerKind, occurrence: string, dueAt = osloInstant('2026-03-02', '08:00')): CommandPayloads['timer.fire'] => ({ timer: { id: id('timer'), kind, occurrence, dueAt }, ids: [id('follow-up')] });
const noticed = fact('gate.override-noticed', { overrideId: id('override'), stage: 'diagnose', visitId: id('visit-1'), criteria: ['diagnose.mandate-stated'], reason: 'Akutt', lifeOrHealth: false, effectiveAt: osloInstant('2026-03-02', '00:00') });
const trial: Fact = fact('decision.made', {
  decisionId: id('decision'), proposalId: null, part: null, title: 'Prøveturnus', options: [], criteria: [], evidence: [], reason: 'x', body: 'ADMINISTRATIVE', dissentLaid: [],
  trial: { weeks: 4, stopRule: 'x', reviewOn: '2026-03-02' }, occurredOn: '2026-02-02',
});

describe('a timer that comes due', () => {
  it('is told by the system alone', () => {
    for (const by of [leader, superior]) givenInitiative().when('timer.fire', firing('stage.deadline', id('visit-1')), by).thenRefused('TIMER_BY_SYSTEM_ONLY');
  });

  it('is late rather than early', () => {
    givenInitiative().when('timer.fire', firing('stage.deadline', id('visit-1'), '2026-03-02T11:00:00.001Z'), SYSTEM).thenRefused('TIMER_NOT_DUE');
    givenInitiative().when('timer.fire', firing('stage.deadline', id('visit-1'), '2026-03-02T11:00:00.000Z'), SYSTEM).thenTypes('stage.overdue');
  });

  it('is let go when the initiative has ended', () => {
    givenInitiative(fact('initiative.cancelled', { reason: 'x' })).when('timer.fire', firing('stage.deadline', id('visit-1')), SYSTEM).then();
  });

  it.each(TIMER_KINDS)('%s for something that is not there lets nothing follow', (kind) => {
    givenInitiative().when('timer.fire', firing(kind, id('nothing')), SYSTEM).then();
  });
});

describe('the stage deadline', () => {
  it('tells once that the present stage is overdue', () => {
    const overdue = fact('stage.overdue', { visitId: id('visit-1'), stage: 'diagnose' });
    givenInitiative().when('timer.fire', firing('stage.deadline', id('visit-1')), SYSTEM).then(overdue);
    givenInitiative(overdue).when('timer.fire', firing('stage.deadline', id('visit-1')), SYSTEM).then();
  });

  it('says nothing of a stage that has been left', () => {
    givenInitiative(entered('involve', 2)).when('timer.fire', firing('stage.deadline', id('visit-1')), SYSTEM).then();
  });
});

describe('an override', () => {
  it('is told once to have taken effect', () => {
    const effective = fact('gate.override-effective', { overrideId: id('override') });
    givenInitiative(noticed).when('timer.fire', firing('override.effective', id('override')), SYSTEM).then(effective);
    givenInitiative(noticed, effective).when('timer.fire', firing('override.effective', id('override')), SYSTEM).then();
  });
});

describe('a follow-up', () => {
  const due = (kind: TimerKind, occurrence: string, title: string): Fact => fact('follow-up.came-due', { followUpId: id('follow-up'), kind, occurrence, title });
  const title = { nb: 'Puls', nn: 'Puls', en: 'Pulse' };
  const playbook = playbookWith({}, { timers: [{ key: 'pulse', kind: 'PULSE', after: 'STAGE_ENTERED', stage: 'implement', offset: { unit: 'WEEKS', count: 4 }, title }] });

  it('reviews a trial once', () => {
    givenInitiative(trial).when('timer.fire', firing('decision.review', id('decision')), SYSTEM).then(due('decision.review', id('decision'), 'Prøveturnus'));
    givenInitiative(trial, due('decision.review', id('decision'), 'Prøveturnus')).when('timer.fire', firing('decision.review', id('decision')), SYSTEM).then();
  });

  it('of the playbook is told by its title, while it is still promised', () => {
    const occurrence = `pulse@${id('visit-4')}`;
    givenInitiative(...reaching('implement')).under({ playbook }).when('timer.fire', firing('playbook.follow-up', occurrence), SYSTEM).then(due('playbook.follow-up', occurrence, 'Puls'));
    givenInitiative(...reaching('decide')).under({ playbook }).when('timer.fire', firing('playbook.follow-up', occurrence), SYSTEM).then();
    givenInitiative(...reaching('implement')).when('timer.fire', firing('playbook.follow-up', occurrence), SYSTEM).then();
  });

  it('needs an id for what it makes', () => {
    expect(givenInitiative(trial).when('timer.fire', { ...firing('decision.review', id('decision')), ids: [] }, SYSTEM).thenRefused('TIMER_WITHOUT_ID')).toEqual({ kind: 'decision.review' });
  });
});
