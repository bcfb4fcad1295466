import type { Board, Card, Id } from '#domain';
import type { Session } from '../session.ts';
import { BOARD_SLICES, boardRow } from '../slices/board-slices.ts';
import { itemsOf, readSlices } from '../slices/read-slices.ts';
import { recordShape } from '../slices/slice.ts';
import { writeSlices } from '../slices/write-slices.ts';

const LOCK = `select ${boardRow.select} as state from board t where t.organisation_id = $1 and t.id = $2 for no key update`;
const INITIATIVE = 'select initiative_id as id from board where organisation_id = $1 and id = $2';
const columns = Object.keys(boardRow.columns).filter((column) => column !== 'organisation_id');
const UPSERT = `insert into board (organisation_id, ${columns.join(', ')}) select $1, ${columns.map((column) => `r.${column}`).join(', ')}
  from json_to_recordset($2) as r(${recordShape(boardRow.columns)})
  on conflict (organisation_id, id) do update set ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** The initiative that a board belongs to, which never changes; null for an unknown id. */
export async function initiativeOfBoard(session: Session, boardId: Id): Promise<Id | null> {
  const rows = await session.query<{ id: Id }>('initiative of board', INITIATIVE, [session.organisationId, boardId]);
  return rows[0]?.id ?? null;
}

/** Locks a board and loads it with its cards; null for an unknown id. */
export async function lockBoard(session: Session, id: Id): Promise<Board | null> {
  const rows = await session.query<{ state: unknown[] }>('lock board', LOCK, [session.organisationId, id]);
  if (rows[0] === undefined) return null;
  const groups = await readSlices(session, BOARD_SLICES, () => [id]);
  return { ...boardRow.item(rows[0].state), cards: itemsOf<Card>(groups, 'cards', id) };
}

/** Writes a board and what changed on it. */
export async function saveBoard(session: Session, before: Board | null, after: Board): Promise<void> {
  await session.query('upsert board', UPSERT, [session.organisationId, JSON.stringify([boardRow.row(after)])]);
  await writeSlices(session, BOARD_SLICES, [{ before, after }]);
}
