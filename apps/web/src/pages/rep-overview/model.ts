import type { InitiativeFilter, RepOverviewQuery } from '../../generated/pages/rep-overview/query.ts';
import type { Dates } from '../../language/dates.ts';
import type { Translate } from '../../language/messages.ts';
import { csvOf } from '../../parts/csv.ts';
import { type Voice, voicesOf } from '../../parts/voices.ts';
import type { texts } from './texts.ts';

type InitiativeNode = RepOverviewQuery['initiatives']['nodes'][number];
type MeetingNode = InitiativeNode['meetings'][number];
export interface Pen { readonly dates: Dates; readonly t: Translate<typeof texts> }

export const STATUSES = ['RUNNING', 'CLOSED', 'CANCELLED'] as const;

/** The filter in the address: `?tilstand=CLOSED`. */
export function overviewFilterOf(address: URLSearchParams): InitiativeFilter {
  const status = STATUSES.find((known) => known === address.get('tilstand'));
  return status === undefined ? {} : { status: [status] };
}

/** Whether one's own side was consulted before the decision. Dates alone are compared: on one and the same day nobody can say which came first. */
export type Involved = 'BEFORE' | 'SAME_DAY' | 'AFTER' | 'NEVER' | 'SO_FAR' | 'NOT_YET';
export interface Standing { readonly involved: Involved; readonly consultedOn: string | null; readonly decidedOn: string | null }

/** What the log shows. Without an office as rep, any employees' representative counts. */
export function standingOf(initiative: Pick<InitiativeNode, 'id' | 'decisions' | 'meetings'>, voices: readonly Voice[]): Standing {
  const consultedOn = first(initiative.meetings.filter((meeting) => consulted(meeting, initiative.id, voices)).map(({ held }) => held?.registered.occurredOn ?? ''));
  const decidedOn = first(initiative.decisions.map(({ registered }) => registered.occurredOn));
  return { involved: verdict(consultedOn, decidedOn), consultedOn, decidedOn };
}

function verdict(consultedOn: string | null, decidedOn: string | null): Involved {
  if (decidedOn === null) return consultedOn === null ? 'NOT_YET' : 'SO_FAR';
  if (consultedOn === null) return 'NEVER';
  return consultedOn < decidedOn ? 'BEFORE' : consultedOn === decidedOn ? 'SAME_DAY' : 'AFTER';
}

const first = (days: readonly string[]): string | null => days.reduce<string | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null);

/** Held, on this initiative, to more than information, with one's own side there; one told of late counts when the other side has confirmed it. */
function consulted({ held, items, attendance }: MeetingNode, initiativeId: string, voices: readonly Voice[]): boolean {
  if (held === null || (held.registered.daysLate > LATE_DAYS && held.registered.confirmedAt === null)) return false;
  return items.some(({ intensity, initiative }) => initiative?.id === initiativeId && (intensity === 'CONSULT' || intensity === 'AGREE'))
    && attendance.some(({ side, union, presence }) => side === 'EMPLOYEES' && presence !== 'ABSENT' && (voices.length === 0 || voices.some((voice) => voice.union === union)));
}

/** Whole days after which a registration is late: it was not made as it happened. */
const LATE_DAYS = 0;

export interface OverviewRow extends Standing { readonly id: string; readonly number: string; readonly title: string; readonly unit: string; readonly stage: string; readonly listed: boolean; readonly needs: number; readonly late: boolean; readonly unanswered: number }

/** What needs the viewer first, then as the server orders them. `listed`: one's union is a party; a safety rep, and who is no rep, is of every initiative. */
export function overviewRows({ initiatives, tasks, me }: Pick<RepOverviewQuery, 'initiatives' | 'tasks' | 'me'>, { t }: Pick<Pen, 't'>): readonly OverviewRow[] {
  const voices = voicesOf(me.offices);
  const rows = initiatives.nodes.map((initiative): OverviewRow => {
    const mine = tasks.nodes.filter((task) => task.initiative?.id === initiative.id);
    return {
      ...standingOf(initiative, voices), id: initiative.id, number: initiative.number, title: initiative.title, unit: initiative.unit.name, needs: mine.length, late: mine.some(({ overdue }) => overdue),
      stage: initiative.status === 'RUNNING' ? t(initiative.stage) : t(initiative.status), unanswered: initiative.unansweredStatements,
      listed: voices.length === 0 || voices.some(({ union }) => union === null || initiative.parties.some((party) => party.union === union && party.removedAt === null)),
    };
  });
  return [...rows.filter(({ needs }) => needs > 0), ...rows.filter(({ needs }) => needs === 0)];
}

/** How many of those shown were, were not, and are not yet. */
export function countsOf(rows: readonly Standing[]): { readonly yes: number; readonly no: number; readonly sameDay: number; readonly open: number } {
  const count = (...kinds: readonly Involved[]): number => rows.filter(({ involved }) => kinds.includes(involved)).length;
  return { yes: count('BEFORE'), no: count('AFTER', 'NEVER'), sameDay: count('SAME_DAY'), open: count('NOT_YET', 'SO_FAR') };
}

export const overviewCsv = (rows: readonly OverviewRow[], { dates, t }: Pen): string =>
  csvOf((['number', 'process', 'unit', 'stage', 'involved', 'consulted', 'decided', 'unanswered'] as const).map((key) => t(key)), rows.map((row) => [
    row.number, row.title, row.unit, row.stage, t(row.involved), row.consultedOn === null ? '' : dates.numeric(row.consultedOn), row.decidedOn === null ? '' : dates.numeric(row.decidedOn), String(row.unanswered),
  ]));
