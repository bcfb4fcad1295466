import type { Selection } from '#application';
import type { CompiledStatement } from './compile.ts';
import { decodeGlobalId } from './global-id.ts';

/** A statement with the name it is prepared by, once it has shown itself worth keeping. */
export interface CachedStatement extends CompiledStatement { name: string | null; uses: number }

/** Statements kept. */
const KEPT = 1_000;
/** Prepared names given in all: each takes memory on every connection. */
const NAMES_MAX = 300;
/** Uses before a statement is prepared by name. */
const WORTH_NAMING = 2;

/** Compiled statements by what their text depends on; the least recently used goes first. */
export class StatementCache {
  readonly #kept = new Map<string, CachedStatement>();
  #names = 0;

  /** The statement of a key, compiled when it is not kept. Compiling may refuse; then nothing is kept. */
  get(key: string, compile: () => CompiledStatement): CachedStatement {
    const found = this.#kept.get(key) ?? { ...compile(), name: null, uses: 0 };
    this.#kept.delete(key);
    this.#kept.set(key, found);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    found.uses += 1;
    if (found.name === null && found.uses >= WORTH_NAMING && this.#names < NAMES_MAX) {
      this.#names += 1;
      found.name = `read_${this.#names}`;
    }
    return found;
  }
}

/**
 * What of the arguments a statement's text depends on: which are given, page sizes, orders, flags, and the types of ids. Values are parameters.
 * Two requests of one document and one kind of viewer with the same answer share a statement.
 */
export function argumentStructure(selections: readonly Selection[]): string {
  let structure = '';
  for (const { arguments: given, selections: below } of selections) {
    for (const name in given) structure += `${name}=${structureOf(name, given[name])};`;
    if (below.length > 0) structure += argumentStructure(below);
  }
  return structure;
}

function structureOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (name === 'field' || name === 'direction') return String(value);
  if (name === 'id') return prefix(value);
  if (name === 'ids') return [...new Set((value as readonly unknown[]).map(prefix))].sort().join(',');
  if (typeof value !== 'object' || Array.isArray(value)) return '*';
  return `{${Object.entries(value).map(([key, part]) => `${key}=${structureOf(key, part)}`).join(',')}}`;
}

const prefix = (id: unknown): string => decodeGlobalId(String(id))?.type ?? '?';

/** The selection without its arguments' values, for those that come without a name of their shape. */
export const shapeOf = (selections: readonly Selection[]): string =>
  selections.map(({ name, responseKey, onTypes, selections: below }) => `${name}:${responseKey}${onTypes === null ? '' : `@${onTypes.join('|')}`}{${shapeOf(below)}}`).join(' ');
