/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A value that has no canonical JSON; `path` leads to it, as a JSON Pointer. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(reason: string, readonly path: string) {
    super(`${reason} at ${path === '' ? 'the top' : path}`);
  }
}

const DEPTH_MAX = 200;

/**
 * The canonical JSON of a value (RFC 8785): one value has one text, whatever the order its members were made in. Members are sorted by UTF-16 code units,
 * numbers and strings are written as ECMAScript writes them.
 *
 * Throws NotCanonical for what JSON or the RFC cannot hold: numbers that are not finite, lone surrogates, `undefined`, functions, symbols, bigints, objects
 * that are not plain (a Date, say), cycles and depths beyond 200. `JSON.stringify` would drop or change these in silence, and the commitment with them.
 */
export const canonicalJson = (value: unknown): string => textOf(value, '', 0);

function textOf(value: unknown, path: string, depth: number): string {
  if (depth > DEPTH_MAX) throw new NotCanonical(`Deeper than ${DEPTH_MAX} levels, or a cycle,`, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value, path);
  if (typeof value === 'string') return stringText(value, path);
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown, index) => textOf(item, `${path}/${index}`, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return objectText(value, path, depth);
  throw new NotCanonical(`JSON has no ${typeof value}`, path);
}

function numberText(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonical(`JSON has no ${value}`, path);
  return JSON.stringify(value);
}

function stringText(value: string, path: string): string {
  // RFC 8785 section 3.2.2.2: a lone surrogate must end in an error.
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) throw new NotCanonical('Lone surrogate', path);
  return JSON.stringify(value);
}

function objectText(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain || Object.getOwnPropertySymbols(value).length > 0) throw new NotCanonical('Not a plain object', path);
  // The default order of sort() is by UTF-16 code units, as section 3.2.3 asks.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return `${stringText(name, at)}:${textOf(member, at, depth + 1)}`;
  }).join(',')}}`;
}
