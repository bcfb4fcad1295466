import type { Instant } from '../../kernel/time.ts';
import type { Round } from './state.ts';

/** What the clock does to a round, and when. */
export interface RoundTimer { readonly kind: 'open' | 'remind' | 'close' | 'release' | 'publish'; readonly dueAt: Instant }

/** What is to happen, in order of time: derived anew from the state after every fact, so that a moved date moves all that hangs on it. */
export function wantedRoundTimers({ status, opensAt, reminders, reminded, closesAt, releasesAt, resultsAt }: Round): readonly RoundTimer[] {
  switch (status) {
    case 'PLANNED': case 'LAUNCHED': return [{ kind: 'open', dueAt: opensAt }];
    case 'OPEN': return [
      ...reminders.slice(reminded).filter((dueAt) => dueAt < closesAt).map((dueAt): RoundTimer => ({ kind: 'remind', dueAt })), { kind: 'close' as const, dueAt: closesAt },
    ];
    case 'CLOSED': return [{ kind: 'release', dueAt: releasesAt }];
    case 'RELEASED': return [{ kind: 'publish', dueAt: resultsAt }];
    case 'PUBLISHED': case 'CANCELLED': return [];
  }
}
