import type { Id } from '#domain';
import type { Session } from '../session.ts';
import type { Slice } from './slice.ts';

/** Items in order, by the id of the owner (or of the parent item, for nested slices). */
export type Grouped = Readonly<Record<Id, readonly object[]>>;

/**
 * Reads collections of many owners in one statement. `ownersOf` gives the owners that have rows in a slice: those without are not looked for,
 * and a slice that nobody has is left out. Gives the groups by slice name.
 */
export async function readSlices<Owner>(session: Session, slices: readonly Slice<Owner>[], ownersOf: (slice: Slice<Owner>, index: number) => readonly Id[]): Promise<Readonly<Record<string, Grouped>>> {
  const wanted = slices.map((slice, index) => ({ slice, index, owners: ownersOf(slice, index) })).filter(({ owners }) => owners.length > 0);
  if (wanted.length === 0) return {};
  const selected = wanted.map(({ slice }, place) => `${slice.read(place + 2)} as "${slice.name}"`);
  // One name per set of slices, short however many: PostgreSQL cuts names at 63 bytes, and two that are cut alike would be one statement.
  const name = `read ${wanted[0]!.slice.ownerColumn} ${wanted.reduce((set, { index }) => set + 2 ** index, 0).toString(36)}`;
  const [row] = await session.query<Record<string, Record<Id, unknown[][]> | null>>(name, `select ${selected.join(',\n')}`, [session.organisationId, ...wanted.map(({ owners }) => owners)]);
  return Object.fromEntries(wanted.map(({ slice }) => [slice.name, grouped(slice, row?.[slice.name] ?? {})]));
}

function grouped<Owner>({ item }: Slice<Owner>, rows: Record<Id, unknown[][]>): Grouped {
  const groups: Record<Id, readonly object[]> = {};
  for (const owner in rows) groups[owner] = rows[owner]!.map(item);
  return groups;
}

/** The items of one owner in one slice. The shape was made by the slice's own fields, which the compiler holds to `Item`. */
export const itemsOf = <Item>(groups: Readonly<Record<string, Grouped>>, slice: string, owner: Id): readonly Item[] => (groups[slice]?.[owner] ?? []) as readonly Item[];
