/** What `JSON.parse` gives. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** Levels that a value may be deep. */
const DEPTH_MAX = 200;

/**
 * The one text of a JSON value (RFC 8785): members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no space.
 * Undefined for a value with half a surrogate pair, or deeper than 200 levels.
 */
export function canonical(value: Json, depth = 0): string | undefined {
  if (depth > DEPTH_MAX) return undefined;
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, depth + 1));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  const members = Object.keys(value).sort().map((name) => {
    const [key, text] = [quoted(name), canonical(value[name]!, depth + 1)];
    return key === undefined || text === undefined ? undefined : `${key}:${text}`;
  });
  return members.includes(undefined) ? undefined : `{${members.join(',')}}`;
}

const quoted = (text: string): string | undefined => (/\p{Surrogate}/u.test(text) ? undefined : JSON.stringify(text));
