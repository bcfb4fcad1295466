import type { Board, Card } from '#domain';
import { mapping } from './field.ts';
import { slice } from './slice.ts';
import type { Slice } from './slice.ts';

/** A board without its cards. */
export type BoardRow = Omit<Board, 'cards'>;

export const boardRow = mapping<BoardRow>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, version: 'integer', initiativeId: 'uuid', kind: 'text', title: 'text', question: 'text', activity: 'text', part: 'text',
  proposalId: 'uuid', status: 'text', groups: 'json', openedBy: 'json', openedAt: 'instant', concluded: 'json', entryId: 'uuid',
});

/** The collections of a board: only cards that are new or have changed are written, however many hang there. */
export const BOARD_SLICES: readonly Slice<Board>[] = [
  slice<Board, Card>({ name: 'cards', table: 'board_card', ownerColumn: 'board_id', items: ({ cards }) => cards, fields: {
    id: 'uuid', text: 'text', section: 'text', weight: 'integer', interest: 'integer', influence: 'integer', groupId: 'uuid', fromPaper: 'boolean', withoutName: 'boolean',
    by: { column: 'by_actor', kind: 'json' }, at: 'instant', struck: 'json', entryId: 'uuid' } }),
];
