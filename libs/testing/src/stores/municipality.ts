import type { Actor, Id, Instant } from '#domain';
import type { InitiativeCreateInput, NewId, Viewer } from '#application';
import { employee, fagforbundetDeputy, fagforbundetRep, hr, leader, nsfRep, otherLeader, superior, UNIT } from '../actors.ts';
import { BEGINNING, CLOSED_2026 } from '../context.ts';
import { id } from '../ids.ts';
import { playbookWith, ruleSet } from '../playbooks.ts';
import { emptyTables, type Tables } from './tables.ts';

const named = ({ personId, name }: Actor): { personId: Id; name: string } => {
  if (personId === null) throw new Error('the system is nobody');
  return { personId, name };
};

/** A small municipality as the store has it: one unit, a register with two unions, twelve in home care, the test playbook and the rule set of 2024. */
export function municipality(organisationId: Id = id('organisation'), kind: 'LIVE' | 'REPLAY' = 'LIVE', replayNow: Instant = BEGINNING): Tables {
  const tables = emptyTables({ id: organisationId, name: 'Vik kommune', kind, employees: 400, hasAmu: true, closedDays: [...CLOSED_2026], defaultLanguage: 'nb' }, replayNow);
  for (const someone of [leader, superior, otherLeader, hr, employee, fagforbundetRep, fagforbundetDeputy, nsfRep]) tables.people.set(named(someone).personId, someone.name);
  tables.units.set(UNIT, 'Hjemmetjenesten');
  tables.register = [
    { side: 'EMPLOYER', union: null, name: 'Vik kommune', holders: [{ ...named(leader), deputy: false }] },
    { side: 'EMPLOYEES', union: 'fagforbundet', name: 'Fagforbundet', holders: [{ ...named(fagforbundetRep), deputy: false }, { ...named(fagforbundetDeputy), deputy: true }] },
    { side: 'EMPLOYEES', union: 'nsf', name: 'Norsk Sykepleierforbund', holders: [{ ...named(nsfRep), deputy: false }] },
  ];
  tables.staff = [
    { ...named(employee), unitId: UNIT, unitName: 'Hjemmetjenesten', profession: 'hjelpepleier', contract: 'fast', shift: 'dag', onLeave: false },
    { ...named(nsfRep), unitId: UNIT, unitName: 'Hjemmetjenesten', profession: 'sykepleier', contract: 'fast', shift: 'natt', onLeave: false },
    // Two part-time posts, one person.
    { ...named(employee), unitId: UNIT, unitName: 'Hjemmetjenesten', profession: 'hjelpepleier', contract: 'fast', shift: 'natt', onLeave: false },
  ];
  const playbook = playbookWith();
  tables.playbooks.set(`${playbook.key}@${playbook.version}`, playbook);
  tables.ruleSets.set(`${ruleSet.key}@${ruleSet.version}`, ruleSet);
  return tables;
}

/** Someone signed in to an organisation. */
export const viewerOf = (someone: Actor, organisationId: Id = id('organisation')): Viewer => ({
  organisationId, ...named(someone), roles: someone.roles, offices: someone.offices, scopes: null, credential: { kind: 'SESSION', id: id('session') }, language: 'nb',
});

/** What the leader gives to begin an initiative. */
export const newInitiative = (change: Partial<InitiativeCreateInput> = {}): InitiativeCreateInput => ({
  title: 'Ny turnus', purpose: 'Færre delte vakter', scope: 'ORDINARY', unitId: UNIT, playbookKey: 'turnus', leaderId: named(leader).personId, superiorId: named(superior).personId,
  programmeId: null, archiveCase: null, considerableImportance: false, concernsCouncils: false, startsOn: null,
  groups: [{ unitId: UNIT, profession: 'hjelpepleier', contract: null, shift: null, label: null }], leftOut: [], mandate: null, ...change,
});

/** Ids in the order they are asked for, so that a test can be read and repeated. */
export function countedIds(): NewId {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
