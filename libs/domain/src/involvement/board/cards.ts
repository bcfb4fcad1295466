import type { Actor } from '../../kernel/actor.ts';
import { distinctIds, listWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { isLeader, isSafetyRep, isSuperior, manages, partiesOf } from '../../initiative/authority.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { CardInput } from './commands.ts';
import type { BoardDecider, BoardDossier } from './decide.ts';
import type { Board, BoardKind } from './state.ts';
import { PLACED_BY_INFLUENCE, SECTIONS, WEIGHED } from './state.ts';

/** Most cards on one board, and in one command. */
const CARDS_MAX = 2_000;
const CARDS_AT_ONCE_MAX = 100;

interface Placing { readonly section: string | null; readonly weight: number | null; readonly interest: number | null; readonly influence: number | null }

/** A rep of the employees' side: speaks for a union here, or is the safety rep. */
const isRep = (initiative: Initiative, by: Actor, today: CivilDate): boolean =>
  partiesOf(initiative, by, today).length > 0 || (isSafetyRep(by) && !isLeader(initiative, by) && !isSuperior(initiative, by));

const isAffected = ({ groups }: Initiative, { personId }: Actor): boolean => personId !== null && groups.some(({ memberIds }) => memberIds.includes(personId));

/** Those who run the process, reps, and those whom the change affects. Only reps pass on for somebody without name. */
function writerRefused({ initiative, board }: BoardDossier, by: Actor, cards: readonly CardInput[], today: CivilDate): Refused | null {
  const rep = isRep(initiative, by, today);
  const typist = rep || manages(initiative, by);
  const inGroups = (by.personId !== null && board.groups.some(({ memberIds }) => memberIds.includes(by.personId!)));
  if (!typist && !inGroups && !isAffected(initiative, by)) return refuseBecause('NOT_AT_THE_BOARD');
  const nameless = cards.findIndex(({ withoutName }) => withoutName);
  if (nameless >= 0 && !rep) return refuseBecause('WITHOUT_NAME_THROUGH_REP', ['cards', String(nameless), 'withoutName']);
  const others = typist ? -1 : cards.findIndex(({ groupId }) => groupId !== null && !board.groups.some(({ id, memberIds }) => id === groupId && memberIds.includes(by.personId ?? '')));
  return others < 0 ? null : refuseBecause('NOT_IN_THE_GROUP', ['cards', String(others), 'groupId']);
}

/** A weight where the kind has one, interest and influence of a stakeholder, and nothing else. */
function placeRefusals(kind: BoardKind, { section, weight, interest, influence }: Placing, at: readonly string[]): Refusal[] {
  const numbers = [['weight', weight, WEIGHED.includes(kind)], ['interest', interest, kind === PLACED_BY_INFLUENCE], ['influence', influence, kind === PLACED_BY_INFLUENCE]] as const;
  return [
    ...(section === null || SECTIONS[kind].includes(section) ? [] : [{ code: 'SECTION_UNKNOWN', field: [...at, 'section'], data: { section, sections: SECTIONS[kind] } }]),
    ...numbers.flatMap(([name, value, belongs]) => (belongs ? (value === null ? [{ code: 'CARD_WEIGHT_MISSING', field: [...at, name], data: { field: name } }] : wholeWithin(value, [1, 5], [...at, name]))
      : value === null ? [] : [{ code: 'CARD_WEIGHT_OF_OTHER_KIND', field: [...at, name], data: { field: name } }])),
  ];
}

/** The section that a card hangs in: its group's hat in a hat session, else the one it names; null where neither says. */
const sectionOf = ({ kind, groups }: Board, { groupId, section }: CardInput): string | null =>
  (kind === 'HATS' && groupId !== null ? groups.find(({ id }) => id === groupId)?.hat ?? null : section);

/** Puts cards up, one's own or those of printed sheets. A hundred at a time. */
export const addCards: BoardDecider<'board.add-cards'> = (dossier, { by, input: { cards } }, { now }) => {
  const { board } = dossier;
  const placed = cards.map((card) => ({ ...card, section: sectionOf(board, card) }));
  const strange = cards.findIndex(({ groupId }) => groupId !== null && !board.groups.some(({ id }) => id === groupId));
  const nowhere = placed.findIndex(({ section }) => section === null);
  return (strange < 0 ? null : refuseBecause('HAT_GROUP_UNKNOWN', ['cards', String(strange), 'groupId']))
    ?? writerRefused(dossier, by, cards, osloDate(now))
    ?? refuseWith([...listWithin(cards, ['cards'], CARDS_AT_ONCE_MAX), ...distinctIds(cards.map(({ cardId }) => cardId), ['cards'])])
    ?? (cards.length === 0 ? refuseBecause('NO_CARDS', ['cards']) : null)
    ?? (board.cards.length + cards.length > CARDS_MAX ? refuseBecause('BOARD_FULL', ['cards'], { max: CARDS_MAX }) : null)
    ?? (nowhere < 0 ? null : refuseBecause('SECTION_MISSING', ['cards', String(nowhere), 'section']))
    ?? refuseWith(placed.flatMap((card, index) => [...titleWithin(card.text, 'cards', String(index), 'text'), ...placeRefusals(board.kind, card, ['cards', String(index)])]))
    ?? (board.cards.some(({ id }) => cards.some(({ cardId }) => cardId === id)) ? refuse('ID_TAKEN', ['cards']) : null)
    ?? accept({ type: 'board.cards-added', payload: { boardId: board.id, cards: placed.map((card) => ({ ...card, section: card.section ?? '' })) } });
};

/** The one who typed it, and those who run the process. */
function hangsAndYours({ initiative, board }: BoardDossier, by: Actor, cardId: string): Refused | null {
  const card = board.cards.find(({ id }) => id === cardId);
  if (card === undefined || card.struck !== null) return refuseBecause('CARD_UNKNOWN', ['cardId']);
  return manages(initiative, by) || (by.personId !== null && card.by.personId === by.personId) ? null : refuseBecause('CARD_NOT_YOURS', ['cardId']);
}

/** Hangs a card elsewhere, or weighs it anew. A keyword stays under its hat. */
export const placeCard: BoardDecider<'board.place-card'> = (dossier, { by, input }) => {
  const { board } = dossier;
  const card = board.cards.find(({ id }) => id === input.cardId);
  return hangsAndYours(dossier, by, input.cardId)
    ?? (board.kind === 'HATS' && input.section !== card?.section ? refuseBecause('KEYWORD_STAYS_UNDER_HAT', ['section']) : null)
    ?? refuseWith(placeRefusals(board.kind, input, []))
    ?? accept({ type: 'board.card-placed', payload: { boardId: board.id, ...input } });
};

/** Strikes a card that was put up by mistake; it stays to be seen, and nothing follows from it. */
export const strikeCard: BoardDecider<'board.strike-card'> = (dossier, { by, input }) =>
  hangsAndYours(dossier, by, input.cardId)
  ?? refuseWith(textWithin(input.reason, 'reason'))
  ?? accept({ type: 'board.card-struck', payload: { boardId: dossier.board.id, ...input } });
