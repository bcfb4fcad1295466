import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { isLeader, isSafetyRep, isSuperior, manages } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireSpeaker, speaksFor } from '../speaking.ts';
import type { HearingCommands } from './commands.ts';
import { passageAt } from './passage.ts';
import type { Hearing, HearingComment } from './state.ts';

/** Most comments that one round holds. */
export const COMMENTS_MAX = 2_000;
/** Most replies to one comment. */
const REPLIES_MAX = 50;

type Input = HearingCommands['hearing.comment'];
interface Sender { readonly groupId: Id | null }

const membersGroup = (initiative: Initiative, { groupIds }: Hearing, { personId }: Actor): Id | null =>
  initiative.groups.find(({ id, memberIds }) => groupIds.includes(id) && personId !== null && memberIds.includes(personId))?.id ?? null;

/** Who speaks, and in which group it counts: a party by its voice, an employee of a group by themselves, the safety rep; the last two reps also for somebody without name. */
function senderOf(initiative: Initiative, hearing: Hearing, { by, input, today }: { by: Actor; input: Input; today: CivilDate }): Sender | Refused {
  const { partyId, groupId, withoutName } = input;
  if (groupId !== null && !hearing.groupIds.includes(groupId)) return refuse('GROUP_UNKNOWN', ['groupId']);
  if (partyId !== null) {
    const refused = requireSpeaker(initiative, partyId, by, today);
    if (refused !== null) return refused;
    // Somebody without name is heard through any rep, also of a union that the round was not laid before.
    return hearing.partyIds.includes(partyId) || withoutName ? { groupId: withoutName ? groupId : null } : refuseBecause('NOT_HEARD_IN_ROUND');
  }
  const safetyRep = isSafetyRep(by) && !isLeader(initiative, by) && !isSuperior(initiative, by);
  if (withoutName) return safetyRep ? { groupId } : refuseBecause('WITHOUT_NAME_THROUGH_REP', ['withoutName']);
  const own = membersGroup(initiative, hearing, by);
  return own !== null || safetyRep ? { groupId: own } : refuseBecause('NOT_HEARD_IN_ROUND');
}

/** A comment on the whole or on a passage of the version that is heard; received until the end of the last day. */
export const commentInHearing: Decider<'hearing.comment'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  const hearing = initiative.hearings.find(({ id }) => id === input.hearingId);
  if (hearing === undefined) return refuseBecause('HEARING_UNKNOWN', ['hearingId']);
  if (hearing.closedAt !== null || today > hearing.closesOn) return refuseBecause('HEARING_CLOSED', ['hearingId'], { closesOn: hearing.closesOn });
  const invalid = refuseWith([...textWithin(input.text, 'text'), ...(input.passage === null ? [] : textWithin(input.passage.quote, 'passage', 'quote'))]);
  if (invalid !== null) return invalid;
  if (initiative.hearingComments.some(({ id }) => id === input.commentId)) return refuse('ID_TAKEN', ['commentId']);
  if (initiative.hearingComments.filter(({ hearingId }) => hearingId === hearing.id).length >= COMMENTS_MAX) return refuseBecause('HEARING_FULL', ['hearingId'], { max: COMMENTS_MAX });
  const sender = senderOf(initiative, hearing, { by, input, today });
  if ('ok' in sender) return sender;
  const heard = initiative.proposals.find(({ id }) => id === hearing.proposalId);
  const passage = input.passage === null ? null : passageAt(heard?.text ?? '', input.passage.start, input.passage.quote);
  if (input.passage !== null && passage === null) return refuseBecause('PASSAGE_NOT_IN_TEXT', ['passage']);
  const { commentId, hearingId, partyId, withoutName, text } = input;
  return accept(fact('hearing.commented', { commentId, hearingId, partyId, groupId: sender.groupId, withoutName, text, passage }));
};

/** The one who commented, whoever speaks for the same party, and those who run the process. */
const mayReply = (initiative: Initiative, comment: HearingComment, by: Actor, today: CivilDate): boolean => {
  const party = comment.partyId === null ? null : presentParty(initiative, comment.partyId);
  return manages(initiative, by) || (by.personId !== null && by.personId === comment.by.personId) || (party !== null && speaksFor(initiative, party, by, today));
};

/** A reply under a comment, until the round is summarised. */
export const replyInHearing: Decider<'hearing.reply'> = ({ initiative }, { by, input }, { now }) => {
  const comment = initiative.hearingComments.find(({ id }) => id === input.commentId);
  if (comment === undefined) return refuseBecause('HEARING_COMMENT_UNKNOWN', ['commentId']);
  const hearing = initiative.hearings.find(({ id }) => id === comment.hearingId);
  return (mayReply(initiative, comment, by, osloDate(now)) ? null : refuseBecause('REPLY_NOT_YOURS'))
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (hearing?.summary == null ? null : refuseBecause('HEARING_SUMMARISED_ALREADY', ['commentId']))
    ?? (comment.replies.some(({ id }) => id === input.replyId) ? refuse('ID_TAKEN', ['replyId']) : null)
    ?? (comment.replies.length >= REPLIES_MAX ? refuse('LIST_TOO_LONG', ['commentId'], { field: 'replies', max: REPLIES_MAX, length: comment.replies.length }) : null)
    ?? accept(fact('hearing.replied', input));
};
