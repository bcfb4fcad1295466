import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Initiative, Instrument } from '#domain';
import { codesOf, employee, founded, hr, id, initiativeOf, leader, nsfRep, recordedAs, told } from '#testing';
import { SYSTEM } from '../../kernel/actor.ts';
import { hierarchyOf } from '../reporting-group.ts';
import { FLOORS } from '../thresholds.ts';
import type { RoundCommand, RoundCommands } from './commands.ts';
import { decideRound } from './decide.ts';
import { evolveRound } from './evolve.ts';
import { askedEnough, invite } from './invite.ts';
import { placeComments, reckonReport, withSilentGroups } from './report.ts';
import type { Round } from './state.ts';
import { wantedRoundTimers } from './timers.ts';

const words = { nb: 'x', nn: 'x', en: 'x' };
const instrument: Instrument = {
  key: 'puls', version: 1, hash: '0'.repeat(64), title: words, purpose: words, source: words, audience: 'EMPLOYEES', stages: [], factors: [{ key: 'f', title: words }],
  questions: [{ key: 'a', kind: 'AGREEMENT', factor: 'f', text: words }, { key: 'b', kind: 'AGREEMENT', factor: 'f', text: words }, { key: 'c', kind: 'TEXT', text: words },
    { key: 'd', kind: 'POINTS', text: words, options: [{ key: 'x', text: words }, { key: 'y', text: words }] }],
};
const closed = new Set(['2026-04-02', '2026-04-03', '2026-04-06']);
const MARCH = '2026-03-02T08:00:00.000Z';
const unit = (name: string, parent: string | null = null) => ({ unitId: id(name), parentId: parent === null ? null : id(parent), name });
const staff = (count: number, unitName: string, askedOn: string[] = []) => Array.from({ length: count }, (_, index) => ({ personId: id(`${unitName}-${index}`), unitId: id(unitName), hasMailbox: index % 2 === 0, askedOn }));

const planned: RoundCommands['round.plan'] = {
  roundId: id('round'), title: 'Puls', why: 'For å lære', askedBy: 'Lise Leder', dataProtection: 'Ola Vern', unitIds: [id('nord')], schedule: { opensOn: '2026-03-09', weeksAfterStart: null, openWorkingDays: 9, resultsAfterWorkingDays: 5 },
  followsId: null, thresholds: FLOORS, instrument, follows: null,
};
const nobody = { people: [], units: [], responseRate: null };
const decide = (round: Round | null, initiative: Initiative, now: string, command: RoundCommand) => decideRound(round, initiative, command, { now, closed });
function after(round: Round | null, initiative: Initiative, now: string, command: RoundCommand): Round {
  const outcome = decide(round, initiative, now, command);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const evolved = outcome.facts.reduce<Round | null>((state, fact) => evolveRound(state, { organisationId: id('org'), initiativeId: initiative.id, instrument },
    { ...fact, at: now, entryId: id('e'), by: { personId: command.by.personId, name: command.by.name, role: 'LEADER', side: 'EMPLOYER' } }), round);
  if (evolved === null) throw new Error('no round');
  return evolved;
}
const initiative = initiativeOf(recordedAs(founded().map((fact) => told(fact))));
const plan = (change: Partial<RoundCommands['round.plan']> = {}, by: Actor = leader): RoundCommand => ({ type: 'round.plan', by, input: { ...planned, ...change } });
const fire = (input: RoundCommands['round.fire'] = nobody): RoundCommand => ({ type: 'round.fire', by: SYSTEM, input });
const thePlan = (): Round => after(null, initiative, MARCH, plan());
const launched = (): Round => after(thePlan(), initiative, MARCH, { type: 'round.launch', by: leader, input: { people: staff(24, 'nord'), units: [unit('nord')] } });
const opened = (): Round => after(launched(), initiative, '2026-03-09T07:00:00.000Z', fire());
const closedRound = (): Round => after({ ...opened(), reminded: 2 }, initiative, opened().closesAt, fire({ ...nobody, responseRate: 60 }));

