import { canonical } from './canonical.ts';
import type { Json } from './canonical.ts';

/** The public frame of an entry, as its leaf holds it. */
export interface Frame {
  readonly commitment: string;
  readonly format: 'medvirk/entry/v1';
  readonly id: string;
  readonly initiative: string | null;
  readonly number: number;
  readonly occurredOn: string | null;
  readonly organisation: string;
  readonly recordedAt: string;
  readonly replay: boolean;
  readonly role: string;
  readonly side: string | null;
  readonly type: string;
}

/** An entry as a pack carries it. `payload` and `salt` are both null where the words are erased or withheld. */
export interface PackedEntry { readonly frame: Frame; readonly payload: Json; readonly salt: string | null; readonly proof: string }

/** A receipt pack (receipt-pack.md). Its form has been checked, and nothing else. */
export interface Pack {
  readonly organisation: string;
  readonly initiative: string | null;
  readonly numbers: readonly (readonly [from: number, to: number])[];
  readonly checkpoint: string;
  readonly earlier: readonly { readonly checkpoint: string; readonly consistency: readonly string[] }[];
  readonly keys: readonly string[];
  readonly entries: readonly PackedEntry[];
}

/** Bounds of receipt-pack.md. */
export const PACK_CHARACTERS_MAX = 64_000_000;
const MAX = { entries: 20_000, earlier: 1_000, keys: 200, text: 100_000 };

type Test = (value: Json | undefined) => boolean;
const text: Test = (value) => typeof value === 'string' && value.length <= MAX.text;
const matching = (pattern: RegExp): Test => (value) => typeof value === 'string' && pattern.test(value);
const orNull = (test: Test): Test => (value) => value === null || test(value);
const listOf = (test: Test, max: number): Test => (value) => Array.isArray(value) && value.length <= max && value.every(test);
const count: Test = (value) => Number.isSafeInteger(value) && (value as number) > 0;
/** An object with exactly these members. */
const shape = (members: Readonly<Record<string, Test>>): Test => (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
  && Object.keys(value).length === Object.keys(members).length && Object.entries(members).every(([name, test]) => Object.hasOwn(value, name) && test(value[name]));

const id = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const hash = matching(/^[0-9a-f]{64}$/);
const instant: Test = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
const date: Test = (value) => typeof value === 'string' && instant(`${value}T00:00:00.000Z`);
const is = (expected: string): Test => (value) => value === expected;
const name = matching(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/);

const frame = shape({
  commitment: hash, format: is('medvirk/entry/v1'), id, initiative: orNull(id), number: count, occurredOn: orNull(date), organisation: id, recordedAt: instant,
  replay: (value) => typeof value === 'boolean', role: name, side: orNull(matching(/^(EMPLOYER|EMPLOYEES)$/)), type: name,
});
const payload = orNull((value) => typeof value === 'object' && !Array.isArray(value));
const bothOrNeither: Test = (value) => ((value as { payload: Json }).payload === null) === ((value as { salt: Json }).salt === null);
const entryShape = shape({ frame, payload, salt: orNull(hash), proof: text });
const entry: Test = (value) => entryShape(value) && bothOrNeither(value);
const range: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(count);

const pack = shape({
  format: is('medvirk/receipt-pack/v1'), organisation: id, initiative: orNull(id), numbers: listOf(range, MAX.entries), checkpoint: text,
  earlier: listOf(shape({ checkpoint: text, consistency: listOf(text, 100) }), MAX.earlier), keys: listOf(text, MAX.keys), entries: listOf(entry, MAX.entries),
});

/** The pack of a text; what is wrong instead: no pack at all, or one that is not the canonical text of itself, so that somebody has had it in hand. */
export function readPack(whole: string): Pack | 'NOT_A_PACK' | 'NOT_AS_MADE' {
  const value = whole.length > PACK_CHARACTERS_MAX ? undefined : parsed(whole);
  if (value === undefined || !pack(value)) return 'NOT_A_PACK';
  return canonical(value) === whole ? (value as Json & Pack) : 'NOT_AS_MADE';
}

/** The entry of a file of its own, with or without `proof`; undefined where it is none. */
export function readSingleEntry(whole: string): Omit<PackedEntry, 'proof'> | undefined {
  const value = parsed(whole);
  const [alone, proved] = [shape({ frame, payload, salt: orNull(hash) }), entryShape];
  return value !== undefined && (alone(value) || proved(value)) && bothOrNeither(value) ? (value as Json & Omit<PackedEntry, 'proof'>) : undefined;
}

function parsed(whole: string): Json | undefined {
  try {
    return JSON.parse(whole) as Json;
  } catch {
    // Not JSON: the caller says so.
    return undefined;
  }
}
