import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { Council } from '../council/state.ts';
import type { AnswerEffect } from '../state.ts';
import type { Passage } from './passage.ts';

/** A hearing round: written comments on one version of the proposal, from those it is laid before, until the end of a day. */
export interface Hearing {
  readonly id: Id;
  readonly proposalId: Id;
  readonly part: string | null;
  /** The playbook's activity that it carries out; null for a round beside the plan. */
  readonly activity: string | null;
  readonly title: string;
  /** What the employer asks. */
  readonly question: string;
  readonly partyIds: readonly Id[];
  readonly groupIds: readonly Id[];
  /** Statutory councils; they hold no account here, so what they say is registered (`council.record`). */
  readonly councils: readonly Council[];
  readonly openedAt: Instant;
  /** Comments are received until the end of this day. */
  readonly closesOn: CivilDate;
  readonly closedAt: Instant | null;
  readonly summary: { readonly text: string; readonly at: Instant; readonly by: ActorRef } | null;
  readonly openedBy: ActorRef;
  readonly entryId: Id;
}

/** One comment in a hearing round, on the whole or on a passage. */
export interface HearingComment {
  readonly id: Id;
  readonly hearingId: Id;
  /** The party that speaks; null for an employee on their own, and for the safety rep. */
  readonly partyId: Id | null;
  /** The affected group that it is counted in; null for none. */
  readonly groupId: Id | null;
  /** Passed on by a rep or the safety rep for somebody whose name is known to them alone. */
  readonly withoutName: boolean;
  readonly by: ActorRef;
  readonly text: string;
  /** What it is on, as it stood in the version that was heard; null for the whole. */
  readonly passage: Passage | null;
  /** Where the passage stands in the versions put since, oldest first. */
  readonly anchors: readonly PassageAnchor[];
  readonly receivedAt: Instant;
  readonly replies: readonly HearingReply[];
  readonly treatment: CommentTreatment | null;
  readonly entryId: Id;
}

/** Where a passage stands in a later version; `start` null where it is no longer there: outdated. */
export interface PassageAnchor { readonly proposalId: Id; readonly start: number | null }

export interface HearingReply { readonly id: Id; readonly text: string; readonly by: ActorRef; readonly at: Instant }

/** What was done with a comment, in the words of the round's summary. Similar comments may share one. */
export interface CommentTreatment {
  readonly id: Id;
  readonly effect: AnswerEffect;
  readonly text: string;
  /** For CHANGED: the version with the change. */
  readonly proposalId: Id | null;
  /** For DEFERRED: until when. */
  readonly until: CivilDate | null;
  readonly by: ActorRef;
  readonly at: Instant;
  readonly entryId: Id;
}
