import { distinctIds, listWithin, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { confirmingSide, isLate } from '../../initiative/registration.ts';
import type { MeetingCommand } from '../commands.ts';
import { MEETING_MAX_HOURS } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';
import { instantRefused, stillToCome } from './convene.ts';
import type { MeetingContext, MeetingDecider } from './standing.ts';
import { seatAt, seatOf, toEveryLog, unionsAtTable, unionsOf } from './standing.ts';

function timesRefused({ startedAt, endedAt }: MeetingCommand<'meeting.hold'>['input'], { now }: MeetingContext): Refused | null {
  const bad = instantRefused(startedAt, 'startedAt') ?? instantRefused(endedAt, 'endedAt');
  if (bad !== null) return bad;
  if (endedAt > now) return refuseBecause('HELD_IN_FUTURE', ['endedAt']);
  const hours = (Date.parse(endedAt) - Date.parse(startedAt)) / 3_600_000;
  return hours > 0 && hours <= MEETING_MAX_HOURS ? null : refuseBecause('MEETING_DURATION', ['endedAt'], { max: MEETING_MAX_HOURS });
}

/** The meeting was held, from then to then. Of an earlier day it is a late registration, which the other side must confirm before it counts. */
export const holdMeeting: MeetingDecider<'meeting.hold'> = ({ meeting, dossiers }, { by, input }, context) =>
  (seatAt({ meeting, dossiers }, by, osloDate(context.now)) === null ? refuseBecause('MEETING_BY_THE_SIDES') : null)
  ?? stillToCome(meeting)
  ?? timesRefused(input, context)
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.held', initiativeId, payload: { meetingId: meeting.id, ...input, occurredOn: osloDate(input.endedAt) } })));

/** The side that did not register the meeting confirms that it was held, and when. */
export const confirmHeld: MeetingDecider<'meeting.confirm-held'> = ({ meeting, dossiers }, { by }, { now }) => {
  if (meeting.held === null) return refuseBecause('MEETING_NOT_HELD');
  const { registered } = meeting.held;
  if (!isLate(registered)) return refuse('NOTHING_TO_CONFIRM');
  if (registered.confirmedAt !== null) return refuse('CONFIRMED_ALREADY');
  // Where initiatives are treated, those of their own parties alone confirm: a meeting's members are named by the employer.
  const side = dossiers.length > 0 ? seatOf(by, dossiers, osloDate(now)) : seatAt({ meeting, dossiers }, by, osloDate(now));
  if (side === null || side !== confirmingSide(registered)) return refuse('CONFIRM_BY_OTHER_SIDE', null, { bySide: registered.bySide });
  return accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.held-confirmed', initiativeId, payload: { meetingId: meeting.id, side } })));
};

/** Each side says who of its own met. A rep answers for the unions it speaks for, and for no other. */
export const confirmAttendance: MeetingDecider<'meeting.confirm-attendance'> = ({ meeting, dossiers }, { by, input: { side, attendees } }, { now }) => {
  const today = osloDate(now);
  const unions = new Set([...unionsOf(by, dossiers, today), ...unionsAtTable(by, meeting)]);
  const foreign = attendees.findIndex(({ union }) => union !== null && (side === 'EMPLOYER' || !unions.has(union)));
  const isTaken = (personId: string): boolean => meeting.attendance.some((line) => line.personId === personId && line.side !== side);
  return (seatAt({ meeting, dossiers }, by, today) === side ? null : refuseBecause('ATTENDANCE_OF_OWN_SIDE', ['side']))
    ?? (meeting.held === null ? refuseBecause('MEETING_NOT_HELD') : null)
    ?? refuseWith([
      ...listWithin(attendees, ['attendees']), ...distinctIds(attendees.map(({ personId }) => personId), ['attendees']),
      ...attendees.flatMap(({ name, reason }, index) => [
        ...titleWithin(name, 'attendees', String(index), 'name'), ...(reason === null ? [] : textWithin(reason, 'attendees', String(index), 'reason')),
      ]),
    ])
    ?? (attendees.length === 0 ? refuseBecause('ATTENDANCE_EMPTY', ['attendees']) : null)
    ?? (foreign >= 0 ? refuseBecause('ATTENDANCE_OF_OTHER_UNION', ['attendees', String(foreign), 'union']) : null)
    ?? (attendees.some(({ personId }) => isTaken(personId)) ? refuseBecause('ATTENDANCE_ON_BOTH_SIDES', ['attendees']) : null)
    ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({
      type: 'meeting.attendance-confirmed', initiativeId,
      payload: { meetingId: meeting.id, side, attendees: attendees.map((attendee) => ({ ...attendee, side })) },
    })));
};