describe('planning a round', () => {
  it('sets all its instants in working hours: two reminders on the way, release the day after, results when they were promised', () => {
    expect(thePlan()).toMatchObject({
      status: 'PLANNED', opensAt: '2026-03-09T07:00:00.000Z', reminders: ['2026-03-12T09:00:00.000Z', '2026-03-17T09:00:00.000Z'], closesAt: '2026-03-20T15:00:00.000Z', releasesAt: '2026-03-23T07:00:00.000Z', resultsAt: '2026-03-30T06:00:00.000Z',
    });
  });

  it('never falls on nights, weekends or closed days, whatever day it is anchored to', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 30 }), (weeks, openWorkingDays) => {
      const round = after(null, { ...initiative, startsOn: '2026-04-04' }, MARCH, plan({ schedule: { opensOn: null, weeksAfterStart: weeks, openWorkingDays, resultsAfterWorkingDays: 3 } }));
      return [round.opensAt, ...round.reminders, round.closesAt, round.releasesAt, round.resultsAt].every((at) => {
        const day = new Date(at).getUTCDay();
        return day !== 0 && day !== 6 && !closed.has(at.slice(0, 10)) && at.slice(11, 13) >= '06' && at.slice(11, 13) <= '15';
      });
    }));
  });

  it('moves with the day that the change takes effect, as long as it has not been launched', () => {
    const starting = { ...initiative, startsOn: '2026-05-04' };
    const pulse = after(null, starting, MARCH, plan({ schedule: { opensOn: null, weeksAfterStart: 2, openWorkingDays: 5, resultsAfterWorkingDays: 3 } }));
    expect(pulse.opensAt).toBe('2026-05-18T06:00:00.000Z');
    const moved = after(pulse, { ...initiative, startsOn: '2026-06-01' }, MARCH, { type: 'round.move', by: SYSTEM, input: {} });
    expect([moved.opensAt, moved.closesAt > pulse.closesAt]).toEqual(['2026-06-15T06:00:00.000Z', true]);
    expect(decide({ ...pulse, status: 'LAUNCHED' }, { ...initiative, startsOn: '2026-06-01' }, MARCH, { type: 'round.move', by: SYSTEM, input: {} })).toEqual({ ok: true, facts: [] });
  });

  it.each<[string, Partial<RoundCommands['round.plan']>]>([
    ['ROUND_THRESHOLDS', { thresholds: { ...FLOORS, answers: 4 } }], ['ROUND_SCHEDULE', { schedule: { ...planned.schedule, weeksAfterStart: 2 } }], ['ROUND_SCHEDULE', { schedule: { ...planned.schedule, opensOn: null } }],
    ['ROUND_NEEDS_START', { schedule: { ...planned.schedule, opensOn: null, weeksAfterStart: 2 } }], ['ROUND_IN_THE_PAST', { schedule: { ...planned.schedule, opensOn: '2026-03-01' } }], ['ROUND_NO_UNITS', { unitIds: [] }],
    ['ROUND_FOLLOWS_ANOTHER', { followsId: id('other') }], ['INSTRUMENT_NOT_FOR_EMPLOYEES', { instrument: { ...instrument, audience: 'CITIZENS' } }], ['DATE_INVALID', { schedule: { ...planned.schedule, opensOn: '2026-02-30' } }], ['TEXT_EMPTY', { why: ' ' }],
  ])('is refused as %s', (code, change) => {
    expect(codesOf(decide(null, { ...initiative, startsOn: null }, MARCH, plan(change)))).toContain(code);
  });

  it('is for those who run the process', () => {
    expect([hr, leader].map((by) => codesOf(decide(null, initiative, MARCH, plan({}, by))))).toEqual([[], []]);
    expect([employee, nsfRep].map((by) => codesOf(decide(null, initiative, MARCH, plan({}, by))))).toEqual([['NOT_THE_MANAGER'], ['NOT_THE_MANAGER']]);
  });
});

