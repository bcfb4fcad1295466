import type { Outcome } from '../../kernel/decision.ts';
import { refuse } from '../../kernel/decision.ts';
import type { Dossier } from '../../gate/criterion.ts';
import type { MeetingCommand } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
import { addItem } from './agenda.ts';
import { cancelMeeting, changeMeeting, moveMeeting, planMeeting } from './convene.ts';
import { confirmAttendance, confirmHeld, holdMeeting } from './hold.ts';
import { answerLateItem, proposeLateItem } from './late-item.ts';
import { presentDocuments } from './present.ts';
import { respond } from './respond.ts';
import type { MeetingContext } from './standing.ts';
import { answerOtherTime, requestOtherTime, summonMeeting } from './summon.ts';

/**
 * Decides a command on a meeting. `dossiers` are the initiatives on its agenda, and those that the command puts there. A fact that concerns the whole
 * meeting comes once for each initiative's log; `evolveMeeting` takes the copies as one.
 */
export function decideMeeting(meeting: Meeting | null, dossiers: readonly Dossier[], command: MeetingCommand, context: MeetingContext): Outcome<MeetingFact> {
  if (command.type === 'meeting.plan') return meeting === null ? planMeeting(dossiers, command, context) : refuse('ID_TAKEN', ['id']);
  if (meeting === null) return refuseBecause('MEETING_UNKNOWN');
  const atHand = { meeting, dossiers };
  switch (command.type) {
    case 'meeting.add-item': return addItem(atHand, command, context);
    case 'meeting.propose-late-item': return proposeLateItem(atHand, command, context);
    case 'meeting.answer-late-item': return answerLateItem(atHand, command, context);
    case 'meeting.change': return changeMeeting(atHand, command, context);
    case 'meeting.move': return moveMeeting(atHand, command, context);
    case 'meeting.cancel': return cancelMeeting(atHand, command, context);
    case 'meeting.summon': return summonMeeting(atHand, command, context);
    case 'meeting.respond': return respond(atHand, command, context);
    case 'meeting.request-other-time': return requestOtherTime(atHand, command, context);
    case 'meeting.answer-other-time': return answerOtherTime(atHand, command, context);
    case 'meeting.hold': return holdMeeting(atHand, command, context);
    case 'meeting.confirm-attendance': return confirmAttendance(atHand, command, context);
    case 'meeting.present-documents': return presentDocuments(atHand, command, context);
    case 'meeting.confirm-held': return confirmHeld(atHand, command, context);
  }
}
