import type { Recording } from '../../initiative/evolver.ts';
import type { Id } from '../../kernel/identity.ts';
import { changeOne } from '../../kernel/change-one.ts';
import type { BoardFact } from './commands.ts';
import type { Board, Card } from './state.ts';

const changeCard = (board: Board, cardId: Id, to: (card: Card) => Card): Board => ({ ...board, cards: changeOne(board.cards, ({ id }) => id === cardId, to) });

/** The board after a fact; null only before it is opened. */
export function evolveBoard(board: Board | null, owner: { readonly organisationId: Id; readonly initiativeId: Id }, { type, payload, at, by, entryId }: BoardFact & Recording): Board | null {
  if (type === 'board.opened') {
    const { boardId, ...words } = payload;
    return { id: boardId, ...owner, version: 0, ...words, status: 'OPEN', groups: [], cards: [], openedBy: by, openedAt: at, concluded: null, entryId };
  }
  if (board === null) return null;
  switch (type) {
    case 'board.grouped': return { ...board, groups: payload.groups };
    case 'board.hat-changed': return { ...board, groups: changeOne(board.groups, ({ id }) => id === payload.hatGroupId, (group) => ({ ...group, hat: payload.hat })) };
    case 'board.cards-added': return { ...board, cards: [...board.cards, ...payload.cards.map(({ cardId, ...card }): Card => ({ id: cardId, ...card, by, at, struck: null, entryId }))] };
    case 'board.card-placed': return changeCard(board, payload.cardId, (card) => ({ ...card, section: payload.section, weight: payload.weight, interest: payload.interest, influence: payload.influence }));
    case 'board.card-struck': return changeCard(board, payload.cardId, (card) => ({ ...card, struck: { reason: payload.reason, at } }));
    case 'board.concluded': return { ...board, status: 'CONCLUDED', concluded: { by, at, occurredOn: payload.occurredOn, participants: payload.personIds.length + payload.unnamed.reduce((sum, { people }) => sum + people, 0) } };
  }
}
