import { describe, expect, it } from '@jest/globals';
import type { InitiativeCreate, Outcome } from '#domain';
import { actor, contextAt, creation, employee, fagforbundetRep, founded, hr, id, initiativeOf, leader, playbookWith, recordedAs, told } from '#testing';
import { createInitiative } from './create.ts';
import type { Fact } from './facts.ts';

const creating = (change: Partial<InitiativeCreate['input']> = {}, by = leader): Outcome<Fact> => createInitiative({ by, input: creation(change) }, contextAt());
const codes = (outcome: Outcome<Fact>): string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe('creating an initiative', () => {
  it('pins playbook and rule set, lists the parties, takes the snapshot and enters diagnose', () => {
    const outcome = creating();
    expect(outcome.ok && outcome.facts.map(({ type }) => type)).toEqual(['initiative.created', 'party.listed', 'party.listed', 'party.listed', 'groups.snapshotted', 'stage.entered']);
    const initiative = initiativeOf(recordedAs(founded().map((fact) => told(fact))));
    expect(initiative.playbook).toEqual({ key: 'turnus', version: 1, hash: 'a'.repeat(64) });
    expect(initiative.ruleSet).toEqual({ key: 'norge', version: 2024 });
    expect(initiative.visits).toMatchObject([{ stage: 'diagnose', round: 1, part: null, leftAt: null, reason: null }]);
    expect(initiative).toMatchObject({ status: 'RUNNING', version: 0, endedAt: null, number: 'M-2026-1' });
  });

  it('tells a union that is left out why, and keeps it in the record', () => {
    const initiative = initiativeOf(recordedAs(founded({ leftOut: [{ partyId: id('nsf'), reason: 'Ingen medlemmer berøres' }] }).map((fact) => told(fact))));
    expect(initiative.parties.find((party) => party.id === id('nsf'))?.removed?.reason).toBe('Ingen medlemmer berøres');
  });

  it('states the mandate when one is given', () => {
    const mandate = { mandateId: id('mandate'), text: 'Ny turnus', room: [{ id: id('item'), what: 'Vaktlengder', state: 'OPEN' as const, fixedBy: null }] };
    expect(initiativeOf(recordedAs(founded({ mandate }).map((fact) => told(fact)))).mandate).toMatchObject({ id: id('mandate'), text: 'Ny turnus' });
  });

  it('sets the deadline of the first stage in working days', () => {
    const playbook = playbookWith({ diagnose: { deadlineWorkingDays: 10 } });
    const outcome = createInitiative({ by: hr, input: creation() }, contextAt(undefined, { playbook }));
    expect(outcome.ok && outcome.facts.at(-1)?.payload).toMatchObject({ dueOn: '2026-03-16' });
  });

  it('begins with the first part where a cycle starts in diagnose', () => {
    const title = { nb: 'x', nn: 'x', en: 'x' };
    const playbook = playbookWith({}, { cycles: [{ key: 'levels', from: 'diagnose', to: 'decide', parts: [{ key: 'top', title }, { key: 'second', title }] }] });
    const outcome = createInitiative({ by: hr, input: creation() }, contextAt(undefined, { playbook }));
    expect(outcome.ok && outcome.facts.at(-1)?.payload).toMatchObject({ part: 'top' });
  });

  it.each([
    ['an employee', employee], ['a union rep', fagforbundetRep], ['an integration', actor('Lonn', ['INTEGRATION'])],
  ])('is refused for %s', (_, by) => expect(codes(creating({}, by))).toEqual(['MAY_NOT_CREATE']));

  it.each<[string, Partial<InitiativeCreate['input']>, string[]]>([
    ['an empty title', { title: '  ' }, ['TEXT_EMPTY']],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, ['TEXT_TOO_LONG']],
    ['a purpose of 10 001 characters', { purpose: 'x'.repeat(10_001) }, ['TEXT_TOO_LONG']],
    ['a date that no calendar has', { startsOn: '2026-02-30' }, ['DATE_INVALID']],
    ['a leader who is the superior', { superior: { personId: id('Liv Leder'), name: 'Liv' } }, ['SUPERIOR_IS_LEADER']],
    ['itself as its programme', { programmeId: id('initiative') }, ['PROGRAMME_IS_ITSELF']],
    ['a programme in a programme', { programmeId: id('other'), scope: 'PROGRAMME' }, ['PROGRAMME_IN_PROGRAMME']],
    ['no employer', { parties: [] }, ['ONE_EMPLOYER']],
    ['the employer left out', { leftOut: [{ partyId: id('employer'), reason: 'x' }] }, ['EMPLOYER_STAYS']],
    ['a party left out that was not entitled', { leftOut: [{ partyId: id('delta'), reason: 'x' }] }, ['PARTY_UNKNOWN']],
    ['a union left out without a reason', { leftOut: [{ partyId: id('nsf'), reason: '' }] }, ['TEXT_EMPTY']],
    ['201 groups', { groups: Array.from({ length: 201 }, (_, n) => ({ id: id(`g${n}`), label: 'g', unitId: null, profession: null, contract: null, shift: null, people: 1, memberIds: [] })) }, ['LIST_TOO_LONG']],
    ['fewer people than members', { groups: [{ id: id('g'), label: 'g', unitId: null, profession: null, contract: null, shift: null, people: 0, memberIds: [id('p')] }] }, ['MORE_MEMBERS_THAN_PEOPLE']],
    ['a mandate that fixes without saying who', { mandate: { mandateId: id('m'), text: 'x', room: [{ id: id('i'), what: 'x', state: 'FIXED', fixedBy: null }] } }, ['TEXT_EMPTY']],
  ])('is refused with %s', (_, change, expected) => expect(codes(creating(change))).toEqual(expected));

  it('takes texts that are exactly as long as allowed', () => {
    expect(creating({ title: 'x'.repeat(200), purpose: 'x'.repeat(10_000) }).ok).toBe(true);
  });

  it('names every field that must be mended at once', () => {
    expect(codes(creating({ title: '', purpose: '', startsOn: 'soon' }))).toEqual(['TEXT_EMPTY', 'TEXT_EMPTY', 'DATE_INVALID']);
  });
});
