import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { MeetingMember } from '../state.ts';
import type { SeriesRhythm, SeriesTerms } from './state.ts';

interface Terms extends Omit<SeriesTerms, 'participants'> { participants: MeetingMember[]; rhythm: SeriesRhythm }

/** Commands on a standing meeting. */
export interface SeriesCommands {
  'meeting-series.set-up': Terms & { id: Id; unitId: Id; startsOn: CivilDate };
  /** Holds of occurrences from the day on. Those that were planned move to the new rhythm, one by one and in order. */
  'meeting-series.change': Terms & { from: CivilDate; reason: string };
  'meeting-series.end': { on: CivilDate; reason: string };
  /** Plans further ahead than the clock does. */
  'meeting-series.plan-ahead': { until: CivilDate };
  'meeting-series.fire-timer': Record<string, never>;
}
export type SeriesCommandType = keyof SeriesCommands;
export type SeriesCommand<T extends SeriesCommandType = SeriesCommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: SeriesCommands[K] } }[T];
