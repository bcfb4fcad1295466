import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Meeting, MeetingSeries, SeriesCommands, SeriesOutcomeFact } from '#domain';
import { codesOf, id, leader, march, nsfRep } from '#testing';
import { SYSTEM } from '../../kernel/actor.ts';
import { isWorkingDay, osloDate, plusDays } from '../../kernel/working-days.ts';
import { evolveMeeting } from '../meeting/evolve.ts';
import { decideSeries } from './decide.ts';
import { evolveSeries } from './evolve.ts';
import { isSeriesFact } from './facts.ts';
import { wantedSeriesTimers } from './plan.ts';
import { occurrences, slots } from './slots.ts';

/** Easter 2026, and 1 May. */
const CLOSED: ReadonlySet<string> = new Set(['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14']);
const idsAt = (now: string) => Array.from({ length: 60 }, (_, index) => id(`o${now.slice(5, 13)}-${index}`));
const rhythm = { every: 'FORTNIGHT', weekday: 4, week: null, time: '09:00' } as const;
const terms = (change: Partial<SeriesCommands['meeting-series.set-up']> = {}): SeriesCommands['meeting-series.set-up'] => ({
  id: id('series'), unitId: id('unit'), title: 'Medbestemmelsesmøte', place: 'Rådhuset', minutes: 90, rhythm, startsOn: '2026-03-05', onClosedDay: 'SKIP',
  participants: [{ personId: nsfRep.personId!, name: nsfRep.name, side: 'EMPLOYEES', union: 'nsf' }], agendaClosesWorkingDays: 3, ...change,
});
interface State { readonly series: MeetingSeries | null; readonly meetings: readonly Meeting[] }
const EMPTY: State = { series: null, meetings: [] };

type Given<T extends keyof SeriesCommands> = readonly [now: string, type: T, input: SeriesCommands[T], by?: Actor];
function tries<T extends keyof SeriesCommands>({ series, meetings }: State, ...[now, type, input, by = leader]: Given<T>) {
  const command = { type, by, input } as Parameters<typeof decideSeries>[1];
  return decideSeries(series === null ? null : { series, meetings: meetings.filter(({ startsAt }) => startsAt > now), dossiers: [] }, command, { now, closed: CLOSED, ids: idsAt(now) });
}
function does<T extends keyof SeriesCommands>(state: State, ...given: Given<T>): State {
  const [now] = given;
  const outcome = tries(state, ...given);
  if (!outcome.ok) throw new Error(codesOf(outcome).join());
  return outcome.facts.reduce<State>((after, one) => applied(after, one, now), state);
}
const home = { organisationId: id('org') };
const by = { personId: leader.personId, name: leader.name, role: 'LEADER', side: 'EMPLOYER' } as const;
function applied({ series, meetings }: State, one: SeriesOutcomeFact, at: string): State {
  if (isSeriesFact(one)) return { series: evolveSeries(series, home, { ...one, at, by, entryId: id('e') }), meetings };
  const before = meetings.find((meeting) => meeting.id === one.payload.meetingId) ?? null;
  const after = evolveMeeting(before, home, { ...one, at, by, entryId: id('e') });
  return { series, meetings: [...meetings.filter(({ id: known }) => known !== after.id), after].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) };
}
const startsOf = ({ meetings }: State) => meetings.filter(({ status }) => status !== 'CANCELLED').map(({ startsAt }) => startsAt);
const setUp = (change: Partial<SeriesCommands['meeting-series.set-up']> = {}) => does(EMPTY, march(3), 'meeting-series.set-up', terms(change));
const changed = (change: Partial<SeriesCommands['meeting-series.change']> = {}): SeriesCommands['meeting-series.change'] => {
  const { id: _, unitId: __, startsOn: ___, ...rest } = terms();
  return { ...rest, from: '2026-03-06', reason: 'Ny dag', ...change };
};

