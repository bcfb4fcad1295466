import { instantText } from '../slices/field.ts';
import { type GlobalType, globalIdSql } from './global-id.ts';
import type { BareField, InlineField, ListField, ObjectField, Rows, Scope, Sql, ValueField } from './model.ts';

type Bare<F> = Omit<F, 'visibleTo'>;

/** Any SQL expression over the row. */
export const value = (sql: (row: Sql, scope: Scope) => Sql, cost = 0): Bare<ValueField> => ({ kind: 'value', cost, sql });

// Over a table's row.
export const column = (name: string): Bare<ValueField> => value((row) => `${row}.${name}`);
export const upper = (name: string): Bare<ValueField> => value((row) => `upper(${row}.${name})`);
export const instant = (name: string): Bare<ValueField> => value((row) => instantText(`${row}.${name}`));
export const id = (type: GlobalType, name = 'id'): Bare<ValueField> => value((row) => globalIdSql(type, `${row}.${name}`));

// Over a jsonb value.
export const text = (key: string): Bare<ValueField> => value((row) => `(${row} ->> '${key}')`);
export const json = (key: string): Bare<ValueField> => value((row) => `(${row} -> '${key}')`);
export const jsonId = (type: GlobalType, key = 'id'): Bare<ValueField> => value((row) => globalIdSql(type, `(${row} ->> '${key}')::uuid`));

/** An object in a jsonb value of the row; null where the value is. */
export const inline = (type: string, row: (row: Sql, scope: Scope) => Sql): Bare<InlineField> =>
  ({ kind: 'inline', cost: 0, type, row, absent: (up) => `jsonb_typeof(${up}) is distinct from 'object'` });

/** An object whose fields stand in the parent's own row; always there. */
export const part = (type: string): Bare<InlineField> => ({ kind: 'inline', cost: 0, type, row: (row) => row });

/** A row of a table, found by a key in the parent's row. A target with rules of its own is asked for unless it lies inside the parent. */
export const one = (type: string, table: string, key: (up: Sql) => Sql, inside = false): Bare<ObjectField> =>
  ({ kind: 'object', cost: 1, type, rows: { from: (self) => `${table} ${self}`, where: (self, up) => `${self}.id = ${key(up)}`, inside } });

/** Rows of a table that belong to the parent's row. */
export const many = (type: string, table: string, where: (self: Sql, up: Sql, scope: Scope) => Sql, { orderBy = 'position', inside = true, size = 5 } = {}): Bare<ListField> =>
  ({ kind: 'list', cost: 1, type, size, rows: { from: (self) => `${table} ${self}`, where, orderBy: (self) => orderBy.split(', ').map((name) => `${self}.${name}`).join(', '), inside } });

/** Elements of a jsonb array in the row, in their order. */
export const elements = (type: string, array: (up: Sql, scope: Scope) => Sql, size = 5): Bare<ListField> => ({ kind: 'list', cost: 0, type, size, rows: jsonRows(array) });

export const jsonRows = (array: (up: Sql, scope: Scope) => Sql): Rows => ({
  from: (self, up, scope) => `jsonb_array_elements(${array(up, scope)}) with ordinality ${self}(v, n)`,
  orderBy: (self) => `${self}.n`,
  row: (self) => `${self}.v`,
  inside: true,
});

/** Rows of a table named by an array of ids in the parent's row, in its order; those that the viewer does not see are left out. */
export const named = (type: string, table: string, ids: (up: Sql) => Sql): Bare<ListField> => ({
  kind: 'list', cost: 1, type, size: 3,
  rows: {
    from: (self, up) => `unnest(${ids(up)}) with ordinality ${self}_named(id, n) join ${table} ${self} on ${self}.id = ${self}_named.id`,
    orderBy: (self) => `${self}_named.n`,
  },
});

/** The log entry that recorded the row. */
export const entry = (): Bare<ObjectField> => one('Entry', 'entry', (up) => `${up}.entry_id`);

/** A person by a key in a jsonb value. */
export const personIn = (key = 'personId'): Bare<ObjectField> => one('Person', 'person', (up) => `(${up} ->> '${key}')::uuid`);

export type { BareField };

/** A text in all languages; never absent. */
export const localized = (row: (row: Sql, scope: Scope) => Sql): Bare<InlineField> => ({ kind: 'inline', cost: 0, type: 'LocalizedText', row });
