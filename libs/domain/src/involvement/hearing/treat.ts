import { dateWithin, distinctIds, listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import { COMMENTS_MAX } from './comment.ts';
import type { HearingCommands } from './commands.ts';
import { receivers } from './open.ts';
import type { HearingComment } from './state.ts';

type Input = HearingCommands['hearing.treat'];

/** As with answers to statements: CHANGED points at a version put after every comment, DEFERRED says until when. */
function effectRefused(initiative: Initiative, { effect, proposalId, until }: Input, comments: readonly HearingComment[], today: CivilDate): Refused | null {
  if (effect === 'DEFERRED') return until === null || until <= today ? refuseBecause('DEFERRED_NEEDS_DATE', ['until'], { today }) : null;
  if (until !== null) return refuseBecause('DATE_ONLY_WHEN_DEFERRED', ['until']);
  if (effect === 'NOT_CHANGED') return null;
  const proposal = initiative.proposals.find(({ id }) => id === proposalId);
  if (proposal === undefined) return refuseBecause('CHANGED_NEEDS_PROPOSAL', ['proposalId']);
  return comments.some(({ receivedAt }) => receivedAt > proposal.putAt) ? refuseBecause('CHANGE_BEFORE_STATEMENT', ['proposalId'], { version: proposal.version }) : null;
}

/** What was done with comments, and why; similar ones share it. May be put otherwise until the round is summarised. */
export const treatComments: Decider<'hearing.treat'> = ({ initiative }, { by, input }, { now }) => {
  const hearing = initiative.hearings.find(({ id }) => id === input.hearingId);
  const comments = initiative.hearingComments.filter(({ id, hearingId }) => hearingId === input.hearingId && input.commentIds.includes(id));
  return requireManager(initiative, by)
    ?? (hearing === undefined ? refuseBecause('HEARING_UNKNOWN', ['hearingId']) : null)
    ?? (hearing?.summary == null ? null : refuseBecause('HEARING_SUMMARISED_ALREADY', ['hearingId']))
    ?? refuseWith([
      ...listWithin(input.commentIds, ['commentIds'], COMMENTS_MAX), ...distinctIds(input.commentIds, ['commentIds']), ...textWithin(input.text, 'text'), ...dateWithin(input.until, 'until'),
    ])
    ?? (comments.length === 0 || comments.length < input.commentIds.length ? refuseBecause('HEARING_COMMENT_UNKNOWN', ['commentIds']) : null)
    ?? (initiative.hearingComments.some(({ treatment }) => treatment?.id === input.treatmentId) ? refuse('ID_TAKEN', ['treatmentId']) : null)
    ?? effectRefused(initiative, input, comments, osloDate(now))
    ?? accept(fact('hearing.treated', input));
};

/** Sums up a round that has closed, once it is said of every comment what was done with it. Told to everyone it was laid before. */
export const summariseHearing: Decider<'hearing.summarise'> = ({ initiative }, { by, input }) => {
  const hearing = initiative.hearings.find(({ id }) => id === input.hearingId);
  if (hearing === undefined) return refuseBecause('HEARING_UNKNOWN', ['hearingId']);
  const untreated = initiative.hearingComments.filter(({ hearingId, treatment }) => hearingId === hearing.id && treatment === null).length;
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (hearing.closedAt === null ? refuseBecause('HEARING_STILL_OPEN', ['hearingId'], { closesOn: hearing.closesOn }) : null)
    ?? (hearing.summary === null ? null : refuseBecause('HEARING_SUMMARISED_ALREADY', ['hearingId']))
    ?? (untreated === 0 ? null : refuseBecause('COMMENTS_UNTREATED', ['hearingId'], { count: untreated }))
    ?? accept(fact('hearing.summarised', { hearingId: hearing.id, text: input.text, to: receivers(hearing.partyIds, hearing.groupIds) }));
};
