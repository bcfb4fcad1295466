import type { Actor, Side } from '../../kernel/actor.ts';
import type { Id, Sha256 } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { Instrument } from '../instrument.ts';
import type { Thresholds } from '../thresholds.ts';
import type { InvitablePerson, InvitedUnit } from './invite.ts';
import type { HeardTheme, RoundDates, RoundGroup, RoundSchedule } from './state.ts';

interface Planned { roundId: Id; title: string; why: string; askedBy: string; dataProtection: string; unitIds: Id[]; schedule: RoundSchedule; followsId: Id | null; thresholds: Thresholds }

/** Commands on a round. What the register and the library know is looked up by whoever carries them out. */
export interface RoundCommands {
  'round.plan': Planned & { instrument: Instrument; /** The round that it follows; null for none, and where there is none such. */ follows: { instrumentKey: string } | null };
  'round.launch': { people: readonly InvitablePerson[]; units: readonly InvitedUnit[] };
  'round.extend': { closesOn: CivilDate; reason: string };
  'round.cancel': { reason: string };
  /** One side asks that the results be opened; when both have, or the time has come, they open for both at once. */
  'round.release': Record<never, never>;
  'round.publish': Record<never, never>;
  'round.redact-comment': { commentId: Id; reason: string };
  'round.report-back': { themes: HeardTheme[] };
  /** The clock's: whatever is due. Looked up as for a launch where nobody has launched it. */
  'round.fire': { people: readonly InvitablePerson[]; units: readonly InvitedUnit[]; responseRate: number | null };
  /** The day that the change takes effect has moved. */
  'round.move': Record<never, never>;
}
export type RoundCommandType = keyof RoundCommands;
export type RoundCommand<T extends RoundCommandType = RoundCommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: RoundCommands[K] } }[T];

/** Facts of a round, in the log of its initiative. None is of an answer. */
export interface RoundFacts {
  'round.planned': Omit<Planned, 'schedule'> & RoundDates & { schedule: RoundSchedule; instrument: { key: string; version: number; hash: Sha256 } };
  'round.moved': RoundDates;
  'round.launched': { roundId: Id; groups: RoundGroup[]; invited: number; leftOut: number; thresholds: Thresholds };
  'round.opened': { roundId: Id };
  'round.reminded': { roundId: Id; number: number };
  'round.extended': { roundId: Id; closesOn: CivilDate; reason: string } & Pick<RoundDates, 'closesAt' | 'releasesAt' | 'resultsAt'>;
  'round.closed': { roundId: Id; responseRate: number | null };
  'round.release-asked': { roundId: Id; side: Side };
  'round.released': { roundId: Id; because: 'BOTH_SIDES' | 'TIME' };
  'round.published': { roundId: Id };
  'round.comment-redacted': { roundId: Id; commentId: Id; reason: string };
  'round.reported-back': { roundId: Id; themes: HeardTheme[] };
  'round.cancelled': { roundId: Id; reason: string };
}
export type RoundFact = { [K in keyof RoundFacts]: { readonly type: K; readonly payload: RoundFacts[K] } }[keyof RoundFacts];

