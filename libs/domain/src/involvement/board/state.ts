import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, Instant } from '../../kernel/time.ts';
import type { Hat, HatGroup } from '../hats/state.ts';

/**
 * HATS: hat session. FORCE_FIELD: what drives and what restrains (Lewin). STAKEHOLDERS: interest and influence. CULTURE: artefacts, values and assumptions
 * (Schein), norms, values and perceptions (Bang). TACIT: what must we not break, the tacit knowledge of those who do the work.
 */
export const BOARD_KINDS = ['HATS', 'FORCE_FIELD', 'STAKEHOLDERS', 'CULTURE', 'TACIT'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/**
 * Keywords that people put up together, on a screen or on paper that is typed in afterwards. An aggregate of its own: many write at once, and none of it
 * changes the initiative before the board is concluded.
 */
export interface Board {
  readonly id: Id;
  readonly organisationId: Id;
  readonly version: number;
  readonly initiativeId: Id;
  readonly kind: BoardKind;
  readonly title: string;
  /** What is asked of those who take part; the change in a line, for a hat session. */
  readonly question: string;
  readonly activity: string | null;
  readonly part: string | null;
  readonly proposalId: Id | null;
  readonly status: 'OPEN' | 'CONCLUDED';
  /** Of a hat session; empty for other kinds. */
  readonly groups: readonly HatGroup[];
  readonly cards: readonly Card[];
  readonly openedBy: ActorRef;
  readonly openedAt: Instant;
  readonly concluded: { readonly by: ActorRef; readonly at: Instant; readonly occurredOn: CivilDate; readonly participants: number } | null;
  readonly entryId: Id;
}

/** One keyword and where it hangs. */
export interface Card {
  readonly id: Id;
  readonly text: string;
  /** The hat, or the board's field: see `SECTIONS`. */
  readonly section: string;
  /** 1 to 5: how strong a force is, or how bad it is to lose what is tacit; null where the kind has none. */
  readonly weight: number | null;
  /** 1 to 5, of a stakeholder. */
  readonly interest: number | null;
  readonly influence: number | null;
  /** The hat group that it comes from; null for others. */
  readonly groupId: Id | null;
  /** Written on a printed sheet and typed in afterwards. */
  readonly fromPaper: boolean;
  /** Passed on by a rep or the safety rep for somebody whose name is known to them alone. */
  readonly withoutName: boolean;
  /** Who typed it. */
  readonly by: ActorRef;
  readonly at: Instant;
  /** A slip of the pen is struck, never removed. */
  readonly struck: { readonly reason: string; readonly at: Instant } | null;
  readonly entryId: Id;
}

/** Where cards of each kind may hang; those of a hat session under their group's hat. */
export const SECTIONS: Readonly<Record<BoardKind, readonly string[]>> = {
  HATS: ['WHITE', 'RED', 'BLACK', 'YELLOW', 'GREEN', 'BLUE'] satisfies Hat[],
  FORCE_FIELD: ['DRIVING', 'RESTRAINING'],
  STAKEHOLDERS: ['SUPPORTS', 'NEUTRAL', 'OPPOSES', 'UNKNOWN'],
  CULTURE: ['ARTEFACT', 'ESPOUSED_VALUE', 'ASSUMPTION', 'NORM', 'VALUE', 'PERCEPTION'],
  TACIT: ['ROUTINE', 'SKILL', 'RELATION', 'SIGNAL', 'OTHER'],
};

/** Kinds whose cards weigh something, and the one whose cards are placed by interest and influence. */
export const WEIGHED: readonly BoardKind[] = ['FORCE_FIELD', 'TACIT'];
export const PLACED_BY_INFLUENCE: BoardKind = 'STAKEHOLDERS';
