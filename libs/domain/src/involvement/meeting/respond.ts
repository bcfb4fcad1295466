import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecider } from './standing.ts';
import { toEveryLog } from './standing.ts';

const isCalled = ({ summonses, startsAt }: Meeting, personId: string): boolean =>
  summonses.some((summons) => summons.startsAt === startsAt && summons.deliveries.some((line) => line.personId === personId));

/** A summoned person says whether they come; one who does not says why. Another time is asked for by `meeting.request-other-time`. The last answer counts. */
export const respond: MeetingDecider<'meeting.respond'> = ({ meeting }, { by: { personId, name }, input }, { now }) =>
  (personId === null || !isCalled(meeting, personId) ? refuseBecause('NOT_SUMMONED')
    : meeting.status !== 'SUMMONED' || meeting.startsAt <= now ? refuseBecause('OTHER_TIME_TOO_LATE', null, { status: meeting.status }) : null)
  ?? (input.answer === 'ABSENT' && input.reason === null ? refuseBecause('ABSENCE_WITHOUT_REASON', ['reason']) : null)
  ?? refuseWith(input.reason === null ? [] : textWithin(input.reason, 'reason'))
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.responded', initiativeId, payload: { meetingId: meeting.id, personId: personId ?? '', name, ...input } })));
