import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, ClosedDates, Instant } from '../../kernel/time.ts';
import { osloDate, osloInstant, plusDays } from '../../kernel/working-days.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import type { MeetingFact } from '../facts.ts';
import { SERIES_PLANNED_AHEAD_DAYS } from '../product-defaults.ts';
import type { SeriesFact, SeriesOutcomeFact } from './facts.ts';
import { occurrences, slots, startOf } from './slots.ts';
import type { MeetingSeries } from './state.ts';

/** Time, closed days and ids for the meetings that are made. */
export interface SeriesContext { readonly now: Instant; readonly closed: ClosedDates; readonly ids: readonly Id[] }

/** How far the clock plans ahead on a day. */
export const horizon = (now: Instant): CivilDate => plusDays(osloDate(now), SERIES_PLANNED_AHEAD_DAYS);

const dayBefore = (date: CivilDate): CivilDate => plusDays(date, -1);

/** The end of what is to be planned: the day asked for, or the series' own last day when that is earlier. */
const lastDay = ({ ended }: MeetingSeries, through: CivilDate): CivilDate => (ended !== null && ended.on < through ? ended.on : through);

export const convened = (series: MeetingSeries, meetingId: Id, startsAt: Instant): MeetingFact => {
  const { unitId, title, place, minutes, agendaClosesWorkingDays, participants } = series;
  return { type: 'meeting.convened', initiativeId: null, payload: { meetingId, unitId, title, place, seriesId: series.id, startsAt, minutes, agendaClosesWorkingDays, participants: [...participants] } };
};

/** The next id; a fault when too few were handed in, for then a meeting would be without one. */
export function takeId(ids: readonly Id[], index: number): Id {
  const id = ids[index];
  if (id === undefined) throw new Error(`A standing meeting was planned with ${ids.length} ids, which are too few`);
  return id;
}

/** Plans the slots that are not planned yet, up to a day. A slot whose time has passed is left out: nobody can be called to it. */
export function planThrough(series: MeetingSeries, through: CivilDate, { now, closed, ids }: SeriesContext): SeriesOutcomeFact[] {
  const after = series.plannedThrough ?? dayBefore(series.startsOn);
  const until = lastDay(series, through);
  if (until <= after) return [];
  const found = occurrences(series, series.startsOn, { after, through: until }, closed);
  const held = found.flatMap(({ on }) => (on === null ? [] : [startOf(series.rhythm, on)])).filter((startsAt) => startsAt > now);
  const planned = held.map((startsAt, index) => ({ meetingId: takeId(ids, index), startsAt }));
  const skipped = found.filter(({ on }) => on === null || startOf(series.rhythm, on) <= now).map(({ slot }) => slot);
  const fact: SeriesFact = { type: 'meeting-series.planned', payload: { seriesId: series.id, through: until, planned, skipped } };
  return [...planned.map(({ meetingId, startsAt }) => convened(series, meetingId, startsAt)), fact];
}

/** One timer: when the next slot comes within what is planned ahead. None for a series that has ended before it. */
export function wantedSeriesTimers(series: MeetingSeries): WantedTimer[] {
  const after = series.plannedThrough ?? dayBefore(series.startsOn);
  const [slot] = slots(series.rhythm, series.startsOn, { after, through: plusDays(after > series.startsOn ? after : series.startsOn, 70) });
  if (slot === undefined || (series.ended !== null && slot > series.ended.on)) return [];
  const civilDate = plusDays(slot, -SERIES_PLANNED_AHEAD_DAYS);
  return [{ kind: 'series.plan', occurrence: slot, dueAt: osloInstant(civilDate, '05:00'), civilDate, rule: `meeting-series.slot-${SERIES_PLANNED_AHEAD_DAYS}d` }];
}
