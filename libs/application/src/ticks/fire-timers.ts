import { decideInitiative, decideObjection, type Id, type InitiativeCommand, type ObjectionCommand, osloDate, SYSTEM } from '#domain';
import { actingAs } from '../commands/acting-as.ts';
import { type HeldDossier, hold, record, saveHeld } from '../commands/held-dossier.ts';
import { saveObjection } from '../commands/held-objection.ts';
import { RuleBook } from '../commands/rule-book.ts';
import { fireSeries } from '../commands/run-series.ts';
import { lockObjection, ruleSetFor } from '../commands/run-objection.ts';
import type { ClaimedTimer, TimerQueue } from '../ports/clock-work.ts';
import type { NewId, Transaction } from '../ports/unit-of-work.ts';

/** A rule refused what the clock asked for. Rules refuse the same state the same way each time, so it is alarmed, not retried in silence. */
export class TimerRefused extends Error {
  override readonly name = 'TimerRefused';
  readonly code: string;

  constructor(timer: ClaimedTimer, codes: readonly string[]) {
    super(`The timer ${timer.kind} was refused: ${codes.join(', ')}`);
    this.code = codes.join(',');
  }
}

interface Firing { readonly transaction: Transaction; readonly queue: TimerQueue; readonly newId: NewId }

/** Carries out claimed timers together: initiatives locked in id order, each timer decided in due order, everything saved in bulk. */
export async function fireTimers({ transaction, queue, newId }: Firing, claimed: readonly ClaimedTimer[]): Promise<void> {
  const inDueOrder = claimed.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id));
  const idsOf = (kind: ClaimedTimer['subject']['kind']): Id[] => [...new Set(inDueOrder.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id))].toSorted();
  const initiativeIds = idsOf('INITIATIVE');
  const dossiers = initiativeIds.length === 0 ? [] : await transaction.lockInitiatives(initiativeIds);
  const held = new Map(dossiers.map((dossier) => [dossier.initiative.id, hold(dossier)]));
  const rules = await RuleBook.open(transaction);
  // Before saving: what is fired is no longer pending, and so cannot be cancelled as no longer wanted.
  await queue.complete(transaction, claimed.map(({ id }) => id));
  for (const timer of inDueOrder) {
    if (timer.subject.kind === 'INITIATIVE') held.set(timer.subject.id, await fire(timer, held.get(timer.subject.id), { newId, rules }));
  }
  await saveHeld(transaction, [...held.values()], [], { newId, rules });
  for (const id of idsOf('OBJECTION')) await fireObjection(transaction, id, { newId, rules });
  for (const id of idsOf('SERIES')) await fireSeries(transaction, id, { newId, rules });
}

async function fire(timer: ClaimedTimer, held: HeldDossier | undefined, { newId, rules }: { newId: NewId; rules: RuleBook }): Promise<HeldDossier> {
  if (held === undefined) throw new Error(`The timer ${timer.id} belongs to an initiative that is not stored`);
  const { dossier } = held;
  const { id, kind, occurrence, dueAt } = timer;
  // Enough for whatever follows: at most one new object per party, and one besides.
  const ids = Array.from({ length: dossier.initiative.parties.length + 1 }, () => newId());
  const command: InitiativeCommand<'timer.fire'> = { type: 'timer.fire', by: SYSTEM, input: { timer: { id, kind, occurrence, dueAt }, ids } };
  const outcome = decideInitiative(dossier, command, await rules.contextOf(dossier.initiative));
  if (!outcome.ok) throw new TimerRefused(timer, outcome.refusals.map(({ code }) => code));
  return record(held, outcome.facts, actingAs(SYSTEM, dossier.initiative, osloDate(rules.now)), { newId, rules });
}

async function fireObjection(transaction: Transaction, objectionId: Id, { newId, rules }: { newId: NewId; rules: RuleBook }): Promise<void> {
  const held = await lockObjection(transaction, objectionId);
  if (held === null) throw new Error(`A timer belongs to the objection ${objectionId}, which is not stored`);
  const command: ObjectionCommand<'objection.fire-timer'> = { type: 'objection.fire-timer', by: SYSTEM, input: {} };
  const outcome = decideObjection(held.before, command, { now: rules.now, closed: rules.closed, ruleSet: await ruleSetFor(transaction, held.dossier, rules) });
  if (!outcome.ok) throw new Error(`The timer of objection ${objectionId} was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
  await saveObjection(transaction, held, outcome.facts, { newId, rules, by: actingAs(SYSTEM, null, osloDate(rules.now)) });
}
