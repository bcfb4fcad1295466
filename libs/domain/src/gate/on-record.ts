import type { Initiative } from '../initiative/state.ts';
import { registrationCounts } from '../involvement/counts.ts';
import type { Registered } from '../kernel/registered.ts';
import type { Force } from '../playbook/playbook.ts';
import type { WaitingOn } from './criterion.ts';
import { employerParty, entitledParties } from './matter.ts';

/** What one side typed in afterwards satisfies no LAW criterion until the other side confirms it (engine.md section 4). */
export const standsOnRecord = (registered: Registered, force: Force): boolean => force !== 'LAW' || registrationCounts(registered);

/** The side that must confirm what the other registered: the unions one by one, or the employer. */
export function confirmers(initiative: Initiative, { bySide }: Registered): readonly WaitingOn[] {
  const employer = employerParty(initiative);
  const parties = bySide === 'EMPLOYEES' ? (employer === null ? [] : [employer]) : entitledParties(initiative);
  return parties.map(({ id, name }) => ({ kind: 'PARTY', id, name }));
}

/** Those who run the process for the employer, by the leader's name. */
export const theLeader = ({ leader }: Initiative): WaitingOn => ({ kind: 'ROLE', id: leader.personId, name: leader.name });
