import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { MeetingFact } from '../facts.ts';
import type { SeriesTerms } from './state.ts';

/** Facts of standing meetings; they stand in the organisation's own log. */
export interface SeriesFacts {
  'meeting-series.set-up': SeriesTerms & { seriesId: Id; unitId: Id; startsOn: CivilDate };
  'meeting-series.changed': SeriesTerms & { seriesId: Id; from: CivilDate; reason: string };
  'meeting-series.ended': { seriesId: Id; on: CivilDate; reason: string };
  /** `skipped`: slots without an occurrence, since the day is closed or the time had passed. */
  'meeting-series.planned': { seriesId: Id; through: CivilDate; planned: { meetingId: Id; startsAt: Instant }[]; skipped: CivilDate[] };
}
export type SeriesFact = { [K in keyof SeriesFacts]: { readonly type: K; readonly payload: SeriesFacts[K] } }[keyof SeriesFacts];

/** What a command on a standing meeting leads to: facts of the series, and of its occurrences. */
export type SeriesOutcomeFact = SeriesFact | MeetingFact;

const TYPES: Readonly<Record<keyof SeriesFacts, true>> = { 'meeting-series.set-up': true, 'meeting-series.changed': true, 'meeting-series.ended': true, 'meeting-series.planned': true };

export const isSeriesFact = (fact: { readonly type: string }): fact is SeriesFact => Object.hasOwn(TYPES, fact.type);
