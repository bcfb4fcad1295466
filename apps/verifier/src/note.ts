import { verifyAsync } from '@noble/ed25519';
import { concat, fromBase64, fromDecimal, toHex, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { COSIGNS } from './key.ts';
import type { Key } from './key.ts';
import type { Head } from './merkle.ts';

/** A line under a note: a name, a key id in hexadecimal, and what they signed with. Not checked yet. */
export interface Line { readonly name: string; readonly id: string; readonly signature: Bytes }

/** A note (c2sp.org/signed-note). */
export interface Note { readonly text: string; readonly lines: readonly Line[] }

const LINES_MAX = 100;

/** The note of a text; undefined where it is none. */
export function readNote(whole: string): Note | undefined {
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || !whole.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(whole)) return undefined;
  const texts = whole.slice(end + 2, -1).split('\n');
  const lines = texts.length > LINES_MAX ? [] : texts.map(readLine).filter((line) => line !== undefined);
  return lines.length > 0 && lines.length === texts.length ? { text: whole.slice(0, end + 1), lines } : undefined;
}

function readLine(text: string): Line | undefined {
  const [, name, encoded] = /^— ([^\s+\p{C}]+) ([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  return name === undefined || bytes === undefined || bytes.length < 5 ? undefined : { name, id: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}

/** A signed head (c2sp.org/tlog-checkpoint) without extension lines. */
export interface SignedHead extends Head { readonly origin: string; readonly note: Note; readonly whole: string }

/** The signed head of a text; undefined where it is none. */
export function readHead(whole: string): SignedHead | undefined {
  const note = readNote(whole);
  const [, origin, decimal, encoded] = /^([^\n]+)\n(\d+)\n([^\n]+)\n$/.exec(note?.text ?? '') ?? [];
  const [size, root] = [fromDecimal(decimal ?? ''), fromBase64(encoded ?? '')];
  return note === undefined || origin === undefined || size === undefined || root?.length !== 32 ? undefined : { origin, size, root, note, whole };
}

/** What a true line says: its time in seconds since 1970 where it is a cosignature, null where it is a plain signature. */
export interface Signed { readonly seconds: number | null }

/** Checks a line over a note's text with the key that it names; undefined for a false one. */
export async function checkLine(text: string, { signature }: Line, key: Key): Promise<Signed | undefined> {
  if (key.type !== COSIGNS) return (await signedBy(key, utf8(text), signature)) ? { seconds: null } : undefined;
  if (signature.length !== 72) return undefined;
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0));
  const message = concat(utf8(`cosignature/v1\ntime ${seconds}\n`), utf8(text));
  return Number.isSafeInteger(seconds) && (await signedBy(key, message, signature.slice(8))) ? { seconds } : undefined;
}

/** Ed25519 by RFC 8032, strictly; false for a signature or key that is not one. */
async function signedBy(key: Key, message: Bytes, signature: Bytes): Promise<boolean> {
  return signature.length === 64 && verifyAsync(signature, message, key.bytes, { zip215: false });
}
