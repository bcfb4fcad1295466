import { ERASED_TEXT, type LoggedContent } from './erasure.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Dates, instants, names of kinds: what rules read, and nobody has written. */
const OF_RULES = /^(\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?|[A-Z][A-Z0-9_]*|[0-9a-f]{64})$/;
const KEYS_OF_RULES = new Set(['stage', 'union', 'key', 'activity', 'part', 'rule', 'version', 'number', 'occurrence', 'kind', 'basis', 'criteria', 'unmet', 'added', 'dropped', 'satisfied', 'verifierKey', 'hash', 'union_key']);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function* strings(value: unknown, key: string): Generator<{ readonly key: string; readonly text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, key);
  else if (isObject(value)) for (const [name, inner] of Object.entries(value)) yield* strings(inner, name);
}

const isWord = (key: string, text: string): boolean => !KEYS_OF_RULES.has(key) && text.trim() !== '' && !UUID.test(text) && !OF_RULES.test(text);

/** What people wrote in a fact: its words and names, each once. */
export const wordsIn = (fact: unknown): ReadonlySet<string> => new Set([...strings(fact, '')].filter(({ key, text }) => isWord(key, text)).map(({ text }) => text));

interface Walk { readonly content: LoggedContent; readonly ids: ReadonlySet<string>; readonly words: ReadonlySet<string> }

/**
 * A state without the content of one entry: the words stand no more in the objects that the fact names or made, nor does the name of who acted. Everything else keeps its
 * identity, which is how the store knows what to write. Words that another entry brought stay, for they are that entry's.
 */
export function withoutContent<T extends object>(subject: T, content: LoggedContent): T {
  const ids = new Set([content.entryId, ...[...strings(content.fact, '')].map(({ text }) => text).filter((text) => UUID.test(text))]);
  const walk: Walk = { content, ids, words: wordsIn(content.fact) };
  return changed(subject, walk, content.type.startsWith('initiative.') ? 'ROOT' : 'OUTSIDE') as T;
}

/** ROOT: an initiative's own properties, which facts about the initiative write; not what stands in its collections. */
type Where = 'ROOT' | 'INSIDE' | 'OUTSIDE';

function changed(value: unknown, walk: Walk, where: Where): unknown {
  if (Array.isArray(value)) return sameUnless(value, value.map((item) => (where === 'INSIDE' && typeof item === 'string' ? wordless(item, walk) : changed(item, walk, where === 'ROOT' ? 'OUTSIDE' : where))));
  if (!isObject(value)) return value;
  const inside = where === 'INSIDE' || isNamed(value, walk) ? 'INSIDE' : where;
  const actor = inside === 'INSIDE' && actedHere(value, walk);
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (typeof inner === 'string') return [key, inside === 'OUTSIDE' || KEYS_OF_RULES.has(key) ? inner : wordless(inner, walk)];
    if (actor && isActor(inner, walk)) return [key, { ...inner, personId: null, name: ERASED_TEXT }];
    // A person at the root, such as the leader, is named by the fact itself.
    return [key, changed(inner, walk, inside === 'ROOT' && isObject(inner) && !('id' in inner) ? 'INSIDE' : inside)];
  });
  return entries.every(([key, inner]) => value[key] === inner) ? value : Object.fromEntries(entries);
}

const sameUnless = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] => (after.every((item, index) => item === before[index]) ? before : after);
const wordless = (text: string, { words }: Walk): string => (words.has(text) ? ERASED_TEXT : text);
const isNamed = ({ id, entryId }: Json, { ids }: Walk): boolean => (typeof id === 'string' && ids.has(id)) || (typeof entryId === 'string' && ids.has(entryId));
/** The entry made this object, or changed it at that instant. */
const actedHere = (value: Json, { content }: Walk): boolean => value['entryId'] === content.entryId || Object.values(value).includes(content.at);
const isActor = (value: unknown, { content: { by } }: Walk): value is Json => isObject(value) && 'role' in value && value['personId'] === by.personId && value['name'] === by.name;
