import { describe, expect, it } from '@jest/globals';
import { decider, employee, entered, fagforbundetRep, givenInitiative, hr, id, leader, otherLeader, playbookWith, reaching, superior } from '#testing';
import { fact } from '../facts.ts';
import { currentVisit, partAt, stepAfter } from '../stage-path.ts';

const description = { title: 'Turnus 2027', purpose: 'Hele stillinger', archiveCase: '26/118', considerableImportance: true, concernsCouncils: false };
const person = ({ personId, name }: { personId: string | null; name: string }): { personId: string; name: string } => ({ personId: personId ?? '', name });
const ended = fact('initiative.cancelled', { reason: 'Ikke lenger aktuelt' });

describe('describing an initiative', () => {
  it.each([['leader', leader], ['named superior', superior], ['HR', hr]])('is for its %s', (_, by) => {
    givenInitiative().when('initiative.describe', description, by).then(fact('initiative.described', description));
  });

  it.each([['another leader', otherLeader], ['a decision-maker', decider], ['a union rep', fagforbundetRep], ['an employee', employee]])('is not for %s', (_, by) => {
    givenInitiative().when('initiative.describe', description, by).thenRefused('NOT_THE_MANAGER');
  });

  it('keeps to the bounds of texts', () => {
    givenInitiative().when('initiative.describe', { ...description, title: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('initiative.describe', { ...description, archiveCase: 'x'.repeat(201) }).thenRefused('TEXT_TOO_LONG');
  });

  it('is refused once the initiative has ended, as everything is', () => {
    givenInitiative(ended).when('initiative.describe', description).thenRefused('INITIATIVE_ENDED');
    givenInitiative(ended).when('stage.advance', { visitId: id('v') }).thenRefused('INITIATIVE_ENDED');
    givenInitiative(ended).when('statement.give', { statementId: id('s'), partyId: null, text: 'x', proposalId: null }, employee).thenRefused('INITIATIVE_ENDED');
  });
});

describe('scope and programme', () => {
  it('changes with a reason, to another scope', () => {
    givenInitiative().when('initiative.change-scope', { scope: 'SMALL', reason: 'Gjelder én vakt' }).then(fact('initiative.scope-changed', { scope: 'SMALL', reason: 'Gjelder én vakt' }));
    givenInitiative().when('initiative.change-scope', { scope: 'SMALL', reason: ' ' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('initiative.change-scope', { scope: 'ORDINARY', reason: 'x' }).thenRefused('SCOPE_UNCHANGED');
    givenInitiative().when('initiative.change-scope', { scope: 'SMALL', reason: 'x' }, employee).thenRefused('NOT_THE_MANAGER');
  });

  it('links to a programme, never to itself, and never a programme to another', () => {
    givenInitiative().when('initiative.link', { programmeId: id('programme') }).then(fact('initiative.linked', { programmeId: id('programme') }));
    givenInitiative().when('initiative.link', { programmeId: null }).then(fact('initiative.linked', { programmeId: null }));
    givenInitiative().when('initiative.link', { programmeId: id('initiative') }).thenRefused('PROGRAMME_IS_ITSELF');
    givenInitiative(fact('initiative.scope-changed', { scope: 'PROGRAMME', reason: 'x' })).when('initiative.link', { programmeId: id('programme') }).thenRefused('PROGRAMME_IN_PROGRAMME');
    givenInitiative(fact('initiative.linked', { programmeId: id('programme') })).when('initiative.change-scope', { scope: 'PROGRAMME', reason: 'x' }).thenRefused('PROGRAMME_IN_PROGRAMME');
    givenInitiative().when('initiative.link', { programmeId: null }, employee).thenRefused('NOT_THE_MANAGER');
  });
});

describe('scheduling', () => {
  it('sets start and deadline for statements; a start in the past may be true', () => {
    const dates = { startsOn: '2026-02-01', statementsDueOn: '2026-03-02' };
    givenInitiative().when('initiative.schedule', dates).then(fact('initiative.scheduled', dates));
  });

  it('never shuts people out by a deadline that has passed', () => {
    expect(givenInitiative().when('initiative.schedule', { startsOn: null, statementsDueOn: '2026-03-01' }).thenRefused('STATEMENT_DEADLINE_PASSED')).toEqual({ today: '2026-03-02' });
  });

  it('keeps a deadline that passed since it was set', () => {
    const dates = { startsOn: '2026-09-01', statementsDueOn: '2026-02-20' };
    givenInitiative(fact('initiative.scheduled', { startsOn: null, statementsDueOn: '2026-02-20' })).when('initiative.schedule', dates).then(fact('initiative.scheduled', dates));
  });

  it('is for those who run the process, on dates of the calendar', () => {
    givenInitiative().when('initiative.schedule', { startsOn: '2026-13-01', statementsDueOn: null }).thenRefused('DATE_INVALID');
    givenInitiative().when('initiative.schedule', { startsOn: null, statementsDueOn: null }, employee).thenRefused('NOT_THE_MANAGER');
  });
});

describe('handing over', () => {
  const to = person(otherLeader);

  it('passes the leadership on', () => {
    givenInitiative().when('initiative.hand-over', { leader: to, superior: person(superior), reason: 'Ny jobb' }).then(fact('initiative.led-by', { leader: to, superior: person(superior), reason: 'Ny jobb' }));
  });

  it('does not let the leader choose who may override', () => {
    givenInitiative().when('initiative.hand-over', { leader: to, superior: person(leader), reason: 'x' }).thenRefused('SUPERIOR_NOT_YOURS_TO_CHANGE');
    givenInitiative().when('initiative.hand-over', { leader: person(leader), superior: null, reason: 'x' }).thenRefused('SUPERIOR_NOT_YOURS_TO_CHANGE');
    givenInitiative().when('initiative.hand-over', { leader: person(leader), superior: to, reason: 'x' }, superior).thenTypes('initiative.led-by');
    givenInitiative().when('initiative.hand-over', { leader: person(leader), superior: to, reason: 'x' }, hr).thenTypes('initiative.led-by');
  });

  it('never makes someone their own superior', () => {
    givenInitiative().when('initiative.hand-over', { leader: to, superior: to, reason: 'x' }, hr).thenRefused('SUPERIOR_IS_LEADER');
    givenInitiative().when('initiative.hand-over', { leader: to, superior: person(superior), reason: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('initiative.hand-over', { leader: to, superior: person(superior), reason: 'x' }, otherLeader).thenRefused('NOT_THE_MANAGER');
  });
});

describe('passing a gate', () => {
  const mandate = fact('mandate.stated', { mandateId: id('mandate'), text: 'Ny turnus', room: [{ id: id('item'), what: 'Vakter', state: 'OPEN', fixedBy: null }] });

  it('is refused while a LAW criterion is unmet, naming what is missing', () => {
    const { missing } = givenInitiative().when('stage.advance', { visitId: id('visit-2') }).thenRefused('GATE_SHUT');
    expect(missing).toMatchObject([{ key: 'diagnose.mandate-stated', state: 'MISSING', force: 'LAW' }]);
  });

  it('enters the next stage when the gate is open', () => {
    givenInitiative(mandate).when('stage.advance', { visitId: id('visit-2') }).then(entered('involve', 2));
  });

  it('is never shut by advice, but the entry says that it was unmet', () => {
    const playbook = playbookWith({ diagnose: { gate: [{ key: 'diagnose.advice', criterion: 'mandate-stated', force: 'ADVICE', basis: [], scopes: ['ORDINARY'], when: [], parameters: {} }] } });
    givenInitiative().under({ playbook }).when('stage.advance', { visitId: id('visit-2') }).then(entered('involve', 2, { unmet: ['diagnose.advice'] }));
  });

  it('is shut by AGREEMENT as by LAW', () => {
    const playbook = playbookWith({ diagnose: { gate: [{ key: 'diagnose.agreed', criterion: 'mandate-stated', force: 'AGREEMENT', basis: [], scopes: ['ORDINARY'], when: [], parameters: {} }] } });
    givenInitiative().under({ playbook }).when('stage.advance', { visitId: id('visit-2') }).thenRefused('GATE_SHUT');
  });

  it('sets the deadline of the stage that is entered', () => {
    const playbook = playbookWith({ involve: { deadlineWorkingDays: 3 } });
    givenInitiative(mandate).under({ playbook }).when('stage.advance', { visitId: id('visit-2') }).then(entered('involve', 2, { dueOn: '2026-03-05' }));
  });

  it('is for those who run the process, with a new visit', () => {
    givenInitiative(mandate).when('stage.advance', { visitId: id('visit-2') }, fagforbundetRep).thenRefused('NOT_THE_MANAGER');
    givenInitiative(mandate).when('stage.advance', { visitId: id('visit-1') }).thenRefused('ID_TAKEN');
  });

  it('leads nowhere after evaluation', () => {
    givenInitiative(...reaching('evaluate')).when('stage.advance', { visitId: id('visit-9') }).thenRefused('NO_STAGE_AFTER');
  });
});

describe('a cycle of the playbook', () => {
  const title = { nb: 'Nivå', nn: 'Nivå', en: 'Level' };
  const open = { gate: [] };
  const playbook = playbookWith({ diagnose: open, involve: open, decide: open, implement: open, evaluate: open },
    { cycles: [{ key: 'levels', from: 'involve', to: 'decide', parts: [{ key: 'one', title }, { key: 'two', title }] }] });
  const first = [entered('involve', 2, { part: 'one' }), entered('decide', 3, { part: 'one' })];
  const second = [...first, entered('involve', 4, { part: 'two', round: 2 }), entered('decide', 5, { part: 'two', round: 2 })];

  it('begins with its first part', () => {
    givenInitiative().under({ playbook }).when('stage.advance', { visitId: id('visit-2') }).then(entered('involve', 2, { part: 'one' }));
  });

  it('keeps the part from stage to stage', () => {
    givenInitiative(entered('involve', 2, { part: 'one' })).under({ playbook }).when('stage.advance', { visitId: id('visit-3') }).then(entered('decide', 3, { part: 'one' }));
  });

  it('goes back to its start with the next part while parts are left', () => {
    givenInitiative(...first).under({ playbook }).when('stage.advance', { visitId: id('visit-4') }).then(entered('involve', 4, { part: 'two', round: 2 }));
  });

  it('leads on when every part has been through', () => {
    givenInitiative(...second).under({ playbook }).when('stage.advance', { visitId: id('visit-6') }).then(entered('implement', 6));
  });

  it('does not take a part for done because its last stage was left backwards', () => {
    const back = [...first, entered('involve', 4, { part: 'one', round: 2, reason: 'Vesentlig endret' }), entered('decide', 5, { part: 'one', round: 2 })];
    givenInitiative(...back).under({ playbook }).when('stage.advance', { visitId: id('visit-6') }).then(entered('involve', 6, { part: 'two', round: 3 }));
  });

  it('takes up its last part again when it is re-entered from outside', () => {
    const out = [...second, entered('implement', 6)];
    const again = entered('involve', 7, { part: 'two', round: 3, reason: 'Avvik' });
    givenInitiative(...out).under({ playbook }).when('stage.reenter', { visitId: id('visit-7'), stage: 'involve', reason: 'Avvik' }).then(again);
    const { initiative } = givenInitiative(...out, again, entered('decide', 8, { part: 'two', round: 3 })).dossier;
    expect(stepAfter(playbook, initiative)).toEqual({ stage: 'implement', part: null });
    expect(partAt(playbook, initiative, 'diagnose')).toBeNull();
    expect(currentVisit(initiative)?.part).toBe('two');
  });

  it('that ends in evaluation lets nothing be closed while parts are left', () => {
    const late = playbookWith({ evaluate: open }, { cycles: [{ key: 'waves', from: 'implement', to: 'evaluate', parts: [{ key: 'one', title }, { key: 'two', title }] }] });
    const there = [...reaching('decide'), entered('implement', 4, { part: 'one' }), entered('evaluate', 5, { part: 'one' })];
    givenInitiative(...there).under({ playbook: late }).when('initiative.close', { note: 'Ferdig' }).thenRefused('PARTS_LEFT');
    givenInitiative(...there).under({ playbook: late }).when('stage.advance', { visitId: id('visit-6') }).then(entered('implement', 6, { part: 'two', round: 2 }));
  });
});

describe('entering a stage again', () => {
  it('goes backwards with a reason, as a new round', () => {
    givenInitiative(...reaching('decide')).when('stage.reenter', { visitId: id('visit-4'), stage: 'involve', reason: 'Vesentlig endret' })
      .then(entered('involve', 4, { round: 2, reason: 'Vesentlig endret' }));
  });

  it.each(['decide', 'implement', 'evaluate'] as const)('never goes from decide to %s', (stage) => {
    givenInitiative(...reaching('decide')).when('stage.reenter', { visitId: id('visit-4'), stage, reason: 'Haster' }).thenRefused('REENTRY_NOT_BACKWARDS');
  });

  it('asks for a reason, a new visit and the right person', () => {
    givenInitiative(...reaching('decide')).when('stage.reenter', { visitId: id('visit-4'), stage: 'involve', reason: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative(...reaching('decide')).when('stage.reenter', { visitId: id('visit-3'), stage: 'involve', reason: 'x' }).thenRefused('ID_TAKEN');
    givenInitiative(...reaching('decide')).when('stage.reenter', { visitId: id('visit-4'), stage: 'involve', reason: 'x' }, fagforbundetRep).thenRefused('NOT_THE_MANAGER');
  });
});

describe('ending', () => {
  it('cancels in any stage, with a reason', () => {
    const { after } = givenInitiative().when('initiative.cancel', { reason: 'Budsjettet falt' });
    expect(after).toMatchObject({ status: 'CANCELLED', endedAt: after.visits.at(-1)?.leftAt });
    givenInitiative().when('initiative.cancel', { reason: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('initiative.cancel', { reason: 'x' }, employee).thenRefused('NOT_THE_MANAGER');
  });

  it('closes from evaluation with its gate open', () => {
    givenInitiative(...reaching('evaluate')).when('initiative.close', { note: 'Evaluert' }).then(fact('initiative.closed', { note: 'Evaluert' }));
    givenInitiative(...reaching('implement')).when('initiative.close', { note: 'Evaluert' }).thenRefused('CLOSE_BEFORE_EVALUATION');
    givenInitiative(...reaching('evaluate')).when('initiative.close', { note: 'x' }, employee).thenRefused('NOT_THE_MANAGER');
    givenInitiative(...reaching('evaluate')).when('initiative.close', { note: '' }).thenRefused('TEXT_EMPTY');
  });

  it('does not close while the gate of evaluation is shut', () => {
    const playbook = playbookWith({ evaluate: { gate: playbookWith().stages[0]?.gate ?? [] } });
    givenInitiative(...reaching('evaluate')).under({ playbook }).when('initiative.close', { note: 'Evaluert' }).thenRefused('GATE_SHUT');
  });
});
