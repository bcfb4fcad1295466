import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ObjectionFact } from '../facts.ts';
import type { ProcessObjection } from '../state.ts';

export type RecordedObjectionFact = ObjectionFact & { readonly entryId: Id; readonly at: Instant; readonly by: ActorRef };

/** The objection after a fact; null before it is raised. `version` is raised by the application. A fact of one never raised is a fault. */
export function evolveObjection(objection: ProcessObjection | null, { organisationId }: { readonly organisationId: Id }, recorded: RecordedObjectionFact): ProcessObjection {
  const { at, by, entryId } = recorded;
  if (recorded.type === 'objection.raised') {
    const { objectionId, ...claim } = recorded.payload;
    return objection ?? { id: objectionId, organisationId, version: 0, ...claim, by, raisedAt: at, overdueAt: null, answer: null, entryId };
  }
  if (objection === null) throw new Error(`${recorded.type} of an objection that was never raised`);
  if (recorded.type === 'objection.overdue') return { ...objection, overdueAt: at };
  const { upheld, text } = recorded.payload;
  return { ...objection, answer: { upheld, text, by, at, entryId } };
}
