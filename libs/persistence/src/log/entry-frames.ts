import type { CivilDate, Id, Instant, Role, Side } from '#domain';
import type { EntryFrame } from '#involvement-log';
import type { Session } from '../session.ts';
import { LeavesMissing } from './tiles.ts';
import { instantText } from '../slices/field.ts';

/** A frame as SQL gives it. Numbers of a log fit a double: a million entries a day would take 24 million years to leave it. */
export interface FrameRow {
  readonly id: Id;
  readonly initiative: Id | null;
  readonly number: number;
  readonly type: string;
  readonly role: Role;
  readonly side: Side | null;
  readonly recorded: Instant;
  readonly occurred: CivilDate | null;
  readonly replay: boolean;
  readonly commitment: string;
}

/** What a frame is read from, but its number; the row is `e`. */
export const FRAME_COLUMNS = `e.id, e.initiative_id as initiative, e.type, e.actor_role as role, e.actor_side as side, ${instantText('e.recorded_at')} as recorded,
  to_char(e.occurred_on, 'YYYY-MM-DD') as occurred, e.replay, encode(e.commitment, 'hex') as commitment`;

export const frameOf = (organisationId: Id, row: FrameRow): EntryFrame => ({
  organisationId, id: row.id, initiativeId: row.initiative, number: row.number, type: row.type, actorRole: row.role, actorSide: row.side, recordedAt: row.recorded,
  occurredOn: row.occurred, replay: row.replay, commitment: row.commitment,
});

const PLACED = `select ${FRAME_COLUMNS}, e.number::float8 as number from entry e where e.organisation_id = $1 and e.leaf_index >= $2 and e.leaf_index < $3 order by e.leaf_index`;

/** The frames of leaves from `from` up to, not with, `until`, in order. Throws where the store has lost some: what is served must never be shifted. */
export async function placedFrames(session: Session, from: number, until: number): Promise<readonly EntryFrame[]> {
  const rows = await session.query<FrameRow>('placed frames', PLACED, [session.organisationId, from, until]);
  if (rows.length !== until - from) throw new LeavesMissing(from, until - from, rows.length);
  return rows.map((row) => frameOf(session.organisationId, row));
}
