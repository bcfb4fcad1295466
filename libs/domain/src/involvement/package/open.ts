import type { Actor } from '../../kernel/actor.ts';
import { accept } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import { requireSpeaker } from '../speaking.ts';
import type { PackageDelivery } from '../state.ts';

/** Why somebody may not give the receipt of a receiver; null when they may. */
function strangerTo(initiative: Initiative, to: PackageDelivery['to'], by: Actor, today: CivilDate): Refused | null {
  if (to.kind === 'PARTY') return requireSpeaker(initiative, to.id, by, today);
  const group = initiative.groups.find(({ id }) => id === to.id);
  return by.personId !== null && group?.memberIds.includes(by.personId) === true ? null : refuseBecause('NOT_A_RECEIVER', ['to']);
}

/** The receipt: somebody of the party or the group has opened the package. A later opening adds nothing. */
export const openPackage: Decider<'package.open'> = ({ initiative }, { by, input: { packageId, to } }, { now }) => {
  const delivery = initiative.packages.find(({ id }) => id === packageId)?.deliveries.find((one) => one.to.kind === to.kind && one.to.id === to.id);
  if (delivery === undefined) return refuseBecause('PACKAGE_UNKNOWN', ['packageId']);
  return strangerTo(initiative, to, by, osloDate(now)) ?? (delivery.openedAt === null ? accept(fact('package.opened', { packageId, to })) : accept());
};

/** Somebody has fetched a document of the package: the receipt of every receiver that they stand for and that has none yet. Others read without one. */
export const readPackage: Decider<'package.read'> = ({ initiative }, { by, input: { packageId } }, { now }) => {
  const found = initiative.packages.find(({ id }) => id === packageId);
  if (found === undefined) return refuseBecause('PACKAGE_UNKNOWN', ['packageId']);
  return accept(...found.deliveries.filter(({ openedAt, to }) => openedAt === null && strangerTo(initiative, to, by, osloDate(now)) === null)
    .map(({ to }) => fact('package.opened', { packageId, to })));
};