describe('setting up a standing meeting', () => {
  it('plans eight weeks of occurrences at the same clock time on both sides of the change to summer time, and skips closed days', () => {
    // The fourth slot, 2 April, is Maundy Thursday; summer time begins on 29 March.
    expect(startsOf(setUp())).toEqual(['2026-03-05T08:00:00.000Z', '2026-03-19T08:00:00.000Z', '2026-04-16T07:00:00.000Z']);
  });

  it('gives each occurrence the terms of the series', () => {
    expect(setUp().meetings[0]).toMatchObject({ seriesId: id('series'), title: 'Medbestemmelsesmøte', minutes: 90, agendaClosesWorkingDays: 3, participants: [{ union: 'nsf' }], status: 'PLANNED' });
  });

  it('puts one off to the next working day where that is wanted', () => {
    expect(startsOf(setUp({ onClosedDay: 'NEXT_WORKING_DAY' }))).toContain('2026-04-07T07:00:00.000Z');
  });

  it('is the employer\'s, from today on, with a rhythm that holds together', () => {
    expect(codesOf(tries(EMPTY, march(3), 'meeting-series.set-up', terms(), nsfRep))).toEqual(['MEETING_BY_EMPLOYER']);
    expect(codesOf(tries(EMPTY, march(3), 'meeting-series.set-up', terms({ startsOn: '2026-03-02' })))).toEqual(['SERIES_START']);
    expect(codesOf(tries(EMPTY, march(3), 'meeting-series.set-up', terms({ rhythm: { ...rhythm, week: 2 } })))).toEqual(['RHYTHM_WEEK']);
    expect(codesOf(tries(EMPTY, march(3), 'meeting-series.set-up', terms({ rhythm: { ...rhythm, time: '9.00' } })))).toEqual(['RHYTHM_TIME']);
    expect(codesOf(tries(EMPTY, march(3), 'meeting-series.set-up', terms({ rhythm: { ...rhythm, weekday: 6 } })))).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(codesOf(tries(setUp(), march(3), 'meeting-series.set-up', terms()))).toEqual(['ID_TAKEN']);
  });
});

describe('planning further', () => {
  it('is wanted when the next slot comes within eight weeks, and adds that one alone', () => {
    const state = setUp();
    const [timer] = wantedSeriesTimers(state.series!);
    expect(timer).toMatchObject({ kind: 'series.plan', occurrence: '2026-04-30', civilDate: '2026-03-05' });
    const fired = does(state, timer!.dueAt, 'meeting-series.fire-timer', {}, SYSTEM);
    expect(startsOf(fired).slice(3)).toEqual(['2026-04-30T07:00:00.000Z']);
    expect(wantedSeriesTimers(fired.series!)[0]!.occurrence).toBe('2026-05-14');
  });

  it('is the system\'s by timer, and changes nothing when it has been done', () => {
    expect(codesOf(tries(setUp(), march(4), 'meeting-series.fire-timer', {}))).toEqual(['TIMER_BY_SYSTEM_ONLY']);
    expect(tries(setUp(), march(3), 'meeting-series.fire-timer', {}, SYSTEM)).toEqual({ ok: true, facts: [] });
  });

  it('can be done ahead by hand, for a year at most', () => {
    expect(startsOf(does(setUp(), march(3), 'meeting-series.plan-ahead', { until: '2026-06-30' })).at(-1)).toBe('2026-06-25T07:00:00.000Z');
    expect(codesOf(tries(setUp(), march(3), 'meeting-series.plan-ahead', { until: '2027-06-30' }))).toEqual(['SERIES_TOO_FAR_AHEAD']);
  });
});

