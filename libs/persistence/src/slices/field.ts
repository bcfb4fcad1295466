/** How a property of a domain object stands in a column. `instant` is an RFC 3339 text of 24 characters outside, `timestamptz` inside. */
export type Kind = 'uuid' | 'text' | 'integer' | 'boolean' | 'instant' | 'date' | 'json' | 'uuid[]' | 'text[]';

/** A property in one column of another name, or spread over several columns. */
export type Field<Item> = Kind | Renamed | Spread<Item>;
export interface Renamed { readonly column: string; readonly kind: Kind }
export interface Spread<Item> {
  readonly columns: Readonly<Record<string, Kind>>;
  readonly write: (item: Item) => Readonly<Record<string, unknown>>;
  /** SQL that gives the property back; the row is `t`. */
  readonly read: string;
}

/** Every property of the domain object, so that the compiler finds a forgotten one. */
export type Fields<Item> = { readonly [P in keyof Item]-?: Field<Item> };

const SQL_TYPES: Readonly<Record<Kind, string>> = {
  uuid: 'uuid', text: 'text', integer: 'integer', boolean: 'boolean', instant: 'timestamptz', date: 'date', json: 'jsonb', 'uuid[]': 'uuid[]', 'text[]': 'text[]',
};
export const sqlType = (kind: Kind): string => SQL_TYPES[kind];

export const snakeCase = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQL for an instant as the domain writes it. The connection's time zone is UTC (`connection-pool.ts`). */
export const instantText = (expression: string): string => `to_char(${expression}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An instant as PostgreSQL writes it into JSON at time zone UTC, `2026-03-02T08:00:00.5+00:00`, as the domain writes it. Cheaper here than `to_char` there. */
export function instantOf(json: string): string {
  const end = json.length - '+00:00'.length;
  return `${json.slice(0, 19)}.${json.slice(20, end).padEnd(3, '0')}Z`;
}

/**
 * What a set of fields comes to: columns with their kinds, SQL that reads a row (`t`) as a JSON array, and the two ways between array or row and object.
 * An array without names, for PostgreSQL looks up the type of a record anew for every row, and names are dear to parse.
 */
export interface Mapping<Item> {
  readonly columns: Readonly<Record<string, Kind>>;
  readonly select: string;
  row(item: Item): Record<string, unknown>;
  item(values: readonly unknown[]): Item;
}

interface Single { readonly property: string; readonly column: string; readonly kind: Kind }

/** Compiles fields once, at load. */
export function mapping<Item extends object>(fields: Fields<Item>): Mapping<Item> {
  const columns: Record<string, Kind> = {};
  const selected: string[] = [];
  const single: Single[] = [];
  const spread: Spread<Item>[] = [];
  const properties = Object.entries<Field<Item>>(fields).map(([property, field]) => {
    if (typeof field === 'object' && 'columns' in field) {
      Object.assign(columns, field.columns);
      selected.push(field.read);
      spread.push(field);
      return { property, instant: false };
    }
    const { column, kind } = typeof field === 'string' ? { column: snakeCase(property), kind: field } : field;
    columns[column] = kind;
    selected.push(`t.${column}`);
    single.push({ property, column, kind });
    return { property, instant: kind === 'instant' };
  });
  return {
    columns,
    select: `json_build_array(${selected.join(', ')})`,
    row(item) {
      const row: Record<string, unknown> = {};
      for (const { column, property } of single) row[column] = item[property as keyof Item];
      for (const field of spread) Object.assign(row, field.write(item));
      return row;
    },
    item(values) {
      const item: Record<string, unknown> = {};
      for (const [index, { property, instant }] of properties.entries()) {
        const value = values[index];
        item[property] = instant && typeof value === 'string' ? instantOf(value) : value;
      }
      return item as Item;
    },
  };
}
