import type { InformationPackage } from '../involvement/state.ts';
import type { Dossier, Finding, GateContext } from './criterion.ts';
import { earliest, met, missing, waiting } from './finding.ts';
import { entitledParties } from './matter.ts';
import { confirmers, standsOnRecord } from './on-record.ts';

type ReceiverKind = 'PARTY' | 'GROUP';

/** Whether packages of a kind have been laid before every entitled union, every affected group, or both. */
export function packageReached(kind: InformationPackage['kind'], receivers: readonly ReceiverKind[], { initiative }: Dossier, { force }: GateContext): Finding {
  const wanted = [
    ...(receivers.includes('PARTY') ? entitledParties(initiative).map(({ id, name }) => ({ key: `PARTY ${id}`, name })) : []),
    ...(receivers.includes('GROUP') ? initiative.groups.map(({ id, label }) => ({ key: `GROUP ${id}`, name: label })) : []),
  ];
  const packages = initiative.packages.filter((one) => one.kind === kind);
  const evidence = packages.map(({ entryId }) => entryId);
  if (wanted.length === 0) return missing({ lacks: 'RECEIVERS' }, { evidence });
  const standing = packages.filter(({ registered }) => standsOnRecord(registered, force));
  const left = (by: readonly InformationPackage[]): string[] => {
    const reached = new Set(by.flatMap(({ deliveries }) => deliveries.map(({ to }) => `${to.kind} ${to.id}`)));
    return wanted.filter(({ key }) => !reached.has(key)).map(({ name }) => name);
  };
  const unreached = left(packages);
  if (unreached.length > 0) return missing({ receivers: unreached }, { evidence });
  if (left(standing).length === 0) return met(evidence);
  const late = packages.filter((one) => !standing.includes(one));
  return waiting(confirmers(initiative, late[0]!.registered), earliest(late.map(({ registered }) => registered.recordedAt)), { unconfirmed: late.map(({ id }) => id) }, { evidence });
}
