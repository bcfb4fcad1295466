import type { RecordedFact } from '../initiative/facts.ts';
import type { Initiative } from '../initiative/state.ts';
import { changeOne } from '../kernel/change-one.ts';
import type { Registered } from '../kernel/registered.ts';
import type { Instant } from '../kernel/time.ts';

const confirmedFrom = (registered: Registered, at: Instant): Registered => (registered.confirmedAt === null ? { ...registered, confirmedAt: at } : registered);

/** The other side confirms what was registered afterwards of packages, records and treatments by the working environment committee. The first confirmation counts. */
export function registrationConfirmed(initiative: Initiative, { payload: { objectId }, at }: Extract<RecordedFact, { type: 'registration.confirmed' }>): Initiative {
  const { packages, records, risks, councilViews, boardOutcomes } = initiative;
  if (packages.some(({ id }) => id === objectId)) {
    return { ...initiative, packages: packages.map((one) => (one.id === objectId ? { ...one, registered: confirmedFrom(one.registered, at) } : one)) };
  }
  if (records.some(({ id }) => id === objectId)) {
    return { ...initiative, records: records.map((one) => (one.id === objectId ? { ...one, registered: confirmedFrom(one.registered, at) } : one)) };
  }
  if (risks.some(({ id, amu }) => id === objectId && amu !== null)) {
    return { ...initiative, risks: risks.map((one) => (one.id === objectId && one.amu !== null ? { ...one, amu: { ...one.amu, registered: confirmedFrom(one.amu.registered, at) } } : one)) };
  }
  const confirmed = <T extends { readonly registered: Registered }>(one: T): T => ({ ...one, registered: confirmedFrom(one.registered, at) });
  return {
    ...initiative,
    councilViews: changeOne(councilViews, ({ id }) => id === objectId, confirmed), boardOutcomes: changeOne(boardOutcomes, ({ id }) => id === objectId, confirmed),
  };
}
