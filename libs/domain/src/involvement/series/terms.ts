import { dateWithin, wholeWithin, titleWithin } from '../../kernel/bounds.ts';
import { refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { tableWithin } from '../meeting/convene.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { SeriesCommands } from './commands.ts';
import { ON_CLOSED_DAY, RHYTHMS } from './state.ts';
import type { SeriesRhythm } from './state.ts';

type Terms = Pick<SeriesCommands['meeting-series.set-up'], 'title' | 'place' | 'minutes' | 'rhythm' | 'onClosedDay' | 'participants' | 'agendaClosesWorkingDays'>;

function rhythmRefused({ every, weekday, week, time }: SeriesRhythm): Refused | null {
  if (!RHYTHMS.includes(every)) return refuseBecause('RHYTHM_UNKNOWN', ['rhythm', 'every']);
  if ((every === 'MONTH') !== (week !== null)) return refuseBecause('RHYTHM_WEEK', ['rhythm', 'week']);
  return refuseWith([...wholeWithin(weekday, [1, 5], ['rhythm', 'weekday']), ...(week === null ? [] : wholeWithin(week, [1, 5], ['rhythm', 'week']))])
    ?? (/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : refuseBecause('RHYTHM_TIME', ['rhythm', 'time']));
}

/** What may be set of a standing meeting, and the day from which it holds. */
export const termsRefused = ({ title, place, rhythm, onClosedDay, ...table }: Terms, field: string, from: CivilDate): Refused | null =>
  refuseWith([...titleWithin(title, 'title'), ...(place === null ? [] : titleWithin(place, 'place')), ...tableWithin(table), ...dateWithin(from, field)])
  ?? (ON_CLOSED_DAY.includes(onClosedDay) ? null : refuseBecause('RHYTHM_UNKNOWN', ['onClosedDay']))
  ?? rhythmRefused(rhythm);
