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

const readColumn = (column: string, kind: Kind): string => (kind === 'instant' ? instantText(`t.${column}`) : `t.${column}`);

/** What a set of fields comes to: columns with their kinds, SQL that reads a row as the domain object, and a function that makes a row. */
export interface Mapping<Item> {
  readonly columns: Readonly<Record<string, Kind>>;
  readonly select: string;
  row(item: Item): Record<string, unknown>;
}

/** Compiles fields once, at load. */
export function mapping<Item extends object>(fields: Fields<Item>): Mapping<Item> {
  const columns: Record<string, Kind> = {};
  const selected: string[] = [];
  const simple: [string, keyof Item][] = [];
  const spread: Spread<Item>[] = [];
  for (const [property, field] of Object.entries<Field<Item>>(fields)) {
    if (typeof field === 'object' && 'columns' in field) {
      Object.assign(columns, field.columns);
      selected.push(`${field.read} as "${property}"`);
      spread.push(field);
      continue;
    }
    const { column, kind } = typeof field === 'string' ? { column: snakeCase(property), kind: field } : field;
    columns[column] = kind;
    selected.push(`${readColumn(column, kind)} as "${property}"`);
    simple.push([column, property as keyof Item]);
  }
  return {
    columns,
    select: selected.join(', '),
    row(item) {
      const row: Record<string, unknown> = {};
      for (const [column, property] of simple) row[column] = item[property];
      for (const field of spread) Object.assign(row, field.write(item));
      return row;
    },
  };
}
