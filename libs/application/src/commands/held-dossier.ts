import { type ActorRef, coverageOf, type Dossier, evaluateGate, evolveInitiative, type Fact, type Initiative, type Meeting, type RecordedFact, wantedTasks, wantedTimers } from '#domain';
import type { InitiativeChange, NewEntry, NewId, OutboxMessage, PassedGate, Transaction } from '../ports/unit-of-work.ts';
import { entryOf } from './log-entry.ts';
import { isTold, notificationsOf } from './notifications.ts';
import type { RuleBook } from './rule-book.ts';

/** An initiative locked by this transaction, with what has been decided about it so far and is not saved yet. */
export interface HeldDossier {
  /** As it stood when it was locked; null for one that is being created. */
  readonly before: Initiative | null;
  readonly dossier: Dossier;
  readonly recorded: readonly RecordedFact[];
  /** Gates gone through, judged just before each passage. */
  readonly passed: readonly PassedGate[];
}

export const hold = (dossier: Dossier): HeldDossier => ({ before: dossier.initiative, dossier, recorded: [], passed: [] });

/** Gives facts their entries and applies them, as one command: the version is raised once, and not at all when nothing happened. */
export async function record(held: HeldDossier, facts: readonly Fact[], by: ActorRef, { newId, rules }: { newId: NewId; rules: RuleBook }): Promise<HeldDossier> {
  let { dossier } = held;
  const recorded: RecordedFact[] = [];
  const passed: PassedGate[] = [];
  for (const fact of facts) {
    if (fact.type === 'stage.entered') passed.push(...await gateLeft(dossier, rules));
    const entry: RecordedFact = { ...fact, entryId: newId(), at: rules.now, by };
    dossier = { ...dossier, initiative: evolveInitiative(dossier.initiative, entry) };
    recorded.push(entry);
  }
  const version = held.dossier.initiative.version + (facts.length > 0 ? 1 : 0);
  const initiative = dossier.initiative.version === version ? dossier.initiative : { ...dossier.initiative, version };
  return { ...held, dossier: { ...dossier, initiative }, recorded: [...held.recorded, ...recorded], passed: [...held.passed, ...passed] };
}

/** The gate of the visit that is about to be left, in the words of the rules at this instant: the evidence that the store asks for. */
async function gateLeft(dossier: Dossier, rules: RuleBook): Promise<readonly PassedGate[]> {
  const visit = dossier.initiative.visits.at(-1);
  return visit === undefined ? [] : [{ visitId: visit.id, results: evaluateGate(dossier, await rules.contextOf(dossier.initiative)) }];
}

/** Puts a meeting as it now stands in place of the one that the dossier was loaded with. */
export function withMeeting(held: HeldDossier, meeting: Meeting): HeldDossier {
  const others = held.dossier.meetings.filter(({ id }) => id !== meeting.id);
  return { ...held, dossier: { ...held.dossier, meetings: [...others, meeting] } };
}

/**
 * Saves held initiatives in bulk: state, gate, timers and tasks as they follow from the new state, then log entries, then what leaves the
 * house. `entries` are those that other subjects write into these initiatives' logs, a meeting's facts say.
 */
export async function saveHeld(
  transaction: Transaction, all: readonly HeldDossier[], entries: readonly NewEntry[], { newId, rules }: { newId: NewId; rules: RuleBook },
): Promise<void> {
  const changes: InitiativeChange[] = [];
  // One after the other: a transaction has one connection, and it answers one question at a time.
  for (const held of all) changes.push(await changeOf(held, rules));
  await transaction.saveInitiatives(changes);
  const own = all.flatMap(({ dossier, recorded }) => recorded.map((fact) => entryOf(fact, dossier.initiative.id)));
  if (own.length + entries.length > 0) await transaction.append([...own, ...entries]);
  await tell(transaction, all, entries, newId);
  if (changes.some(({ timers }) => timers.some(({ dueAt }) => dueAt <= rules.now))) transaction.ring('timers');
}

/** Tells people of what happened, in the transaction that it happens in. */
async function tell(transaction: Transaction, all: readonly HeldDossier[], entries: readonly NewEntry[], newId: NewId): Promise<void> {
  const messages: OutboxMessage[] = [];
  for (const { dossier: { initiative }, recorded } of all) {
    const facts = [
      ...recorded.map(({ type, payload, entryId, by }) => ({ type, payload, entryId, by })),
      ...entries.filter(({ initiativeId }) => initiativeId === initiative.id).map(({ id, ...entry }) => ({ ...entry, entryId: id })),
    ].filter(({ type }) => isTold(type));
    const followers = facts.length > 0 ? await transaction.followersOfAll(initiative.unitId) : [];
    messages.push(...facts.flatMap((fact) => notificationsOf(fact, initiative, newId, followers)));
  }
  if (messages.length === 0) return;
  await transaction.send(messages);
  transaction.ring('outbox');
}

async function changeOf({ before, dossier, passed }: HeldDossier, rules: RuleBook): Promise<InitiativeChange> {
  // Asked again after the facts: moving to another playbook version changes the pin.
  const context = await rules.contextOf(dossier.initiative);
  const gate = evaluateGate(dossier, context);
  return { before, after: dossier.initiative, gate, coverage: coverageOf(dossier), timers: wantedTimers(dossier, gate, context), tasks: wantedTasks(dossier, gate, context), passed };
}
