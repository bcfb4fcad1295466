import type { Id } from '#domain';
import { mapping, sqlType } from './field.ts';
import type { Fields, Kind } from './field.ts';

/** An item of a collection with its place: what one row is made of. */
export interface Placed {
  /** Tells items of one owner apart. */
  readonly key: string;
  readonly item: object;
  readonly position: number;
  /** The item it stands in, for collections in collections; else null. */
  readonly parentId: Id | null;
  row(): Record<string, unknown>;
}

/** One collection of a state: its table, how its rows are made, and how they are read back. `Owner` is Initiative or Meeting. */
export interface Slice<Owner> {
  readonly name: string;
  readonly table: string;
  readonly ownerColumn: string;
  /** Columns that with organisation_id are the primary key. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Kind>>;
  /** SQL of one JSON object: owner's (or parent's) id → rows in order, each an array of values. `$1` is the organisation, `$n` the owners' ids. */
  read(parameter: number): string;
  /** The array in the state; the same array means that nothing changed. */
  source(owner: Owner): object;
  placed(owner: Owner): readonly Placed[];
  /** The item that a row was read as. */
  readonly item: (values: readonly unknown[]) => object;
  /** Whether the owner has any item. */
  readonly filled: (owner: Owner) => boolean;
}

interface Whole<Owner, Item> {
  readonly name: string; readonly table: string; readonly ownerColumn: string;
  readonly items: (owner: Owner) => readonly Item[];
  readonly fields: Fields<Item>;
}

const readGrouped = (table: string, select: string, ownerColumn: string, groupColumn: string) => (parameter: number): string => `(
  select json_object_agg(g.owner, g.items) from (
    select t.${groupColumn} as owner, json_agg(${select} order by t.position) as items
    from ${table} t where t.organisation_id = $1 and t.${ownerColumn} = any ($${parameter}) group by t.${groupColumn}) g)`;

/** A collection of objects with ids that stands right in its owner. */
export function slice<Owner extends { readonly id: Id }, Item extends { readonly id: Id }>(whole: Whole<Owner, Item>): Slice<Owner> {
  const mapped = mapping<Item>(whole.fields);
  return {
    name: whole.name, table: whole.table, ownerColumn: whole.ownerColumn, key: ['id'],
    columns: { ...mapped.columns, [whole.ownerColumn]: 'uuid', position: 'integer' },
    read: readGrouped(whole.table, mapped.select, whole.ownerColumn, whole.ownerColumn),
    source: whole.items,
    item: mapped.item,
    filled: (owner) => whole.items(owner).length > 0,
    placed: (owner) => whole.items(owner).map((item, position) => ({
      key: item.id, item, position, parentId: null,
      row: () => ({ ...mapped.row(item), [whole.ownerColumn]: owner.id, position }),
    })),
  };
}

interface Nested<Owner, Parent, Item> {
  readonly name: string; readonly table: string; readonly ownerColumn: string; readonly parentColumn: string;
  /** Key columns beside the organisation: `id`, or parent and position for items without an id. */
  readonly key: readonly ['id'] | readonly [string, 'position'];
  readonly parents: (owner: Owner) => readonly Parent[];
  readonly items: (parent: Parent) => readonly Item[];
  readonly fields: Fields<Item>;
}

/** A collection inside the items of another. A meeting's own collections without ids are nested in the meeting itself. */
export function nestedSlice<Owner extends { readonly id: Id }, Parent extends { readonly id: Id }, Item extends object>(nested: Nested<Owner, Parent, Item>): Slice<Owner> {
  const mapped = mapping<Item>(nested.fields);
  const keyOf = (parentId: Id, item: Item, position: number): string => ('id' in item && nested.key[0] === 'id' ? String(item.id) : `${parentId}/${position}`);
  return {
    name: nested.name, table: nested.table, ownerColumn: nested.ownerColumn, key: nested.key,
    columns: { ...mapped.columns, [nested.parentColumn]: 'uuid', [nested.ownerColumn]: 'uuid', position: 'integer' },
    read: readGrouped(nested.table, mapped.select, nested.ownerColumn, nested.parentColumn),
    source: nested.parents,
    item: mapped.item,
    filled: (owner) => nested.parents(owner).some((parent) => nested.items(parent).length > 0),
    placed: (owner) => nested.parents(owner).flatMap((parent) => nested.items(parent).map((item, position) => ({
      key: keyOf(parent.id, item, position), item, position, parentId: parent.id,
      row: () => ({ ...mapped.row(item), [nested.parentColumn]: parent.id, [nested.ownerColumn]: owner.id, position }),
    }))),
  };
}

/** `name type, …` for json_to_recordset. */
export const recordShape = (columns: Readonly<Record<string, Kind>>): string => Object.entries(columns).map(([column, kind]) => `${column} ${sqlType(kind)}`).join(', ');
