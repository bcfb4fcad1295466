import { randomUUID } from 'node:crypto';
import type { InitiativeChange, NewEntry } from '#application';
import type { ActorRef, CriterionResult, Id, Initiative, Party, WantedTask, WantedTimer } from '#domain';
import { NO_DELIBERATION } from '#domain';
import { SEEDED_NOW } from './seeded-organisation.ts';
import type { Seeded } from './seeded-organisation.ts';

export const BY: ActorRef = { personId: null, name: 'Medvirk', role: 'SYSTEM', side: null };

/** An initiative that has just entered its first stage, with what a test changes. */
export function plainInitiative(seeded: Seeded, change: Partial<Initiative> = {}): Initiative {
  const id = randomUUID();
  return {
    id, organisationId: seeded.organisationId, number: `M-${id}`, version: 1, title: 'Ny turnus', purpose: 'Færre delte vakter', scope: 'ORDINARY', status: 'RUNNING',
    playbook: { key: 'turnus', version: 1, hash: '0'.repeat(64) }, ruleSet: { key: 'norge', version: 1 }, unitId: seeded.unitId,
    leader: { personId: seeded.people[0]!, name: 'Lise Leder' }, superior: null, programmeId: null, archiveCase: null, considerableImportance: false, concernsCouncils: false,
    startsOn: null, statementsDueOn: null, recordedAfterwards: false, createdAt: SEEDED_NOW, endedAt: null, mandate: null, groups: [], parties: [],
    visits: [{ id: randomUUID(), stage: 'diagnose', round: 1, part: null, enteredAt: SEEDED_NOW, leftAt: null, reason: null, dueOn: null, entryId: randomUUID() }],
    proposals: [], packages: [], withheld: [], preparationRequests: [], statements: [], records: [], risks: [], decisions: [], documentations: [], overrides: [], followUps: [], ...NO_DELIBERATION, ...change,
  };
}

export const created = (after: Initiative, derived: Partial<InitiativeChange> = {}): InitiativeChange => ({ before: null, after, gate: [], timers: [], tasks: [], ...derived });

export const criterion = (key: string, change: Partial<CriterionResult> = {}): CriterionResult => ({
  key, name: key.slice(key.indexOf('.') + 1), activity: null, stage: 'diagnose', force: 'LAW', basis: ['aml-8-2'], overridable: true, overriddenBy: null, state: 'MET', waitingOn: [], since: null, evidence: [],
  reviewAt: null, documentedByHand: false, missing: {}, ...change,
});

export const timer = (occurrence: string, dueAt: string): WantedTimer => ({ kind: 'stage.deadline', occurrence, dueAt, civilDate: dueAt.slice(0, 10), rule: 'stage.deadlineWorkingDays' });

export const task = (occurrence: string, personIds: readonly Id[], subject = 'Forslag'): WantedTask => ({ kind: 'ANSWER_STATEMENT', occurrence, personIds, dueOn: null, action: 'statementAnswer', subject });

export const union = (name: string): Party => ({
  id: randomUUID(), side: 'EMPLOYEES', union: name, name, holders: [], mandates: [], listedAt: SEEDED_NOW, listedIn: null, removed: null, entryId: randomUUID(),
});

export const entry = (initiativeId: Id | null, type: string, payload: NewEntry['payload'] = {}): NewEntry =>
  ({ id: randomUUID(), initiativeId, type, payload, by: BY, at: SEEDED_NOW, occurredOn: null });
