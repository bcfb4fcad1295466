import type { Id } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Party } from '../involvement/state.ts';
import type { Initiative } from '../initiative/state.ts';

/** Who a party's tasks go to: holders and deputies, and those whose mandate has not run out; each once. */
export const speakersOf = (party: Party, today: CivilDate): readonly Id[] => [...new Set([
  ...party.holders.map(({ personId }) => personId),
  ...party.mandates.filter(({ until }) => until === null || until >= today).map(({ personId }) => personId),
])];

/** Unions that take part; tasks of the employer's side go to the leader. */
export const presentUnions = ({ parties }: Initiative): readonly Party[] => parties.filter(({ side, removed }) => side === 'EMPLOYEES' && removed === null);

/** Everyone who speaks for a union that takes part. */
export const allSpeakers = (initiative: Initiative, today: CivilDate): readonly Id[] => [...new Set(presentUnions(initiative).flatMap((party) => speakersOf(party, today)))];
