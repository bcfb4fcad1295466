import type { CivilDate } from '../kernel/time.ts';
import { osloDate, osloInstant, plusDays, plusWorkingDays } from '../kernel/working-days.ts';
import type { RuleContext } from '../gate/criterion.ts';
import type { Initiative } from '../initiative/state.ts';
import type { PlaybookTimer } from '../playbook/playbook.ts';
import type { WantedTimer } from './timer.ts';

/** What a follow-up is counted from: a civil date, named so that a moved date gives another occurrence. */
interface Anchor { readonly name: string; readonly date: CivilDate }

/** The newest of each part: a new round counts anew, and takes the place of what the earlier one promised. */
const newestOfEachPart = <T extends { readonly part: string | null }>(list: readonly T[]): readonly T[] => [...new Map(list.map((one) => [one.part, one])).values()];

function anchors({ createdAt, visits, decisions, startsOn }: Initiative, { after, stage }: PlaybookTimer): readonly Anchor[] {
  switch (after) {
    case 'INITIATIVE_CREATED': return [{ name: 'created', date: osloDate(createdAt) }];
    case 'STAGE_ENTERED': return newestOfEachPart(visits.filter((visit) => visit.stage === stage)).map(({ id, enteredAt }) => ({ name: id, date: osloDate(enteredAt) }));
    case 'DECISION_MADE': return newestOfEachPart(decisions).map(({ id, registered }) => ({ name: id, date: registered.occurredOn }));
    case 'STARTED': return startsOn === null ? [] : [{ name: startsOn, date: startsOn }];
  }
}

/** The same day of a later (earlier) month, or that month's last day when it is shorter. */
function plusMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The working day of a follow-up. One that falls on a day off moves away from what it is counted from: later after it, earlier before it. */
function dayOf(from: CivilDate, { unit, count }: PlaybookTimer['offset'], { closed }: Pick<RuleContext, 'closed'>): CivilDate {
  if (unit === 'WORKING_DAYS') return plusWorkingDays(from, count, closed);
  const day = unit === 'WEEKS' ? plusDays(from, count * 7) : plusMonths(from, count);
  return count < 0 ? plusWorkingDays(plusDays(day, 1), -1, closed) : plusWorkingDays(day, 0, closed);
}

const ruleOf = ({ after, offset: { unit, count } }: PlaybookTimer): string => `${count} ${unit} from ${after}, on a working day at 08:00 Europe/Oslo`;

/** Every follow-up that the playbook promises of this initiative, told about or not. */
export const playbookFollowUps = (initiative: Initiative, context: RuleContext): readonly WantedTimer[] => context.playbook.timers.flatMap((timer) =>
  anchors(initiative, timer).map(({ name, date }) => {
    const civilDate = dayOf(date, timer.offset, context);
    return { kind: 'playbook.follow-up' as const, occurrence: `${timer.key}@${name}`, dueAt: osloInstant(civilDate, '08:00'), civilDate, rule: ruleOf(timer) };
  }));

/**
 * What a follow-up is about, in bokmål, the language in which the playbook's own words enter the log; screens show the playbook's title in the reader's
 * language by the key before `@`. Null when the initiative no longer promises it.
 */
export function followUpTitle(initiative: Initiative, occurrence: string, context: RuleContext): string | null {
  if (!playbookFollowUps(initiative, context).some((timer) => timer.occurrence === occurrence)) return null;
  return context.playbook.timers.find(({ key }) => occurrence.startsWith(`${key}@`))?.title.nb ?? null;
}
