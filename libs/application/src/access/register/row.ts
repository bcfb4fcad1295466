/** One line of a CSV file, by column name. `line` counts from 1, the line with column names included, as an editor shows it. */
export interface Row { readonly line: number; readonly cells: Readonly<Record<string, string>> }

export const REGISTER_KINDS = ['UNITS', 'PEOPLE', 'OFFICES', 'UNIONS'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Columns of each file. Those with false may be left out. */
export const COLUMNS: Readonly<Record<RegisterKind, Readonly<Record<string, boolean>>>> = {
  UNITS: { code: true, name: true, parent: true },
  PEOPLE: { key: true, name: true, email: false, language: false, unit: true, profession: false, contract: false, shift: false, on_leave: false, roles: false, left: false },
  OFFICES: { kind: true, union: false, unit: true, person: true, deputy: false, from: true, until: false },
  UNIONS: { key: true, name: true, confederation: true, unit: false },
};

/** A cell without the space around it; empty where the column is not there. */
export const cell = ({ cells }: Row, column: string): string => (cells[column] ?? '').trim();
export const cellOrNull = (row: Row, column: string): string | null => cell(row, column) || null;
