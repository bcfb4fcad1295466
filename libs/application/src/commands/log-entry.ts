import { type ActorRef, type Id, type Instant, osloDate } from '#domain';
import type { NewEntry } from '../ports/unit-of-work.ts';

/** A fact with what the log adds to it: its entry, its instant and who acted. */
export type Recorded<F> = F & { readonly entryId: Id; readonly at: Instant; readonly by: ActorRef };

interface AnyFact { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }

/** The log entry of a recorded fact. A claimed date stands in it only where it differs from the date of recording. */
export function entryOf({ type, payload, entryId, at, by }: Recorded<AnyFact>, initiativeId: Id | null): NewEntry {
  const claimed = payload['occurredOn'];
  return { id: entryId, initiativeId, type, payload, by, at, occurredOn: typeof claimed === 'string' && claimed !== osloDate(at) ? claimed : null };
}
