import { distinctIds, listWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Outcome, Refusal, Refused } from '../../kernel/decision.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Dossier } from '../../gate/criterion.ts';
import type { MeetingCommand } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import { AGENDA_CLOSES_AT_MOST_WORKING_DAYS, AGENDA_CLOSES_WORKING_DAYS, MEETING_MAX_HOURS, MEETING_MINUTES } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting, MeetingMember } from '../state.ts';
import { itemPlanned, itemRefused } from './agenda.ts';
import type { MeetingContext, MeetingDecider } from './standing.ts';
import { convenes, toEveryLog } from './standing.ts';

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

export const instantRefused = (at: Instant, ...field: string[]): Refused | null => (isInstant(at) ? null : refuseBecause('INSTANT_INVALID', field));

/** A meeting to come lies ahead; one that was is recorded by `meeting.hold`. */
const startRefused = (startsAt: Instant, now: Instant): Refused | null =>
  instantRefused(startsAt, 'startsAt') ?? (startsAt <= now ? refuseBecause('MEETING_IN_PAST', ['startsAt']) : null);

/**
 * Plans a meeting, single or one occurrence of a standing one, with the items known so far. A past start is allowed, since a meeting held without
 * being planned here is set up before it is registered as held; it can be neither summoned nor moved into the past.
 */
export function planMeeting(dossiers: readonly Dossier[], { by, input }: MeetingCommand<'meeting.plan'>, context: MeetingContext): Outcome<MeetingFact> {
  const { items, id, minutes, agendaClosesWorkingDays, participants, ...words } = input;
  const table = tableOf({ minutes, agendaClosesWorkingDays, participants });
  const refused = (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
    ?? refuseWith([
      ...titleWithin(input.title, 'title'), ...(input.place === null ? [] : titleWithin(input.place, 'place')),
      ...tableWithin(table), ...listWithin(items, ['items']), ...distinctIds(items.map(({ itemId }) => itemId), ['items']),
    ])
    ?? instantRefused(input.startsAt, 'startsAt');
  if (refused !== null) return refused;
  for (const [index, item] of items.entries()) {
    const bad = itemRefused(item, { dossiers, by, now: context.now }, 'items', String(index));
    if (bad !== null) return bad;
  }
  const convened: MeetingFact = { type: 'meeting.convened', initiativeId: null, payload: { meetingId: id, ...words, ...table } };
  return accept(convened, ...items.map((item) => itemPlanned({ id, startsAt: input.startsAt }, item, dossiers)));
}

/** What holds of a meeting whatever is on its agenda. */
export interface Table { readonly minutes: number; readonly agendaClosesWorkingDays: number; readonly participants: MeetingMember[] }

const tableOf = ({ minutes, agendaClosesWorkingDays, participants }: Pick<MeetingCommand<'meeting.plan'>['input'], keyof Table>): Table =>
  ({ minutes: minutes ?? MEETING_MINUTES, agendaClosesWorkingDays: agendaClosesWorkingDays ?? AGENDA_CLOSES_WORKING_DAYS, participants: participants ?? [] });

const minutesWithin = (minutes: number): Refusal[] => wholeWithin(minutes, [5, MEETING_MAX_HOURS * 60], ['minutes']);

/** Each person is a member once, on one side, and for a union only on the employees'. */
export const tableWithin = ({ minutes, agendaClosesWorkingDays, participants }: Table): Refusal[] => [
  ...minutesWithin(minutes), ...wholeWithin(agendaClosesWorkingDays, [0, AGENDA_CLOSES_AT_MOST_WORKING_DAYS], ['agendaClosesWorkingDays']),
  ...listWithin(participants, ['participants']), ...distinctIds(participants.map(({ personId }) => personId), ['participants']),
  ...participants.flatMap(({ union, side, name }, index): Refusal[] => [
    ...titleWithin(name, 'participants', String(index), 'name'), ...(union === null ? [] : titleWithin(union, 'participants', String(index), 'union')),
    ...(union !== null && side === 'EMPLOYER' ? [{ code: 'PARTICIPANT_UNION_OF_EMPLOYER', field: ['participants', String(index), 'union'], data: {} }] : []),
  ]),
];

/** Planned or summoned, and so open to change. */
export const stillToCome = ({ status }: Meeting): Refused | null => (status === 'PLANNED' || status === 'SUMMONED' ? null : refuseBecause('MEETING_OVER', null, { status }));

/** Another title, place or length; the time is `meeting.move`'s. Who was summoned gets a newer calendar file, and need not be summoned anew. */
export const changeMeeting: MeetingDecider<'meeting.change'> = ({ meeting, dossiers }, { by, input }) =>
  (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
  ?? stillToCome(meeting)
  ?? refuseWith([...titleWithin(input.title, 'title'), ...(input.place === null ? [] : titleWithin(input.place, 'place')), ...minutesWithin(input.minutes)])
  ?? (input.title === meeting.title && input.place === meeting.place && input.minutes === meeting.minutes ? accept() : null)
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.changed', initiativeId, payload: { meetingId: meeting.id, ...input } })));

/** Moves a meeting; a summons to the earlier time does not call to the new one. */
export const moveMeeting: MeetingDecider<'meeting.move'> = ({ meeting, dossiers }, { by, input }, { now }) =>
  (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
  ?? stillToCome(meeting)
  ?? startRefused(input.startsAt, now)
  ?? refuseWith(textWithin(input.reason, 'reason'))
  ?? (input.startsAt === meeting.startsAt ? refuseBecause('MEETING_TIME_UNCHANGED', ['startsAt']) : null)
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.moved', initiativeId, payload: { meetingId: meeting.id, ...input } })));

export const cancelMeeting: MeetingDecider<'meeting.cancel'> = ({ meeting, dossiers }, { by, input }) =>
  (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
  ?? stillToCome(meeting)
  ?? refuseWith(textWithin(input.reason, 'reason'))
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.cancelled', initiativeId, payload: { meetingId: meeting.id, ...input } })));
