import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { FindingKind } from '../finding/state.ts';
import type { HatParticipant } from '../hats/mix.ts';
import type { Hat } from '../hats/state.ts';
import type { BoardKind } from './state.ts';

/** A card as it is put up. `section` null for a hat session, where the group's hat says it. */
export interface CardInput {
  cardId: Id; text: string; section: string | null; weight: number | null; interest: number | null; influence: number | null; groupId: Id | null; fromPaper: boolean; withoutName: boolean;
}

/** Commands on a board. */
export interface BoardCommands {
  'board.open': { boardId: Id; initiativeId: Id; kind: BoardKind; title: string; question: string; activity: string | null; proposalId: Id | null };
  /** `people` as the register has them now; chance comes in with `seed`. Anew until the first card is up. */
  'board.group': { people: HatParticipant[]; seed: string; groupIds: Id[] };
  'board.change-hat': { hatGroupId: Id; hat: Hat };
  'board.add-cards': { cards: CardInput[] };
  'board.place-card': { cardId: Id; section: string; weight: number | null; interest: number | null; influence: number | null };
  'board.strike-card': { cardId: Id; reason: string };
  /** Who took part: by name, and counted by affected group where nobody was named. */
  'board.conclude': { personIds: Id[]; unnamed: { groupId: Id; people: number }[]; occurredOn: CivilDate | null };
}
export type BoardCommandType = keyof BoardCommands;
export type BoardCommand<T extends BoardCommandType = BoardCommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: BoardCommands[K] } }[T];

/** Facts of a board, in the log of its initiative. */
export interface BoardFacts {
  'board.opened': { boardId: Id; kind: BoardKind; title: string; question: string; activity: string | null; part: string | null; proposalId: Id | null };
  'board.grouped': { boardId: Id; seed: string; groups: { id: Id; number: number; hat: Hat; memberIds: Id[] }[] };
  'board.hat-changed': { boardId: Id; hatGroupId: Id; hat: Hat };
  'board.cards-added': { boardId: Id; cards: (Omit<CardInput, 'section'> & { section: string })[] };
  'board.card-placed': { boardId: Id; cardId: Id; section: string; weight: number | null; interest: number | null; influence: number | null };
  'board.card-struck': { boardId: Id; cardId: Id; reason: string };
  'board.concluded': {
    boardId: Id; kind: BoardKind; title: string; activity: string | null; part: string | null; proposalId: Id | null; personIds: Id[]; unnamed: { groupId: Id; people: number }[]; cards: number;
    findings: { cardId: Id; kind: FindingKind; text: string }[]; occurredOn: CivilDate;
  };
}
export type BoardFactType = keyof BoardFacts;
export type BoardFact = { [K in BoardFactType]: { readonly type: K; readonly payload: BoardFacts[K] } }[BoardFactType];
