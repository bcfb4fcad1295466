import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

export const preparationRequested = (initiative: Initiative, { payload: { requestId, ...words }, at, entryId }: Recorded<'preparation.requested'>): Initiative =>
  ({ ...initiative, preparationRequests: [...initiative.preparationRequests, { id: requestId, ...words, at, answer: null, entryId }] });

export const preparationAnswered = (initiative: Initiative, { payload: { requestId, granted, reason }, at }: Recorded<'preparation.answered'>): Initiative => ({
  ...initiative,
  preparationRequests: initiative.preparationRequests.map((one) => one.id === requestId ? { ...one, answer: { granted, reason, at } } : one),
});
