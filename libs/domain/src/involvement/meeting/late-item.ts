import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { agendaClosesOn, itemBarred, itemPlanned } from './agenda.ts';
import { stillToCome } from './convene.ts';
import type { MeetingDecider } from './standing.ts';
import { seatAt } from './standing.ts';

/** Asks for an item after the agenda has closed. It is on the agenda, marked late, once the other side has agreed; until then it is not. */
export const proposeLateItem: MeetingDecider<'meeting.propose-late-item'> = (atHand, { by, input }, context) => {
  const { meeting } = atHand;
  const { reason, ...item } = input;
  const today = osloDate(context.now);
  const closes = agendaClosesOn(meeting, context.closed);
  const bySide = seatAt(atHand, by, today);
  const barred = itemBarred(atHand, { by, input: item }, context)
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? (today <= closes ? refuseBecause('AGENDA_STILL_OPEN', null, { closes }) : null);
  if (barred !== null) return barred;
  if (bySide === null) return refuseBecause('AGENDA_BY_THE_SIDES');
  return accept<MeetingFact>({ type: 'meeting.late-item-proposed', initiativeId: item.initiativeId, payload: { meetingId: meeting.id, ...item, reason, bySide } });
};

/** The other side agrees to treat a late item, or does not, and says why. */
export const answerLateItem: MeetingDecider<'meeting.answer-late-item'> = (atHand, { by, input }, { now }) => {
  const { meeting, dossiers } = atHand;
  const late = meeting.lateItems.find(({ id }) => id === input.itemId);
  if (late === undefined) return refuseBecause('LATE_ITEM_UNKNOWN', ['itemId']);
  const side = seatAt(atHand, by, osloDate(now));
  if (side === null || side === late.bySide) return refuseBecause('LATE_ITEM_BY_OTHER_SIDE', null, { bySide: late.bySide });
  const refused = stillToCome(meeting)
    ?? (late.answer !== null ? refuseBecause('LATE_ITEM_ANSWERED_ALREADY', ['itemId']) : null)
    ?? refuseWith(textWithin(input.reason, 'reason'));
  if (refused !== null) return refused;
  const { id, initiativeId, title, intensity, proposalId } = late;
  const answered: MeetingFact = { type: 'meeting.late-item-answered', initiativeId, payload: { meetingId: meeting.id, ...input, side } };
  return input.agreed ? accept(answered, itemPlanned(meeting, { itemId: id, initiativeId, title, intensity, proposalId, late: true }, dossiers)) : accept(answered);
};
