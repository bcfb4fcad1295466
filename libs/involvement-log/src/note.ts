import { fromBase64, toBase64 } from './base64.ts';
import type { Signer } from './signer.ts';
import { SIGNATURE_TYPES, isKeyName, verifySignature } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/** One signature line of a note: who claims to have signed, and the bytes after the key id. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Uint8Array;
}

/** A text with the lines of those who signed it (c2sp.org/signed-note). Parsed only: nobody has checked a signature yet. */
export interface Note {
  /** Ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signature lines that a note may have; the specification asks for 16 at least. */
export const SIGNATURES_MAX = 100;
const NOTE_BYTES_MAX = 100_000;

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The note of a text, or undefined where it is none: no blank line before the signatures, no signature, a control character, a line of another form. */
export function parseNote(note: string): Note | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || note.length > NOTE_BYTES_MAX || !isNoteText(note) || !note.endsWith('\n')) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.slice(0, SIGNATURES_MAX + 1).map(parseSignatureLine).filter((line) => line !== undefined);
  return signatures.length === lines.length && lines.length <= SIGNATURES_MAX ? { text: note.slice(0, split + 1), signatures } : undefined;
}

/** Well-formed, and without control characters of ASCII but newline. */
const isNoteText = (text: string): boolean => !/[\u0000-\u0009\u000b-\u001f]|\p{Cs}/u.test(text);

/** The signature of one line, without its newline; undefined where it is none. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length < 5 || !isKeyName(name)) return undefined;
  return { name, keyId: Buffer.from(bytes).readUInt32BE(0), signature: bytes.subarray(4) };
}

/** A signature as its line, with its newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(keyId);
  return `— ${name} ${toBase64(Buffer.concat([id, signature]))}\n`;
}

/** A note as its text. */
export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`;

/**
 * A text with the signatures of note keys (type 0x01). Ed25519 is deterministic: the same text and keys give the same note.
 * Throws a RangeError for a text that no note can hold, or a signer whose key is for cosignatures: those sign another message.
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!text.endsWith('\n') || !isNoteText(text)) throw new RangeError('The text of a note ends in a newline and holds no other control character');
  const signatures = signers.map(({ key, sign }) => {
    if (key.type !== SIGNATURE_TYPES.NOTE) throw new RangeError(`The key ${key.name} does not sign notes`);
    return { name: key.name, keyId: key.id, signature: sign(encode(text)) };
  });
  return formatNote({ text, signatures });
}

/** A note with further signature lines; one of the same name and key id is replaced. */
export function withSignatures({ text, signatures }: Note, added: readonly NoteSignature[]): Note {
  const isNew = (old: NoteSignature): boolean => !added.some(({ name, keyId }) => name === old.name && keyId === old.keyId);
  return { text, signatures: [...signatures.filter(isNew), ...added] };
}

/** What came of checking a note with one key: no line of that key, a line whose signature is false, or a true one. */
export type SignatureFinding = 'ABSENT' | 'FALSE' | 'TRUE';

/** Whether a note key (type 0x01) signed a note. A false line under a known key makes the note worthless (c2sp.org/signed-note). */
export function checkNoteSignature({ text, signatures }: Note, key: VerifierKey): SignatureFinding {
  const lines = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id);
  if (lines.length === 0) return 'ABSENT';
  return key.type === SIGNATURE_TYPES.NOTE && lines.every(({ signature }) => verifySignature(key, encode(text), signature)) ? 'TRUE' : 'FALSE';
}
