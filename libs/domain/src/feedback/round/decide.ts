import type { Actor, Side } from '../../kernel/actor.ts';
import { dateWithin, distinctIds, listWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import type { Outcome, Refused } from '../../kernel/decision.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { ClosedDates, Instant } from '../../kernel/time.ts';
import { daysBetween, osloDate } from '../../kernel/working-days.ts';
import { isSystem, manages, partiesOf, requireManager } from '../../initiative/authority.ts';
import type { Initiative } from '../../initiative/state.ts';
import { thresholdsStand } from '../thresholds.ts';
import type { RoundCommand, RoundCommandType, RoundFact } from './commands.ts';
import { datesOf, firstDayOf, openingDay, untilResults } from './dates.ts';
import { invite } from './invite.ts';
import type { roundRefusals } from './refusals.ts';
import type { HeardTheme, Round, RoundSchedule } from './state.ts';
import { type RoundTimer, wantedRoundTimers } from './timers.ts';

/** What rules of a round are judged against. */
export interface RoundContext { readonly now: Instant; readonly closed: ClosedDates }

interface At { readonly round: Round; readonly initiative: Initiative }
type Decider<T extends RoundCommandType> = (at: At, command: RoundCommand<T>, context: RoundContext) => Outcome<RoundFact>;

const refuseBecause = (code: keyof typeof roundRefusals, field: readonly string[] | null = null, data: Readonly<Record<string, unknown>> = {}): Refused => refuse(code, field, data);
const LONGEST_EXTENSION_DAYS = 60;

/** What follows from a command on a round; `round` null for one that is being planned, and only then. */
export function decideRound(round: Round | null, initiative: Initiative, command: RoundCommand, context: RoundContext): Outcome<RoundFact> {
  if (command.type === 'round.plan') return round === null ? plan(initiative, command, context) : refuse('ID_TAKEN', ['roundId']);
  if (round === null) return refuseBecause('ROUND_UNKNOWN');
  const at = { round, initiative };
  switch (command.type) {
    case 'round.launch': return launch(at, command, context);
    case 'round.extend': return extend(at, command, context);
    case 'round.cancel': return cancel(at, command, context);
    case 'round.release': return release(at, command, context);
    case 'round.publish': return publish(at, command, context);
    case 'round.redact-comment': return redact(at, command, context);
    case 'round.report-back': return reportBack(at, command, context);
    case 'round.move': return move(at, command, context);
    case 'round.fire': return fire(at, command, context);
  }
}

const scheduleRefusals = ({ opensOn, weeksAfterStart, openWorkingDays, resultsAfterWorkingDays }: RoundSchedule) => [
  ...dateWithin(opensOn, 'schedule', 'opensOn'), ...(weeksAfterStart === null ? [] : wholeWithin(weeksAfterStart, [0, 520], ['schedule', 'weeksAfterStart'])),
  ...wholeWithin(openWorkingDays, [2, 60], ['schedule', 'openWorkingDays']), ...wholeWithin(resultsAfterWorkingDays, [0, 60], ['schedule', 'resultsAfterWorkingDays']),
];

function plan(initiative: Initiative, { by, input }: RoundCommand<'round.plan'>, { now, closed }: RoundContext): Outcome<RoundFact> {
  const { instrument, follows, schedule, ...words } = input;
  const refused = (initiative.status === 'RUNNING' || initiative.status === 'CLOSED' ? null : refuse('INITIATIVE_ENDED', null, { status: initiative.status, title: initiative.title }))
    ?? requireManager(initiative, by)
    ?? refuseWith([
      ...titleWithin(words.title, 'title'), ...textWithin(words.why, 'why'), ...titleWithin(words.askedBy, 'askedBy'), ...titleWithin(words.dataProtection, 'dataProtection'), ...listWithin(words.unitIds, ['unitIds']),
      ...distinctIds(words.unitIds, ['unitIds']), ...scheduleRefusals(schedule),
    ])
    ?? (words.unitIds.length === 0 ? refuseBecause('ROUND_NO_UNITS', ['unitIds']) : null)
    ?? (instrument.audience === 'EMPLOYEES' ? null : refuseBecause('INSTRUMENT_NOT_FOR_EMPLOYEES', ['instrumentKey']))
    ?? (thresholdsStand(words.thresholds) ? null : refuseBecause('ROUND_THRESHOLDS', ['thresholds']))
    ?? ((schedule.opensOn === null) === (schedule.weeksAfterStart === null) ? refuseBecause('ROUND_SCHEDULE', ['schedule']) : null)
    ?? (words.followsId !== null && follows?.instrumentKey !== instrument.key ? refuseBecause('ROUND_FOLLOWS_ANOTHER', ['followsId']) : null);
  if (refused !== null) return refused;
  const first = firstDayOf(schedule, initiative.startsOn);
  if (first === null) return refuseBecause('ROUND_NEEDS_START', ['schedule', 'weeksAfterStart']);
  const dates = datesOf(schedule, first, closed);
  if (dates.opensAt <= now) return refuseBecause('ROUND_IN_THE_PAST', ['schedule']);
  return accept<RoundFact>({ type: 'round.planned', payload: { ...words, ...dates, schedule, instrument: { key: instrument.key, version: instrument.version, hash: instrument.hash } } });
}

/** Freezes who is invited, in which groups, by which thresholds. */
const launch: Decider<'round.launch'> = ({ round, initiative }, { by, input }, context) =>
  requireManager(initiative, by) ?? (round.status === 'PLANNED' ? null : refuseBecause('ROUND_NOT_PLANNED')) ?? launched(round, input, context);

function launched({ id, thresholds }: Round, { people, units }: Pick<RoundCommand<'round.launch'>['input'], 'people' | 'units'>, { now }: RoundContext): Outcome<RoundFact> {
  const invited = invite(people, units, { floor: thresholds.invited, today: osloDate(now) });
  if (invited === null) return refuseBecause('ROUND_GROUPS_UNSOUND');
  const count = invited.invitations.length;
  if (count < thresholds.invited) return refuseBecause('ROUND_TOO_FEW', null, { invited: count, floor: thresholds.invited });
  return accept<RoundFact>({ type: 'round.launched', payload: { roundId: id, groups: [...invited.groups], invited: count, leftOut: invited.leftOut, thresholds } });
}

const extend: Decider<'round.extend'> = ({ round, initiative }, { by, input: { closesOn, reason } }, { now, closed }) => {
  const refused = requireManager(initiative, by) ?? (round.status === 'OPEN' ? null : refuseBecause('ROUND_NOT_OPEN'))
    ?? refuseWith([...dateWithin(closesOn, 'closesOn'), ...textWithin(reason, 'reason')])
    ?? (closesOn > osloDate(round.closesAt) && closesOn > osloDate(now) && daysBetween(osloDate(round.closesAt), closesOn) <= LONGEST_EXTENSION_DAYS ? null : refuseBecause('ROUND_EXTENDED_BACK', ['closesOn']));
  if (refused !== null) return refused;
  const { closesAt, releasesAt, resultsAt } = untilResults(openingDay(round), closesOn, { resultsAfterWorkingDays: round.schedule.resultsAfterWorkingDays, closed });
  return accept<RoundFact>({ type: 'round.extended', payload: { roundId: round.id, closesOn, reason, closesAt, releasesAt, resultsAt } });
};

const cancel: Decider<'round.cancel'> = ({ round, initiative }, { by, input: { reason } }) =>
  requireManager(initiative, by) ?? (round.status === 'PLANNED' || round.status === 'LAUNCHED' ? null : refuseBecause('ROUND_NOT_PLANNED')) ?? refuseWith(textWithin(reason, 'reason'))
  ?? accept<RoundFact>({ type: 'round.cancelled', payload: { roundId: round.id, reason } });

/** The side that somebody speaks for here; nobody speaks for both. */
const sideOf = (initiative: Initiative, by: Actor, now: Instant): Side | null =>
  (manages(initiative, by) ? 'EMPLOYER' : partiesOf(initiative, by, osloDate(now)).length > 0 ? 'EMPLOYEES' : null);

const release: Decider<'round.release'> = ({ round, initiative }, { by }, { now }) => {
  const side = sideOf(initiative, by, now);
  if (side === null) return refuseBecause('ROUND_RELEASE_BY_SIDES');
  if (round.status !== 'CLOSED') return refuseBecause('ROUND_NOT_CLOSED');
  if (round.releases.some((one) => one.side === side)) return refuseBecause('ROUND_RELEASE_ASKED');
  const asked: RoundFact = { type: 'round.release-asked', payload: { roundId: round.id, side } };
  return round.releases.length === 0 ? accept<RoundFact>(asked) : accept<RoundFact>(asked, { type: 'round.released', payload: { roundId: round.id, because: 'BOTH_SIDES' } });
};

const publish: Decider<'round.publish'> = ({ round, initiative }, { by }) =>
  requireManager(initiative, by) ?? (round.status === 'RELEASED' ? null : refuseBecause('ROUND_NOT_RELEASED')) ?? accept<RoundFact>({ type: 'round.published', payload: { roundId: round.id } });

/** Whoever sees the comments before all others may take out what shows who wrote them: both sides. */
const redact: Decider<'round.redact-comment'> = ({ round, initiative }, { by, input }, { now }) =>
  (sideOf(initiative, by, now) === null ? refuseBecause('ROUND_RELEASE_BY_SIDES') : null) ?? (round.status === 'RELEASED' ? null : refuseBecause('ROUND_COMMENTS_PUBLISHED'))
  ?? refuseWith(textWithin(input.reason, 'reason')) ?? accept<RoundFact>({ type: 'round.comment-redacted', payload: { roundId: round.id, ...input } });

const themeRefusals = ({ theme, done, whyNot, owner, dueOn }: HeardTheme, index: number) => {
  const at = (field: string): string[] => ['themes', String(index), field];
  return [
    ...titleWithin(theme, ...at('theme')), ...titleWithin(owner, ...at('owner')), ...dateWithin(dueOn, ...at('dueOn')), ...(done === null ? [] : textWithin(done, ...at('done'))), ...(whyNot === null ? [] : textWithin(whyNot, ...at('whyNot'))),
  ];
};

const reportBack: Decider<'round.report-back'> = ({ round, initiative }, { by, input: { themes } }) =>
  requireManager(initiative, by) ?? (round.status === 'PUBLISHED' ? null : refuseBecause('ROUND_NOT_PUBLISHED'))
  ?? refuseWith([...listWithin(themes, ['themes'], 30), ...themes.flatMap(themeRefusals)])
  ?? (themes.length === 0 || themes.some(({ done, whyNot }) => done === null && whyNot === null) ? refuseBecause('ROUND_NOTHING_HEARD', ['themes']) : null)
  ?? accept<RoundFact>({ type: 'round.reported-back', payload: { roundId: round.id, themes } });

/** Moves a planned round with the day that the change takes effect; one that would open in the past stays where it is. */
const move: Decider<'round.move'> = ({ round, initiative }, { by }, { now, closed }) => {
  const first = round.schedule.weeksAfterStart === null ? null : firstDayOf(round.schedule, initiative.startsOn);
  if (!isSystem(by)) return refuse('TIMER_BY_SYSTEM_ONLY');
  if (first === null || round.status !== 'PLANNED') return accept();
  const dates = datesOf(round.schedule, first, closed);
  return dates.opensAt <= now || dates.opensAt === round.opensAt ? accept() : accept<RoundFact>({ type: 'round.moved', payload: dates });
};

/** Does the first thing that is due; nothing where nothing is. */
const fire: Decider<'round.fire'> = (at, { by, input }, context) => {
  const { round } = at;
  const [next] = wantedRoundTimers(round);
  if (!isSystem(by)) return refuse('TIMER_BY_SYSTEM_ONLY');
  if (next === undefined || next.dueAt > context.now) return accept();
  const roundId = round.id;
  const steps: Readonly<Record<RoundTimer['kind'], () => Outcome<RoundFact>>> = {
    open: () => open(at, input, context),
    remind: () => accept<RoundFact>({ type: 'round.reminded', payload: { roundId, number: round.reminded + 1 } }),
    close: () => accept<RoundFact>({ type: 'round.closed', payload: { roundId, responseRate: input.responseRate } }),
    release: () => accept<RoundFact>({ type: 'round.released', payload: { roundId, because: 'TIME' } }),
    publish: () => accept<RoundFact>({ type: 'round.published', payload: { roundId } }),
  };
  return steps[next.kind]();
};

/** A round that nobody has launched launches itself; where too few can be asked, it falls away, and the log says why. */
function open({ round, initiative }: At, input: RoundCommand<'round.fire'>['input'], context: RoundContext): Outcome<RoundFact> {
  const roundId = round.id;
  if (initiative.status === 'CANCELLED') return accept<RoundFact>({ type: 'round.cancelled', payload: { roundId, reason: 'INITIATIVE_CANCELLED' } });
  const opened: RoundFact = { type: 'round.opened', payload: { roundId } };
  if (round.status === 'LAUNCHED') return accept<RoundFact>(opened);
  const outcome = launched(round, input, context);
  return outcome.ok ? accept<RoundFact>(...outcome.facts, opened) : accept<RoundFact>({ type: 'round.cancelled', payload: { roundId, reason: outcome.refusals[0]?.code ?? 'ROUND_TOO_FEW' } });
}
