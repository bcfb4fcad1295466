import { type ActorRef, type Dossier, evolveObjection, type Id, type ObjectionFact, type ProcessObjection, wantedObjectionTimers, type WantedTask } from '#domain';
import type { NewId, Transaction } from '../ports/unit-of-work.ts';
import { entryOf, type Recorded } from './log-entry.ts';
import type { RuleBook } from './rule-book.ts';

/** An objection locked by this transaction, with the initiative it concerns, if any. `before` null for one that is being raised. */
export interface HeldObjection { readonly before: ProcessObjection | null; readonly dossier: Dossier | null }

/** Applies an objection's facts and saves it: state, log entries, its timer, who must answer, and who is told. */
export async function saveObjection(
  transaction: Transaction, held: HeldObjection, facts: readonly ObjectionFact[], { newId, rules, by }: { newId: NewId; rules: RuleBook; by: ActorRef },
): Promise<{ readonly after: ProcessObjection; readonly entryIds: readonly Id[] } | null> {
  const recorded = facts.map((fact): Recorded<ObjectionFact> => ({ ...fact, entryId: newId(), at: rules.now, by }));
  const evolved = recorded.reduce<ProcessObjection | null>((state, fact) => evolveObjection(state, { organisationId: transaction.organisationId }, fact), held.before);
  if (evolved === null) return null;
  const after = { ...evolved, version: (held.before?.version ?? 0) + (recorded.length > 0 ? 1 : 0) };
  const answerers = await answerersOf(transaction, after, held.dossier);
  await transaction.saveObjection(held.before, after, wantedObjectionTimers(after), tasksOf(after, answerers));
  if (recorded.length > 0) await transaction.append(recorded.map((fact) => entryOf(fact, after.initiativeId)));
  await tell(transaction, recorded, after, { answerers, newId });
  return { after, entryIds: recorded.map(({ entryId }) => entryId) };
}

/** The leader of the initiative; where there is none, the employer's leaders at the level. */
async function answerersOf(transaction: Transaction, { unitId }: ProcessObjection, dossier: Dossier | null): Promise<readonly Id[]> {
  if (dossier !== null) return [dossier.initiative.leader.personId];
  const employer = (await transaction.registerParties(unitId)).filter(({ side }) => side === 'EMPLOYER');
  return employer.flatMap(({ holders }) => holders.map(({ personId }) => personId));
}

const tasksOf = (objection: ProcessObjection, personIds: readonly Id[]): readonly WantedTask[] => objection.answer === null && personIds.length > 0
  ? [{ kind: 'ANSWER_OBJECTION', occurrence: objection.id, personIds, dueOn: objection.answerDueOn, action: 'objectionAnswer', subject: objection.matter }]
  : [];

/** Raised and overdue: those who must answer. Answered and overdue: the one who objected. */
async function tell(
  transaction: Transaction, recorded: readonly Recorded<ObjectionFact>[], objection: ProcessObjection, { answerers, newId }: { answerers: readonly Id[]; newId: NewId },
): Promise<void> {
  const objector = objection.by.personId === null ? [] : [objection.by.personId];
  const told: Readonly<Record<string, readonly Id[]>> = { 'objection.raised': answerers, 'objection.answered': objector, 'objection.overdue': [...answerers, ...objector] };
  const messages = recorded.flatMap(({ type, entryId, by }) => [...new Set(told[type] ?? [])].filter((personId) => personId !== by.personId)
    .map((recipientId) => ({ id: newId(), kind: 'notification', recipientId, payload: { topic: type, initiativeId: objection.initiativeId, objectionId: objection.id, entryId } })));
  if (messages.length === 0) return;
  await transaction.send(messages);
  transaction.ring('outbox');
}
