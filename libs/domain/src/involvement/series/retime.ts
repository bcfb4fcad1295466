import { accept } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusDays } from '../../kernel/working-days.ts';
import type { MeetingFact } from '../facts.ts';
import { toEveryLog } from '../meeting/standing.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
import type { SeriesOutcomeFact } from './facts.ts';
import { convened, takeId } from './plan.ts';
import type { SeriesContext } from './plan.ts';
import { occurrences, startOf } from './slots.ts';
import type { MeetingSeries } from './state.ts';

const hasItems = ({ items, lateItems }: Meeting): boolean => items.length > 0 || lateItems.some(({ answer }) => answer === null);

/** Calls off occurrences that have no place any more. One with matters on its agenda is not called off unseen: people move or cancel it first. */
export function callOff(meetings: readonly Meeting[], reason: string): Outcome<SeriesOutcomeFact> {
  const kept = meetings.filter(hasItems);
  return kept.length > 0
    ? refuseBecause('SERIES_LEAVES_ITEMS', null, { meetings: kept.map(({ startsAt }) => osloDate(startsAt)).join(', ') })
    : accept(...meetings.map((meeting): MeetingFact => ({ type: 'meeting.cancelled', initiativeId: null, payload: { meetingId: meeting.id, reason } })));
}

/**
 * Moves planned occurrences to the new rhythm, one by one and in order. One that was called off keeps its place in the order, so that it stays called off
 * and the others do not close up; one too many is called off; one too few is planned.
 */
export function retime(series: MeetingSeries, planned: readonly Meeting[], { from, reason }: { readonly from: CivilDate; readonly reason: string }, { now, closed, ids }: SeriesContext): Outcome<SeriesOutcomeFact> {
  const through = series.plannedThrough;
  if (through === null || through < from) return accept();
  const starts = occurrences(series, series.startsOn, { after: plusDays(from, -1), through }, closed).flatMap(({ on }) => (on === null ? [] : [startOf(series.rhythm, on)])).filter((startsAt) => startsAt > now);
  const moved = planned.flatMap((meeting, index): MeetingFact[] => {
    const startsAt = starts[index];
    return startsAt === undefined || meeting.status === 'CANCELLED' || startsAt === meeting.startsAt ? []
      : toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.moved', initiativeId, payload: { meetingId: meeting.id, startsAt, reason } }));
  });
  const tooMany = callOff(planned.slice(starts.length).filter(({ status }) => status !== 'CANCELLED'), reason);
  if (!tooMany.ok) return tooMany;
  const added = starts.slice(planned.length).map((startsAt, index) => convened(series, takeId(ids, index), startsAt));
  return accept(...moved, ...tooMany.facts, ...added);
}