describe('inviting', () => {
  it('merges small groups upward, and counts everyone once', () => {
    const units = [unit('service'), unit('nord', 'service'), unit('sor', 'service')];
    const invited = invite([...staff(12, 'nord'), ...staff(4, 'sor'), ...staff(10, 'service'), { ...staff(1, 'nord')[0]!, unitId: id('sor') }], units, { floor: 10, today: '2026-03-02' });
    expect(invited?.groups).toMatchObject([{ key: id('service'), invited: 26, label: 'service' }, { key: id('nord'), invited: 12 }]);
    expect(invited?.invitations).toHaveLength(26);
    expect(new Set(invited?.invitations.filter(({ personId }) => personId === id('sor-0') || personId === id('sor-1')).map(({ groupKey }) => groupKey))).toEqual(new Set([id('service')]));
  });

  it('asks nobody twice in a fortnight, nor more than six times in a year, and says how many were left out', () => {
    expect([askedEnough(['2026-02-20'], '2026-03-02'), askedEnough(['2026-02-16'], '2026-03-02'), askedEnough(Array.from({ length: 6 }, (_, n) => `2025-0${n + 4}-01`), '2026-03-02'), askedEnough(Array.from({ length: 6 }, (_, n) => `2024-0${n + 1}-01`), '2026-03-02')]).toEqual([true, false, true, false]);
    expect(invite([...staff(12, 'nord'), ...staff(3, 'sor', ['2026-03-01'])], [unit('nord'), unit('sor')], { floor: 10, today: '2026-03-02' })).toMatchObject({ leftOut: 3, groups: [{ key: 'alle', invited: 12, label: 'nord, sor' }, {}] });
  });

  it('is refused where too few can be asked', () => {
    expect(codesOf(decide(thePlan(), initiative, MARCH, { type: 'round.launch', by: leader, input: { people: staff(9, 'nord'), units: [unit('nord')] } }))).toEqual(['ROUND_TOO_FEW']);
  });
});

describe('the clock', () => {
  it('opens, reminds everyone twice, closes, releases and publishes, in that order and never before', () => {
    let round = launched();
    const seen: string[] = [];
    for (let next = wantedRoundTimers(round)[0]; next !== undefined; next = wantedRoundTimers(round)[0]) {
      expect(decide(round, initiative, new Date(Date.parse(next.dueAt) - 1).toISOString(), fire())).toEqual({ ok: true, facts: [] });
      round = after(round, initiative, next.dueAt, fire());
      seen.push(`${next.kind} ${round.status}`);
    }
    expect(seen).toEqual(['open OPEN', 'remind OPEN', 'remind OPEN', 'close CLOSED', 'release RELEASED', 'publish PUBLISHED']);
    expect(codesOf(decide(launched(), initiative, '2026-03-09T07:00:00.000Z', { ...fire(), by: leader }))).toEqual(['TIMER_BY_SYSTEM_ONLY']);
  });

  it('launches what nobody has launched, and lets it fall away where too few can be asked', () => {
    expect(after(thePlan(), initiative, '2026-03-09T07:00:00.000Z', fire({ people: staff(12, 'nord'), units: [unit('nord')], responseRate: null }))).toMatchObject({ status: 'OPEN', invited: 12 });
    expect(after(thePlan(), initiative, '2026-03-09T07:00:00.000Z', fire()).status).toBe('CANCELLED');
  });

  it('closes later where the round was extended, and tells everyone who was promised results when they now come', () => {
    const extended = after(opened(), initiative, '2026-03-19T08:00:00.000Z', { type: 'round.extend', by: leader, input: { closesOn: '2026-03-27', reason: 'Vinterferie' } });
    expect(extended).toMatchObject({ closesAt: '2026-03-27T15:00:00.000Z', releasesAt: '2026-03-30T06:00:00.000Z', resultsAt: '2026-04-09T06:00:00.000Z' });
    for (const closesOn of ['2026-03-20', '2026-06-30']) expect(codesOf(decide(opened(), initiative, '2026-03-19T08:00:00.000Z', { type: 'round.extend', by: leader, input: { closesOn, reason: 'x' } }))).toEqual(['ROUND_EXTENDED_BACK']);
  });
});

