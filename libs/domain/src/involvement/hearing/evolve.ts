import { changeOne } from '../../kernel/change-one.ts';
import type { Evolver } from '../../initiative/evolver.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { Proposal } from '../state.ts';
import { placeAgain } from './passage.ts';
import type { Hearing, HearingComment } from './state.ts';

const changeHearing = (initiative: Initiative, hearingId: string, to: (hearing: Hearing) => Hearing): Initiative =>
  ({ ...initiative, hearings: changeOne(initiative.hearings, ({ id }) => id === hearingId, to) });
const changeComments = (initiative: Initiative, matches: (comment: HearingComment) => boolean, to: (comment: HearingComment) => HearingComment): Initiative =>
  ({ ...initiative, hearingComments: changeOne(initiative.hearingComments, matches, to) });

export const hearingOpened: Evolver<'hearing.opened'> = (initiative, { hearingId, to: _to, ...words }, { at, by, entryId }) =>
  ({ ...initiative, hearings: [...initiative.hearings, { id: hearingId, ...words, openedAt: at, closedAt: null, summary: null, openedBy: by, entryId }] });

/** A comment on a version that has been followed by others is placed in those at once. */
export const hearingCommented: Evolver<'hearing.commented'> = (initiative, { commentId, ...words }, { at, by, entryId }) => {
  const comment: HearingComment = { id: commentId, ...words, by, anchors: [], receivedAt: at, replies: [], treatment: null, entryId };
  const later = laterThanHeard(initiative, comment);
  return { ...initiative, hearingComments: [...initiative.hearingComments, later.reduce(anchored, comment)] };
};

const laterThanHeard = ({ hearings, proposals }: Initiative, { hearingId }: HearingComment): readonly Proposal[] => {
  const heard = proposals.find(({ id }) => id === hearings.find((hearing) => hearing.id === hearingId)?.proposalId);
  return heard === undefined ? [] : proposals.filter(({ part, version }) => part === heard.part && version > heard.version);
};

const anchored = (comment: HearingComment, { id, text }: Proposal): HearingComment =>
  (comment.passage === null ? comment : { ...comment, anchors: [...comment.anchors, { proposalId: id, start: placeAgain(comment.passage, text) }] });

/** Finds every passage that was commented on in a new version of the same part's proposal, or notes that its words are gone. */
export const passagesPlacedAgain = (initiative: Initiative, proposal: Proposal): Initiative => {
  const heard = new Set(initiative.proposals.filter(({ part }) => part === proposal.part).map(({ id }) => id));
  const rounds = new Set(initiative.hearings.filter(({ proposalId }) => heard.has(proposalId)).map(({ id }) => id));
  return changeComments(initiative, ({ hearingId, passage }) => passage !== null && rounds.has(hearingId), (comment) => anchored(comment, proposal));
};

export const hearingReplied: Evolver<'hearing.replied'> = (initiative, { replyId, commentId, text }, { at, by }) =>
  changeComments(initiative, ({ id }) => id === commentId, (comment) => ({ ...comment, replies: [...comment.replies, { id: replyId, text, by, at }] }));

export const hearingTreated: Evolver<'hearing.treated'> = (initiative, { treatmentId, hearingId: _hearing, commentIds, ...words }, { at, by, entryId }) =>
  changeComments(initiative, ({ id }) => commentIds.includes(id), (comment) => ({ ...comment, treatment: { id: treatmentId, ...words, by, at, entryId } }));

export const hearingClosed: Evolver<'hearing.closed'> = (initiative, { hearingId }, { at }) => changeHearing(initiative, hearingId, (hearing) => ({ ...hearing, closedAt: at }));

export const hearingSummarised: Evolver<'hearing.summarised'> = (initiative, { hearingId, text }, { at, by }) =>
  changeHearing(initiative, hearingId, (hearing) => ({ ...hearing, summary: { text, at, by } }));
