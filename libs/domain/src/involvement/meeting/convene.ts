import { distinctIds, listWithin, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Outcome, Refused } from '../../kernel/decision.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Dossier } from '../../gate/criterion.ts';
import type { MeetingCommand } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
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
  const { items, id, ...words } = input;
  const refused = (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
    ?? refuseWith([
      ...titleWithin(input.title, 'title'), ...(input.place === null ? [] : titleWithin(input.place, 'place')),
      ...listWithin(items, ['items']), ...distinctIds(items.map(({ itemId }) => itemId), ['items']),
    ])
    ?? instantRefused(input.startsAt, 'startsAt');
  if (refused !== null) return refused;
  for (const [index, item] of items.entries()) {
    const bad = itemRefused(item, { dossiers, by, now: context.now }, 'items', String(index));
    if (bad !== null) return bad;
  }
  const convened: MeetingFact = { type: 'meeting.convened', initiativeId: null, payload: { meetingId: id, ...words } };
  return accept(convened, ...items.map((item) => itemPlanned({ id, startsAt: input.startsAt }, item, dossiers)));
}

/** Planned or summoned, and so open to change. */
export const stillToCome = ({ status }: Meeting): Refused | null => (status === 'PLANNED' || status === 'SUMMONED' ? null : refuseBecause('MEETING_OVER', null, { status }));

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