describe('changing a standing meeting', () => {
  it('moves planned occurrences in order, keeps their ids, and raises what calendars go by', () => {
    const before = setUp();
    const after = does(before, march(3), 'meeting-series.change', changed({ rhythm: { ...rhythm, weekday: 2 } }));
    expect(startsOf(after).slice(0, 3)).toEqual(['2026-03-05T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-24T08:00:00.000Z']);
    expect(after.meetings.find((meeting) => meeting.id === before.meetings[1]!.id)).toMatchObject({ startsAt: '2026-03-10T08:00:00.000Z', calendarSequence: 1 });
  });

  it('leaves times alone where the rhythm is the same', () => {
    expect(startsOf(does(setUp(), march(3), 'meeting-series.change', changed({ place: 'Biblioteket' })))).toEqual(startsOf(setUp()));
  });

  it('refuses to leave items without a meeting', () => {
    const item = { id: id('i'), position: 1, initiativeId: null, title: 'Sak', intensity: 'INFORM', proposalId: null, part: null, addedBy: by, addedAt: march(3), late: false, presented: [] } as const;
    const state = setUp();
    const full = { ...state, meetings: state.meetings.map((meeting) => ({ ...meeting, items: [{ ...item, id: `${meeting.id}-i` }] })) };
    expect(codesOf(tries(full, march(3), 'meeting-series.end', { on: '2026-03-31', reason: 'Ny ordning' }))).toEqual(['SERIES_LEAVES_ITEMS']);
    expect(codesOf(tries(full, march(3), 'meeting-series.change', changed({ rhythm: { every: 'MONTH', weekday: 4, week: 5, time: '09:00' } })))).toEqual(['SERIES_LEAVES_ITEMS']);
  });
});

describe('ending a standing meeting', () => {
  it('calls off what is later, and wants no more timers', () => {
    const ended = does(setUp(), march(3), 'meeting-series.end', { on: '2026-03-31', reason: 'Ny ordning' });
    expect(startsOf(ended)).toEqual(['2026-03-05T08:00:00.000Z', '2026-03-19T08:00:00.000Z']);
    expect(wantedSeriesTimers(ended.series!)).toEqual([]);
    expect(codesOf(tries(ended, march(4), 'meeting-series.change', changed()))).toEqual(['SERIES_ENDED']);
  });
});

describe('slots', () => {
  const anyRhythm = fc.oneof(
    fc.record({ every: fc.constantFrom('WEEK' as const, 'FORTNIGHT' as const), weekday: fc.integer({ min: 1, max: 5 }), week: fc.constant(null), time: fc.constant('09:00') }),
    fc.record({ every: fc.constant('MONTH' as const), weekday: fc.integer({ min: 1, max: 5 }), week: fc.integer({ min: 1, max: 5 }), time: fc.constant('09:00') }),
  );
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => plusDays('2025-01-01', days));

  it('fall on the weekday, apart as the rhythm says, and are the same whichever way a span is cut', () => {
    fc.assert(fc.property(anyRhythm, day, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (one, startsOn, first, second) => {
      const [after, middle, through] = [plusDays(startsOn, -1), plusDays(startsOn, first), plusDays(startsOn, first + second)];
      const whole = slots(one, startsOn, { after, through });
      expect([...slots(one, startsOn, { after, through: middle }), ...slots(one, startsOn, { after: middle, through })]).toEqual(whole);
      expect(whole.every((slot) => new Date(`${slot}T00:00:00Z`).getUTCDay() === one.weekday && slot >= startsOn)).toBe(true);
      if (one.every === 'MONTH') expect(new Set(whole.map((slot) => slot.slice(0, 7))).size).toBe(whole.length);
    }));
  });

  it('are held on working days alone, once each, in order', () => {
    fc.assert(fc.property(anyRhythm, fc.constantFrom('SKIP' as const, 'NEXT_WORKING_DAY' as const), day, fc.uniqueArray(day, { maxLength: 200 }), (one, onClosedDay, startsOn, holidays) => {
      const closed = new Set(holidays);
      const held = occurrences({ rhythm: one, onClosedDay }, startsOn, { after: plusDays(startsOn, -1), through: plusDays(startsOn, 200) }, closed).flatMap(({ on }) => (on === null ? [] : [on]));
      expect(held.every((on) => isWorkingDay(on, closed))).toBe(true);
      expect(held).toEqual([...new Set(held)].toSorted());
    }));
  });

  it('are named by Oslo\'s date', () => {
    expect(startsOf(setUp({ rhythm: { ...rhythm, time: '00:30' } })).map(osloDate)).toEqual(['2026-03-05', '2026-03-19', '2026-04-16']);
  });
});
