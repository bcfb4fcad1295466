import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { Registered } from '../../kernel/registered.ts';
import type { BoardKind } from '../board/state.ts';

/** What came of a board when it was concluded, as the initiative keeps it: who took part, and how much was said. */
export interface BoardOutcome {
  /** The board's own id. */
  readonly id: Id;
  readonly kind: BoardKind;
  readonly title: string;
  /** The playbook's activity that it carried out; null for a board beside the plan. */
  readonly activity: string | null;
  readonly part: string | null;
  readonly proposalId: Id | null;
  /** Those who took part, by name in the organisation's own register. */
  readonly personIds: readonly Id[];
  /** Those who took part without being named, counted by group: paper in the break room. */
  readonly unnamed: readonly { readonly groupId: Id; readonly people: number }[];
  readonly cards: number;
  readonly registered: Registered;
  readonly concludedAt: Instant;
  readonly entryId: Id;
}

/** Black keywords are RISKs, green are ALTERNATIVEs, white are QUESTIONs, and what must not break is to be KEPT. */
export const FINDING_KINDS = ['RISK', 'ALTERNATIVE', 'QUESTION', 'KEEP'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** TAKEN_UP: in a risk assessment, in the proposal, or in how the change is carried out; ANSWERED: a question; SET_ASIDE: not taken further, with the reason. */
export const FINDING_OUTCOMES = ['TAKEN_UP', 'ANSWERED', 'SET_ASIDE'] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

/** Something said on a board that the employer owes an answer: it is taken up, answered or set aside, in words. */
export interface BoardFinding {
  /** The card's id. */
  readonly id: Id;
  readonly boardId: Id;
  readonly kind: FindingKind;
  readonly text: string;
  readonly part: string | null;
  readonly foundOn: CivilDate;
  readonly settled: FindingSettled | null;
  readonly entryId: Id;
}

export interface FindingSettled {
  readonly outcome: FindingOutcome;
  readonly text: string;
  /** The assessment that a risk was taken up in. */
  readonly riskId: Id | null;
  /** The version that an alternative was taken up in. */
  readonly proposalId: Id | null;
  readonly by: ActorRef;
  readonly at: Instant;
  readonly entryId: Id;
}
