import type { Id, Meeting } from '#domain';
import type { NewEntry, NewId, Transaction } from '../ports/unit-of-work.ts';

/** Facts of a meeting itself that its members are told of; those that an initiative calls are told through its log. */
const TOLD: ReadonlySet<string> = new Set(['meeting.summoned', 'meeting.moved', 'meeting.changed', 'meeting.cancelled', 'meeting.late-item-proposed', 'meeting.late-item-answered']);

const calledBy = (payload: NewEntry['payload']): readonly Id[] => (Array.isArray(payload['to']) ? (payload['to'] as readonly { personId: Id }[]).map(({ personId }) => personId) : []);

/** Tells the members of a meeting what stands in the organisation's own log: one message each, never to the one who did it. */
export async function tellMembers(transaction: Transaction, { id, participants }: Meeting, entries: readonly NewEntry[], newId: NewId): Promise<void> {
  const messages = entries.filter(({ initiativeId, type }) => initiativeId === null && TOLD.has(type)).flatMap((entry) => {
    const people = entry.type === 'meeting.summoned' ? calledBy(entry.payload) : participants.map(({ personId }) => personId);
    return people.filter((personId) => personId !== entry.by.personId)
      .map((recipientId) => ({ id: newId(), kind: 'notification', recipientId, payload: { topic: entry.type, initiativeId: null, meetingId: id, entryId: entry.id } }));
  });
  if (messages.length === 0) return;
  await transaction.send(messages);
  transaction.ring('outbox');
}
