import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

/** A package reaches every receiver at the instant it is recorded. */
export const packageDelivered = (initiative: Initiative, { payload, at, by, entryId }: Recorded<'package.delivered'>): Initiative => {
  const { packageId, to, occurredOn, ...words } = payload;
  const deliveries = to.map((receiver) => ({ to: receiver, deliveredAt: at, openedAt: null, openedBy: null }));
  const registered = { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null };
  return { ...initiative, packages: [...initiative.packages, { id: packageId, ...words, deliveries, registered, entryId }] };
};

export const packageOpened = (initiative: Initiative, { payload: { packageId, to }, at, by }: Recorded<'package.opened'>): Initiative => ({
  ...initiative,
  packages: initiative.packages.map((one) => one.id !== packageId ? one : {
    ...one,
    deliveries: one.deliveries.map((delivery) => delivery.to.kind === to.kind && delivery.to.id === to.id && delivery.openedAt === null
      ? { ...delivery, openedAt: at, openedBy: by } : delivery),
  }),
});
