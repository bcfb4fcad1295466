import type { Board, BoardKind } from '../board/state.ts';
import type { FindingKind } from '../finding/state.ts';

const OF_SECTION: Readonly<Partial<Record<BoardKind, Readonly<Record<string, FindingKind>>>>> = {
  HATS: { BLACK: 'RISK', GREEN: 'ALTERNATIVE', WHITE: 'QUESTION' },
  TACIT: { ROUTINE: 'KEEP', SKILL: 'KEEP', RELATION: 'KEEP', SIGNAL: 'KEEP', OTHER: 'KEEP' },
};

/** What the employer owes an answer to when the board is concluded: black keywords, green ones and white ones, and what must not break. Struck cards are left out. */
export const findingsOf = ({ kind, cards }: Board): { cardId: string; kind: FindingKind; text: string }[] => cards.flatMap(({ id, text, section, struck }) => {
  const becomes = OF_SECTION[kind]?.[section];
  return becomes === undefined || struck !== null ? [] : [{ cardId: id, kind: becomes, text }];
});
