import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Instrument } from '../instrument.ts';
import type { RoundFact } from './commands.ts';
import type { Round } from './state.ts';

export type RecordedRoundFact = RoundFact & { readonly entryId: Id; readonly at: Instant; readonly by: ActorRef };

/** Where a round belongs, and the instrument that its plan pins. */
export interface RoundOwner { readonly organisationId: Id; readonly initiativeId: Id; readonly instrument: Instrument }

const born = ({ organisationId, initiativeId, instrument }: RoundOwner, { payload, at, by, entryId }: Extract<RecordedRoundFact, { type: 'round.planned' }>): Round => {
  const { roundId, instrument: _pin, ...planned } = payload;
  return {
    id: roundId, organisationId, version: 0, initiativeId, status: 'PLANNED', ...planned, instrument, groups: [], invited: 0, leftOut: 0, reminded: 0, responseRate: null, launchedAt: null, openedAt: null, closedAt: null,
    releases: [], releasedAt: null, publishedAt: null, heard: [], reportedAt: null, plannedBy: by, plannedAt: at, entryId,
  };
};

/** The round after a fact. A fact of one that was never planned is a fault. */
export function evolveRound(round: Round | null, owner: RoundOwner, recorded: RecordedRoundFact): Round {
  const { at, by } = recorded;
  if (recorded.type === 'round.planned') return round ?? born(owner, recorded);
  if (round === null) throw new Error(`${recorded.type} of a round that was never planned`);
  switch (recorded.type) {
    case 'round.moved': return { ...round, ...recorded.payload };
    case 'round.launched': {
      const { groups, invited, leftOut, thresholds } = recorded.payload;
      return { ...round, status: 'LAUNCHED', groups, invited, leftOut, thresholds, launchedAt: at };
    }
    case 'round.opened': return { ...round, status: 'OPEN', openedAt: at };
    case 'round.reminded': return { ...round, reminded: recorded.payload.number };
    case 'round.extended': {
      const { closesAt, releasesAt, resultsAt } = recorded.payload;
      return { ...round, closesAt, releasesAt, resultsAt };
    }
    case 'round.closed': return { ...round, status: 'CLOSED', closedAt: at, responseRate: recorded.payload.responseRate };
    case 'round.release-asked': return { ...round, releases: [...round.releases, { side: recorded.payload.side, by, at }] };
    case 'round.released': return { ...round, status: 'RELEASED', releasedAt: at };
    case 'round.published': return { ...round, status: 'PUBLISHED', publishedAt: at };
    case 'round.comment-redacted': return round;
    case 'round.reported-back': return { ...round, heard: recorded.payload.themes, reportedAt: at };
    case 'round.cancelled': return { ...round, status: 'CANCELLED' };
  }
}
