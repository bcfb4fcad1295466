import { randomBytes } from 'node:crypto';
import type { NewEntry } from '#application';
import { SALT_BYTES, commitment } from '#involvement-log';
import type { Session } from '../session.ts';
import { referToFiles } from './file-references.ts';

const APPEND = `
  with given as materialized (
    select * from json_to_recordset($2) as r(id uuid, initiative_id uuid, type text, actor_role text, actor_side text, recorded_at timestamptz, occurred_on date,
      commitment text, payload jsonb, salt text)
  ), framed as (
    insert into entry (organisation_id, id, initiative_id, type, actor_role, actor_side, recorded_at, occurred_on, commitment, replay)
    select $1, id, initiative_id, type, actor_role, actor_side, recorded_at, occurred_on, decode(commitment, 'hex'), (select o.kind = 'REPLAY' from organisation o where o.id = $1) from given
  )
  insert into entry_payload (organisation_id, entry_id, payload, salt) select $1, id, payload, decode(salt, 'hex') from given`;

/** What a commitment is of: who acted, and the payload of the fact. */
const payloadOf = ({ by, payload }: NewEntry): { by: NewEntry['by']; fact: NewEntry['payload'] } => ({ by, fact: payload });

function row(entry: NewEntry, salt: Buffer): Record<string, unknown> {
  const payload = payloadOf(entry);
  return {
    id: entry.id, initiative_id: entry.initiativeId, type: entry.type, actor_role: entry.by.role, actor_side: entry.by.side, recorded_at: entry.at, occurred_on: entry.occurredOn,
    commitment: commitment(payload, salt), payload, salt: salt.toString('hex'),
  };
}

/** Appends entries in the order given, frame and payload apart, in one statement. Those of a replay organisation are badged. */
export async function appendEntries(session: Session, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const salts = randomBytes(SALT_BYTES * entries.length);
  const rows = entries.map((entry, index) => row(entry, salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)));
  await session.query('append entries', APPEND, [session.organisationId, JSON.stringify(rows)]);
  await referToFiles(session, entries);
}
