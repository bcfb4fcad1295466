import { distinctIds, listWithin, occurredOnWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import { findingsOf } from '../hats/findings.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { BoardDecider } from './decide.ts';
import { PARTICIPANTS_MAX } from './group.ts';
import type { Board } from './state.ts';

/** Those who put up a card of their own on the screen took part, whoever else is named. */
const authors = ({ cards }: Board): readonly string[] =>
  cards.flatMap(({ by, fromPaper, withoutName, struck }) => (by.personId === null || by.side !== 'EMPLOYEES' || fromPaper || withoutName || struck !== null ? [] : [by.personId]));

/** Concludes a board with who took part, and hands on what the employer must answer for. Nothing is put up or moved afterwards. */
export const concludeBoard: BoardDecider<'board.conclude'> = ({ initiative, board }, { by, input: { personIds, unnamed, occurredOn } }, { now }) => {
  const today = osloDate(now);
  const strange = unnamed.findIndex(({ groupId }) => !initiative.groups.some(({ id }) => id === groupId));
  const { id, kind, title, activity, part, proposalId, cards } = board;
  const hanging = cards.filter(({ struck }) => struck === null).length;
  return requireManager(initiative, by)
    ?? refuseWith([
      ...listWithin(personIds, ['personIds'], PARTICIPANTS_MAX), ...distinctIds(personIds, ['personIds']), ...listWithin(unnamed, ['unnamed']), ...distinctIds(unnamed.map(({ groupId }) => groupId), ['unnamed']),
      ...unnamed.flatMap(({ people }, index) => wholeWithin(people, [1, PARTICIPANTS_MAX], ['unnamed', String(index), 'people'])), ...occurredOnWithin(occurredOn, today, 'occurredOn'),
    ])
    ?? (strange < 0 ? null : refuse('GROUP_UNKNOWN', ['unnamed', String(strange), 'groupId']))
    ?? (hanging === 0 ? refuseBecause('BOARD_EMPTY') : null)
    ?? accept({ type: 'board.concluded', payload: {
      boardId: id, kind, title, activity, part, proposalId, personIds: [...new Set([...personIds, ...authors(board)])], unnamed, cards: hanging, findings: findingsOf(board), occurredOn: occurredOn ?? today,
    } });
};