describe('results', () => {
  it('open when both sides have asked, at one and the same second', () => {
    const asked = after(closedRound(), initiative, '2026-03-20T16:00:00.000Z', { type: 'round.release', by: leader, input: {} });
    expect([asked.status, asked.releasedAt]).toEqual(['CLOSED', null]);
    expect(codesOf(decide(asked, initiative, '2026-03-20T16:00:00.000Z', { type: 'round.release', by: hr, input: {} }))).toEqual(['ROUND_RELEASE_ASKED']);
    expect(after(asked, initiative, '2026-03-20T17:00:00.000Z', { type: 'round.release', by: nsfRep, input: {} })).toMatchObject({ status: 'RELEASED', releasedAt: '2026-03-20T17:00:00.000Z' });
    expect(codesOf(decide(asked, initiative, '2026-03-20T16:00:00.000Z', { type: 'round.release', by: employee, input: {} }))).toEqual(['ROUND_RELEASE_BY_SIDES']);
    expect(codesOf(decide(opened(), initiative, '2026-03-20T16:00:00.000Z', { type: 'round.release', by: leader, input: {} }))).toEqual(['ROUND_NOT_CLOSED']);
  });

  it('are answered to those who gave them: what is done or why not, once they are published', () => {
    const published: Round = { ...closedRound(), status: 'PUBLISHED' };
    const theme = { theme: 'Bemanning i helgene', done: null, whyNot: null, owner: 'Lise Leder', dueOn: '2026-05-01' };
    const report = (themes: RoundCommands['round.report-back']['themes']): RoundCommand => ({ type: 'round.report-back', by: leader, input: { themes } });
    expect(after(published, initiative, MARCH, report([{ ...theme, done: 'To flere i helgene' }])).heard).toHaveLength(1);
    expect([codesOf(decide(published, initiative, MARCH, report([theme]))), codesOf(decide(published, initiative, MARCH, report([]))), codesOf(decide(closedRound(), initiative, MARCH, report([{ ...theme, done: 'x' }])))]).toEqual([['ROUND_NOTHING_HEARD'], ['ROUND_NOTHING_HEARD'], ['ROUND_NOT_PUBLISHED']]);
  });
});

describe('a report', () => {
  const tree = hierarchyOf([{ key: 'alle', parent: null }, { key: 'n', parent: 'alle' }, { key: 's', parent: 'alle' }])!;
  const counts = (...pairs: [string, number][]): ReadonlyMap<string, number> => new Map(pairs);

  it('tells a factor with its questions and its score, or nothing of it; points by sum, never by whole answers', () => {
    const own = new Map([['n', counts(['4', 3], ['5', 3])], ['s', counts(['2', 3], ['1', 4])]]);
    const rows = reckonReport(tree, instrument, { questions: [own, own, new Map(), new Map([['n', counts(['30,70', 3], ['40,60', 3])], ['s', counts(['50,50', 7])]])], scores: new Map([['f', own]]) }, FLOORS);
    expect(rows.find(({ groupKey, blockKey }) => groupKey === 'alle' && blockKey === 'f')?.cells).toMatchObject({ score: { n: 13, sum: 37, squares: 139 }, questions: [{ question: 'a', answered: 13, counts: { 1: 4, 2: 3, 4: 3, 5: 3 } }, { question: 'b' }] });
    expect(rows.find(({ groupKey, blockKey }) => groupKey === 's' && blockKey === 'd')?.cells).toBeNull();
    expect(rows.find(({ groupKey, blockKey }) => groupKey === 'alle' && blockKey === 'd')?.cells?.questions[0]).toMatchObject({ counts: {}, points: { x: { sum: 560 } } });
  });

  it('counts a silent group among those that could be reckoned, so that silence is not told either', () => {
    const groups = [{ key: 'alle', parent: null, invited: 24, holds: [] }, { key: 'n', parent: 'alle', invited: 12, holds: ['n'] }, { key: 's', parent: 'alle', invited: 12, holds: ['s'] }];
    const own = new Map([['n', counts(['4', 3], ['5', 3])]]);
    const counted = withSilentGroups({ questions: [own, own, new Map(), new Map()], scores: new Map([['f', own]]) }, groups);
    expect([...counted.questions[0]!.keys()].toSorted()).toEqual(['n', 's']);
    const told = reckonReport(tree, instrument, counted, FLOORS).filter(({ blockKey, cells }) => blockKey === 'f' && cells !== null).map(({ groupKey }) => groupKey);
    expect(told).toEqual(['alle']);
  });

  it('shows comments only where the pool they come from is ten answers, and nowhere where all are fewer', () => {
    expect([...placeComments(tree, new Map([['n', 12], ['s', 4], ['alle', 6]]), 10)].toSorted()).toEqual([['alle', 'alle'], ['n', 'n'], ['s', 'alle']]);
    expect([...placeComments(tree, new Map([['n', 12], ['s', 4]]), 10)].toSorted()).toEqual([['alle', null], ['n', 'n'], ['s', null]]);
  });
});
