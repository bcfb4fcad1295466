import { decideObjection, type Dossier, type Id, type ObjectionCommand, osloDate, type RuleSet } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { checkVersion } from './attempt.ts';
import type { ObjectionRequest } from './command-input.ts';
import { type CommandOptions, rollBack, RolledBack } from './command-result.ts';
import { completed } from './complete-input.ts';
import { type HeldObjection, saveObjection } from './held-objection.ts';
import { RuleBook } from './rule-book.ts';

/** `objectionId` null to raise a new one. */
export interface ObjectionRun { readonly viewer: Viewer; readonly objectionId: Id | null; readonly request: ObjectionRequest; readonly options: CommandOptions }

/** Raises or answers a process objection. The initiative that it concerns is locked first, so that its log keeps one order. */
export async function runObjection(transaction: Transaction, { viewer, objectionId, request, options }: ObjectionRun, newId: NewId): Promise<Effect> {
  const held = objectionId === null ? await raisedOn(transaction, viewer, request) : await locked(transaction, viewer, objectionId);
  if (held.before !== null) checkVersion(held.before.version, options);
  const rules = await RuleBook.open(transaction);
  const input = await completed(transaction, request.type, { ...request.input }, newId);
  const command = { type: request.type, by: actorOf(viewer), input } as ObjectionCommand;
  const context = { now: rules.now, closed: rules.closed, ruleSet: await ruleSetFor(transaction, held.dossier, rules) };
  const outcome = decideObjection(held.before, command, context);
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const by = actingAs(command.by, held.dossier?.initiative ?? null, osloDate(rules.now));
  const saved = await saveObjection(transaction, held, outcome.facts, { newId, rules, by });
  if (saved === null) throw new Error(`The command ${request.type} left no objection behind`);
  return { objectionId: saved.after.id, entryIds: saved.entryIds, ...(saved.after.initiativeId === null ? {} : { initiativeId: saved.after.initiativeId }) };
}

async function raisedOn(transaction: Transaction, viewer: Viewer, { input }: ObjectionRequest): Promise<HeldObjection> {
  const initiativeId = 'initiativeId' in input ? input.initiativeId : null;
  if (initiativeId === null) return { before: null, dossier: null };
  if (!await transaction.maySee(viewer, { kind: 'INITIATIVE', id: initiativeId })) rollBack('NOT_FOUND', ['initiativeId']);
  const [dossier] = await transaction.lockInitiatives([initiativeId]);
  return { before: null, dossier: dossier ?? rollBack('NOT_FOUND', ['initiativeId']) };
}

async function locked(transaction: Transaction, viewer: Viewer, objectionId: Id): Promise<HeldObjection> {
  if (!await transaction.maySee(viewer, { kind: 'OBJECTION', id: objectionId })) rollBack('NOT_FOUND');
  return await lockObjection(transaction, objectionId) ?? rollBack('NOT_FOUND');
}

/** The objection first, since which initiative it concerns never changes; nothing that holds an initiative waits for an objection. */
export async function lockObjection(transaction: Transaction, objectionId: Id): Promise<HeldObjection | null> {
  const before = await transaction.lockObjection(objectionId);
  if (before === null) return null;
  const [dossier] = before.initiativeId === null ? [] : await transaction.lockInitiatives([before.initiativeId]);
  return { before, dossier: dossier ?? null };
}

/** An initiative's objections go by its own rule set; those outside any by the one in force. */
export async function ruleSetFor(transaction: Transaction, dossier: Dossier | null, rules: RuleBook): Promise<RuleSet> {
  if (dossier !== null) return (await rules.contextOf(dossier.initiative)).ruleSet;
  const inForce = await transaction.ruleSetInForce(osloDate(rules.now));
  if (inForce === null) throw new Error(`No rule set is in force on ${osloDate(rules.now)}`);
  return inForce;
}
