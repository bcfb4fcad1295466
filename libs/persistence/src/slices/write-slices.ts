import type { Session } from '../session.ts';
import { recordShape } from './slice.ts';
import type { Slice } from './slice.ts';

/** One owner's state before and after; `before` null for a new one. */
export interface OwnerChange<Owner> { readonly before: Owner | null; readonly after: Owner }

interface Difference { readonly changed: Record<string, unknown>[]; readonly gone: Record<string, unknown>[] }

/** Compares by identity and place: an item that is the same object in the same place has its row already. */
function compare<Owner>(slice: Slice<Owner>, change: OwnerChange<Owner>, into: Difference): void {
  if (change.before !== null && slice.source(change.before) === slice.source(change.after)) return;
  const known = new Map((change.before === null ? [] : slice.placed(change.before)).map((placed) => [placed.key, placed]));
  for (const placed of slice.placed(change.after)) {
    const before = known.get(placed.key);
    known.delete(placed.key);
    if (before === undefined || before.item !== placed.item || before.position !== placed.position || before.parentId !== placed.parentId) into.changed.push(placed.row());
  }
  for (const placed of known.values()) into.gone.push(placed.row());
}

const upserts = new WeakMap<object, string>();

function upsertOf<Owner>(slice: Slice<Owner>): string {
  const known = upserts.get(slice);
  if (known !== undefined) return known;
  const columns = Object.keys(slice.columns);
  const updated = columns.filter((column) => !slice.key.includes(column)).map((column) => `${column} = excluded.${column}`);
  const text = `insert into ${slice.table} (organisation_id, ${columns.join(', ')})
    select $1, ${columns.map((column) => `r.${column}`).join(', ')} from json_to_recordset($2) as r(${recordShape(slice.columns)})
    on conflict (organisation_id, ${slice.key.join(', ')}) do update set ${updated.join(', ')}`;
  upserts.set(slice, text);
  return text;
}

function deleteOf<Owner>(slice: Slice<Owner>): string {
  const same = slice.key.map((column) => `t.${column} = r.${column}`).join(' and ');
  return `delete from ${slice.table} t using json_to_recordset($2) as r(${recordShape(slice.columns)}) where t.organisation_id = $1 and ${same}`;
}

/**
 * Writes what changed in all collections of a batch of owners: at most two statements per touched table, however many owners. Rows are written in the
 * order of the slices, so that what others refer to stands first, and removed in the opposite order.
 */
export async function writeSlices<Owner>(session: Session, slices: readonly Slice<Owner>[], changes: readonly OwnerChange<Owner>[]): Promise<void> {
  const differences = slices.map((slice) => {
    const difference: Difference = { changed: [], gone: [] };
    for (const change of changes) compare(slice, change, difference);
    return { slice, ...difference };
  });
  for (const { slice, changed } of differences) {
    if (changed.length > 0) await session.query(`upsert ${slice.table}`, upsertOf(slice), [session.organisationId, JSON.stringify(changed)]);
  }
  for (const { slice, gone } of differences.toReversed()) {
    if (gone.length > 0) await session.query(`delete ${slice.table}`, deleteOf(slice), [session.organisationId, JSON.stringify(gone)]);
  }
}
