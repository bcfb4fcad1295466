import type { Audience } from './audience.ts';
import type { Access } from './access.ts';
import type { GlobalType } from './global-id.ts';

/** A piece of SQL text. */
export type Sql = string;

/** What declarations may refer to in a statement: the viewer as parameters, domain time, constants and the field's own arguments. */
export interface Scope {
  readonly access: Access;
  readonly organisation: Sql;
  /** The viewer's person. */
  readonly me: Sql;
  /** uuid[]: units at or below the viewer's offices. */
  readonly levels: Sql;
  /** text[]: unions whose offices the viewer holds. */
  readonly unions: Sql;
  /** Domain time and its civil date. */
  readonly now: Sql;
  readonly today: Sql;
  /** A jsonb constant of our own code, stated once in the statement. */
  constant(name: string, value: unknown): Sql;
  /** Another value of the viewer. */
  viewer(name: 'roles' | 'scopes' | 'language' | 'offices'): Sql;
  /** The argument of the field by its path, such as `filter.unitId`; null when it is not given. `read` makes the parameter from the value. */
  argument(path: string, type: string, read?: (value: unknown) => unknown): Sql | null;
  /** A boolean argument, which may change the statement. */
  flag(path: string): boolean | null;
}

/** Where rows of a type come from. `self` is the row's alias; `up` the parent's row. */
export interface Rows {
  readonly from: (self: Sql, up: Sql, scope: Scope) => Sql;
  readonly where?: (self: Sql, up: Sql, scope: Scope) => Sql | null;
  readonly orderBy?: (self: Sql) => Sql;
  /** The row that the type's fields are read from; `self` unless it is a jsonb value in it. */
  readonly row?: (self: Sql) => Sql;
  /** Whoever sees the parent sees the row, but for what the type itself holds back. */
  readonly inside?: boolean;
}

interface Visible {
  /** Deny by default: every field names its audience. */
  readonly visibleTo: Audience;
  /** Besides its audience, who fits this condition sees it. */
  readonly alsoIf?: (row: Sql, scope: Scope) => Sql;
}

export interface ValueField extends Visible { readonly kind: 'value'; readonly cost: number; readonly sql: (row: Sql, scope: Scope) => Sql }
export interface ObjectField extends Visible { readonly kind: 'object'; readonly cost: number; readonly type: string; readonly rows: Rows }
/** An object held as a value in the parent's row. */
export interface InlineField extends Visible { readonly kind: 'inline'; readonly cost: number; readonly type: string; readonly row: (row: Sql, scope: Scope) => Sql; readonly absent?: (row: Sql) => Sql }
/** `size` is how many are reckoned with in cost. */
export interface ListField extends Visible { readonly kind: 'list'; readonly cost: number; readonly type: string; readonly size: number; readonly rows: Rows }
/** One of several types, by a column of the row. */
export interface ChoiceField extends Visible { readonly kind: 'choice'; readonly cost: number; readonly by: (row: Sql) => Sql; readonly options: Readonly<Record<string, { readonly type: string; readonly rows: Rows }>> }
export interface ConnectionField extends Visible {
  readonly kind: 'connection'; readonly cost: number; readonly type: string; readonly rows: Rows;
  readonly orders: Readonly<Record<string, Order>>;
  readonly defaultOrder: { readonly field: string; readonly direction: Direction };
}
/** `node` and `nodes`: any type with an id. */
export interface NodeField extends Visible { readonly kind: 'node' | 'nodes'; readonly cost: number }

export type Direction = 'ASC' | 'DESC';
/** A sort key with the id as tie-breaker, in the direction that an index has it in; `null` where the key alone is unique. */
export interface Order { readonly key: (self: Sql) => Sql; readonly type: string; readonly tie: 'SAME' | 'OPPOSITE' | null }

export type FieldModel = ValueField | ObjectField | InlineField | ListField | ChoiceField | ConnectionField | NodeField;
export type BareField = FieldModel extends infer F ? (F extends FieldModel ? Omit<F, 'visibleTo'> : never) : never;

/** One GraphQL type: who sees its rows, and each field's SQL, cost and audience. */
export interface ReadModel {
  readonly type: string;
  /** Roles that see rows of the type at all. */
  readonly rows: Audience;
  /** Table for `node(id)`; its rows are found by `id`. */
  readonly node?: { readonly type: GlobalType; readonly table: string };
  /** Which rows the viewer sees; null for all. `inside` when reached through a parent that they see. */
  readonly visible?: (row: Sql, scope: Scope, inside: boolean) => Sql | null;
  /** Whether such a viewer sees the row whole; fields that employees do not see ask it. */
  readonly whole?: (row: Sql, scope: Scope) => Sql;
  readonly fields: Readonly<Record<string, FieldModel>>;
}

/** Gives fields their audience. */
export const visibleTo = (audience: Audience, fields: Readonly<Record<string, BareField>>): Record<string, FieldModel> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, visibleTo: audience }]));
