import type { Outcome } from '../../kernel/decision.ts';
import { refuse } from '../../kernel/decision.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { refuseBecause } from '../refuse-because.ts';
import { addCards, placeCard, strikeCard } from './cards.ts';
import type { BoardCommand, BoardCommandType, BoardFact } from './commands.ts';
import { concludeBoard } from './conclude.ts';
import { changeHat, groupPeople } from './group.ts';
import { openBoard } from './open.ts';
import type { Board } from './state.ts';

/** A board with the initiative that it belongs to. */
export interface BoardDossier extends Dossier { readonly board: Board }

/** The rule of one command on an open board. */
export type BoardDecider<T extends BoardCommandType> = (dossier: BoardDossier, command: BoardCommand<T>, context: RuleContext) => Outcome<BoardFact>;

/** What follows from a command on a board; `board` null for one that is being opened, and only then. */
export function decideBoard(board: Board | null, dossier: Dossier, command: BoardCommand, context: RuleContext): Outcome<BoardFact> {
  const { status, title } = dossier.initiative;
  if (status !== 'RUNNING') return refuse('INITIATIVE_ENDED', null, { status, title });
  if (command.type === 'board.open') return board === null ? openBoard(dossier, command, context) : refuse('ID_TAKEN', ['boardId']);
  if (board === null) return refuseBecause('BOARD_UNKNOWN');
  if (board.status === 'CONCLUDED') return refuseBecause('BOARD_CONCLUDED');
  const at: BoardDossier = { ...dossier, board };
  switch (command.type) {
    case 'board.group': return groupPeople(at, command, context);
    case 'board.change-hat': return changeHat(at, command, context);
    case 'board.add-cards': return addCards(at, command, context);
    case 'board.place-card': return placeCard(at, command, context);
    case 'board.strike-card': return strikeCard(at, command, context);
    case 'board.conclude': return concludeBoard(at, command, context);
  }
}
