import { dateWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { Actor } from '../../kernel/actor.ts';
import { osloDate, plusDays } from '../../kernel/working-days.ts';
import type { Dossier } from '../../gate/criterion.ts';
import { isSystem } from '../../initiative/authority.ts';
import { convenes, toEveryLog } from '../meeting/standing.ts';
import { SERIES_PLANNED_AT_MOST_DAYS } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
import type { SeriesCommand } from './commands.ts';
import type { SeriesFact, SeriesOutcomeFact } from './facts.ts';
import { horizon, planThrough } from './plan.ts';
import type { SeriesContext } from './plan.ts';
import { callOff, retime } from './retime.ts';
import type { MeetingSeries, SeriesTerms } from './state.ts';
import { termsRefused } from './terms.ts';

/** A standing meeting that is there, its occurrences to come (called off ones too, in order of their start), and the initiatives on their agendas. */
export interface SeriesAtHand { readonly series: MeetingSeries; readonly meetings: readonly Meeting[]; readonly dossiers: readonly Dossier[] }

type On<T extends SeriesCommand['type']> = (atHand: SeriesAtHand, command: SeriesCommand<T>, context: SeriesContext) => Outcome<SeriesOutcomeFact>;

const mayConvene = (by: Actor) => (convenes(by, []) ? null : refuseBecause('MEETING_BY_EMPLOYER'));

/** Sets up a standing meeting and plans its first occurrences. */
function setUp({ by, input }: SeriesCommand<'meeting-series.set-up'>, context: SeriesContext): Outcome<SeriesOutcomeFact> {
  const { id, ...terms } = input;
  const refused = mayConvene(by) ?? termsRefused(terms, 'startsOn', terms.startsOn)
    ?? (terms.startsOn < osloDate(context.now) || terms.startsOn > plusDays(osloDate(context.now), SERIES_PLANNED_AT_MOST_DAYS) ? refuseBecause('SERIES_START', ['startsOn']) : null);
  if (refused !== null) return refused;
  const fact: SeriesFact = { type: 'meeting-series.set-up', payload: { seriesId: id, ...terms } };
  const asSetUp: MeetingSeries = {
    id, organisationId: id, version: 0, ...terms, plannedThrough: null, ended: null, setUpBy: { personId: by.personId, name: by.name, role: 'LEADER', side: 'EMPLOYER' }, setUpAt: context.now, entryId: id,
  };
  return accept(fact, ...planThrough(asSetUp, horizon(context.now), context));
}

const sameRhythm = (a: SeriesTerms, b: SeriesTerms): boolean =>
  a.onClosedDay === b.onClosedDay && a.rhythm.every === b.rhythm.every && a.rhythm.weekday === b.rhythm.weekday && a.rhythm.week === b.rhythm.week && a.rhythm.time === b.rhythm.time;

/** New terms for the occurrences from a day on. Their times move only with the rhythm: one that was moved by itself stays where it is otherwise. */
const change: On<'meeting-series.change'> = ({ series, meetings }, { by, input }, context) => {
  const { from, reason, ...terms } = input;
  const refused = mayConvene(by) ?? termsRefused(terms, 'from', from) ?? refuseWith(textWithin(reason, 'reason'))
    ?? (from < osloDate(context.now) ? refuseBecause('SERIES_FROM_PAST', ['from']) : null);
  if (refused !== null) return refused;
  const concerned = meetings.filter(({ startsAt }) => osloDate(startsAt) >= from);
  const after: MeetingSeries = { ...series, ...terms };
  const times = sameRhythm(series, after) ? accept<SeriesOutcomeFact>() : retime(after, concerned, { from, reason }, context);
  if (!times.ok) return times;
  const { title, place, minutes, participants, agendaClosesWorkingDays } = terms;
  const changed = concerned.filter(({ status }) => status !== 'CANCELLED').flatMap((meeting) => toEveryLog(meeting.items, (initiativeId) =>
    ({ type: 'meeting.changed', initiativeId, payload: { meetingId: meeting.id, title, place, minutes, participants, agendaClosesWorkingDays } })));
  return accept<SeriesOutcomeFact>({ type: 'meeting-series.changed', payload: { seriesId: series.id, ...input } }, ...changed, ...times.facts);
};

/** Ends a standing meeting after a day; occurrences later than that are called off. */
const end: On<'meeting-series.end'> = ({ series, meetings }, { by, input }, { now }) => {
  const refused = mayConvene(by) ?? refuseWith([...dateWithin(input.on, 'on'), ...textWithin(input.reason, 'reason')])
    ?? (input.on < plusDays(osloDate(now), -1) ? refuseBecause('SERIES_FROM_PAST', ['on']) : null);
  if (refused !== null) return refused;
  const late = callOff(meetings.filter(({ status, startsAt }) => status !== 'CANCELLED' && osloDate(startsAt) > input.on), input.reason);
  return late.ok ? accept<SeriesOutcomeFact>({ type: 'meeting-series.ended', payload: { seriesId: series.id, ...input } }, ...late.facts) : late;
};

const planAhead: On<'meeting-series.plan-ahead'> = ({ series }, { by, input }, context) =>
  mayConvene(by)
  ?? refuseWith(dateWithin(input.until, 'until'))
  ?? (input.until > plusDays(osloDate(context.now), SERIES_PLANNED_AT_MOST_DAYS) ? refuseBecause('SERIES_TOO_FAR_AHEAD', ['until'], { days: SERIES_PLANNED_AT_MOST_DAYS }) : null)
  ?? accept(...planThrough(series, input.until, context));

/** Decides a command on a standing meeting. `ids` are for the meetings it makes: as many as there are slots in a year, at most 60. */
export function decideSeries(atHand: SeriesAtHand | null, command: SeriesCommand, context: SeriesContext): Outcome<SeriesOutcomeFact> {
  if (command.type === 'meeting-series.set-up') return atHand === null ? setUp(command, context) : refuse('ID_TAKEN', ['id']);
  if (atHand === null) return refuseBecause('SERIES_UNKNOWN');
  if (command.type === 'meeting-series.fire-timer') return isSystem(command.by) ? accept(...planThrough(atHand.series, horizon(context.now), context)) : refuse('TIMER_BY_SYSTEM_ONLY');
  if (atHand.series.ended !== null) return refuseBecause('SERIES_ENDED', null, { on: atHand.series.ended.on });
  switch (command.type) {
    case 'meeting-series.change': return change(atHand, command, context);
    case 'meeting-series.end': return end(atHand, command, context);
    case 'meeting-series.plan-ahead': return planAhead(atHand, command, context);
  }
}
