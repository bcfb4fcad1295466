import { describe, expect, it } from '@jest/globals';
import { criterion, employee, entered, givenInitiative, playbookWith, sha } from '#testing';
import { fact } from '../facts.ts';
import { planPlaybookMove } from '../plan-playbook-move.ts';

/** Version 2 asks for groups before involvement, no longer for a mandate, and takes communication as advice. */
const to = playbookWith({
  diagnose: { gate: [criterion('diagnose', 'groups-snapshotted')] },
  implement: { gate: [criterion('implement', 'decision-communicated', { force: 'ADVICE' })] },
}, { version: 2, hash: sha('d') });
const plan = { added: ['diagnose.groups-snapshotted', 'implement.decision-communicated'], dropped: ['diagnose.mandate-stated', 'implement.decision-communicated'], satisfied: ['diagnose.groups-snapshotted'] };

describe('moving to another version of the playbook', () => {
  it('is planned: what is added, what is dropped, what the facts satisfy already', () => {
    const given = givenInitiative();
    expect(planPlaybookMove(given.dossier, to, given.context)).toEqual(plan);
  });

  it('plans nothing for criteria of other scopes', () => {
    const small = playbookWith({ diagnose: { gate: [...playbookWith().stages[0]?.gate ?? [], criterion('diagnose', 'coverage', { scopes: ['SMALL'] })] } }, { version: 2 });
    const given = givenInitiative();
    expect(planPlaybookMove(given.dossier, small, given.context)).toEqual({ added: [], dropped: [], satisfied: [] });
  });

  it('is applied whole when the plan still holds, in whatever order it is given', () => {
    givenInitiative().when('playbook.move', { to, plan: { ...plan, added: [...plan.added].reverse() } })
      .then(fact('playbook.moved', { from: { key: 'turnus', version: 1 }, to: { key: 'turnus', version: 2, hash: sha('d') }, ...plan }));
    expect(givenInitiative().when('playbook.move', { to, plan }).after.playbook).toEqual({ key: 'turnus', version: 2, hash: sha('d') });
  });

  it.each([
    ['something is missing', { ...plan, added: ['diagnose.groups-snapshotted'] }], ['something else is dropped', { ...plan, dropped: ['diagnose.mandate-stated', 'x'] }],
    ['satisfaction has changed', { ...plan, satisfied: [] }], ['a name is repeated', { ...plan, satisfied: [], dropped: ['diagnose.mandate-stated', 'diagnose.mandate-stated'] }],
  ])('is refused whole when %s, and tells the plan as it stands', (_, stale) => {
    expect(givenInitiative().when('playbook.move', { to, plan: stale }).thenRefused('PLAN_NO_LONGER_HOLDS')).toEqual(plan);
  });

  it('stays within the playbook, changes the version, and finds its present place', () => {
    givenInitiative().when('playbook.move', { to: { ...to, key: 'sammenslaing' }, plan }).thenRefused('ANOTHER_PLAYBOOK');
    givenInitiative().when('playbook.move', { to: playbookWith(), plan }).thenRefused('PLAYBOOK_VERSION_UNCHANGED');
    givenInitiative().when('playbook.move', { to: { ...to, stages: to.stages.slice(1) }, plan }).thenRefused('PLAYBOOK_LACKS_PRESENT_PLACE');
    givenInitiative(entered('involve', 2, { part: 'level-9' })).when('playbook.move', { to, plan }).thenRefused('PLAYBOOK_LACKS_PRESENT_PLACE');
    givenInitiative().when('playbook.move', { to, plan }, employee).thenRefused('NOT_THE_MANAGER');
  });
});
