import { readFileSync, readdirSync } from 'node:fs';
import { PLAYBOOKS_HOME } from '../built-in.ts';
import type { FacilitatorSheet } from './facilitator-sheet.ts';
import { parseSheet } from './parse-sheet.ts';

let sheets: readonly FacilitatorSheet[] | null = null;

/** The facilitator sheets that come with Medvirk, by chapter. Throws when a file is unsound: a fault of the release, not of its users. */
export function facilitatorSheets(): readonly FacilitatorSheet[] {
  const folder = new URL('facilitator-sheets/', PLAYBOOKS_HOME);
  sheets ??= readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => {
    const parsed = parseSheet(readFileSync(new URL(name, folder), 'utf8'), name);
    if (!parsed.ok) throw new Error(parsed.problems.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}. ${remedy}`).join('\n'));
    return parsed.sheet;
  }).toSorted((a, b) => a.chapter - b.chapter);
  return sheets;
}
