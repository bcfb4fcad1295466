import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import type { SeriesFact, SeriesFacts } from './facts.ts';
import type { MeetingSeries } from './state.ts';

/** A fact of a standing meeting with what the log adds. */
export type RecordedSeriesFact = { [K in SeriesFact['type']]: { readonly type: K; readonly payload: SeriesFacts[K]; readonly at: Instant; readonly by: ActorRef; readonly entryId: Id } }[SeriesFact['type']];

/** The standing meeting after a fact; null before it is set up. `version` is raised by the application. A fact of one that was never set up is a fault. */
export function evolveSeries(series: MeetingSeries | null, home: { readonly organisationId: Id }, recorded: RecordedSeriesFact): MeetingSeries {
  if (recorded.type === 'meeting-series.set-up') {
    const { seriesId, ...terms } = recorded.payload;
    return series ?? { id: seriesId, organisationId: home.organisationId, version: 0, ...terms, plannedThrough: null, ended: null, setUpBy: recorded.by, setUpAt: recorded.at, entryId: recorded.entryId };
  }
  if (series === null) throw new Error(`${recorded.type} of a standing meeting that was never set up`);
  switch (recorded.type) {
    case 'meeting-series.changed': {
      const { seriesId: _, from: __, reason: ___, ...terms } = recorded.payload;
      return { ...series, ...terms };
    }
    case 'meeting-series.ended': {
      const { on, reason } = recorded.payload;
      return { ...series, ended: { on, reason, by: recorded.by, at: recorded.at } };
    }
    case 'meeting-series.planned': return { ...series, plannedThrough: recorded.payload.through };
  }
}
