import type { NewEntry } from '#application';
import type { Session } from '../session.ts';

const REFER = `insert into file_reference (organisation_id, sha256, entry_id)
  select $1, r.sha256, r.entry_id from json_to_recordset($2) as r(sha256 text, entry_id uuid) on conflict do nothing`;
const SHA256 = /^[0-9a-f]{64}$/;

/** Every file that a payload names: whatever the type of the fact, a file is an object with a `sha256`. */
function* filesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* filesIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sha256' && typeof inner === 'string' && SHA256.test(inner)) yield inner;
      else yield* filesIn(inner);
    }
  }
}

/** Writes which files entries refer to, so that those are kept as long as the entries' payloads are. */
export async function referToFiles(session: Session, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.flatMap(({ id, payload }) => [...new Set(filesIn(payload))].map((sha256) => ({ sha256, entry_id: id })));
  if (rows.length > 0) await session.query('refer to files', REFER, [session.organisationId, JSON.stringify(rows)]);
}
