import { accept } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { requireSpeaker } from '../speaking.ts';

/** The receipt: somebody of the party or the group has opened the package. A later opening adds nothing. */
export const openPackage: Decider<'package.open'> = ({ initiative }, { by, input: { packageId, to } }, { now }) => {
  const delivery = initiative.packages.find(({ id }) => id === packageId)?.deliveries.find((one) => one.to.kind === to.kind && one.to.id === to.id);
  if (delivery === undefined) return refuseBecause('PACKAGE_UNKNOWN', ['packageId']);
  const group = initiative.groups.find(({ id }) => id === to.id);
  const stranger = to.kind === 'PARTY' ? requireSpeaker(initiative, to.id, by, osloDate(now))
    : by.personId !== null && group?.memberIds.includes(by.personId) === true ? null : refuseBecause('NOT_A_RECEIVER', ['to']);
  return stranger ?? (delivery.openedAt === null ? accept(fact('package.opened', { packageId, to })) : accept());
};
