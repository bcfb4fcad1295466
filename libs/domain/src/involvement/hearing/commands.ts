import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { Council } from '../council/state.ts';
import type { AnswerEffect } from '../state.ts';
import type { HearingComment } from './state.ts';

/** Commands of hearing rounds. A round is closed by its timer alone. */
export interface HearingCommands {
  'hearing.open': {
    hearingId: Id; proposalId: Id; activity: string | null; title: string; question: string; partyIds: Id[]; groupIds: Id[]; councils: Council[]; workingDays: number;
  };
  /** `passage` null for a comment on the whole. `withoutName`: passed on by a rep or the safety rep for somebody else. */
  'hearing.comment': { commentId: Id; hearingId: Id; partyId: Id | null; groupId: Id | null; withoutName: boolean; text: string; passage: { start: number; quote: string } | null };
  'hearing.reply': { replyId: Id; commentId: Id; text: string };
  'hearing.treat': { treatmentId: Id; hearingId: Id; commentIds: Id[]; effect: AnswerEffect; text: string; proposalId: Id | null; until: CivilDate | null };
  'hearing.summarise': { hearingId: Id; text: string };
}

/** Facts of hearing rounds. */
export interface HearingFacts {
  'hearing.opened': {
    hearingId: Id; proposalId: Id; part: string | null; activity: string | null; title: string; question: string; partyIds: Id[]; groupIds: Id[]; councils: Council[]; closesOn: CivilDate;
    /** The receivers once more, in the form in which notifications are addressed. */
    to: { kind: 'PARTY' | 'GROUP'; id: Id }[];
  };
  'hearing.commented': { commentId: Id; hearingId: Id; partyId: Id | null; groupId: Id | null; withoutName: boolean; text: string; passage: HearingComment['passage'] };
  'hearing.replied': { replyId: Id; commentId: Id; text: string };
  'hearing.treated': { treatmentId: Id; hearingId: Id; commentIds: Id[]; effect: AnswerEffect; text: string; proposalId: Id | null; until: CivilDate | null };
  'hearing.closed': { hearingId: Id; comments: number };
  'hearing.summarised': { hearingId: Id; text: string; to: { kind: 'PARTY' | 'GROUP'; id: Id }[] };
}
