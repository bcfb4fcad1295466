import type { Id } from '#domain';
import { fromBase64, fromDecimal, toBase64 } from './base64.ts';
import { HASH_BYTES } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { parseNote, signNote } from './note.ts';
import type { Note } from './note.ts';
import type { Signer } from './signer.ts';
import { checkSize } from './tree-size.ts';

/** The head of a log at one size (c2sp.org/tlog-checkpoint), without extension lines: nobody could audit them. */
export interface Checkpoint {
  /** Which log it is; also the name of the keys that sign it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The origin of an organisation's log. It holds the organisation's id and no address, so that a receipt outlives both a change of host and of provider. */
export const logOrigin = (organisationId: Id): string => `medvirk/${organisationId}`;

/** The text of a checkpoint, as it is signed. Throws a RangeError for what no checkpoint can say. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new RangeError('An origin is one line');
  if (root.length !== HASH_BYTES) throw new RangeError(`A root has ${HASH_BYTES} bytes`);
  return `${origin}\n${checkSize(size)}\n${toBase64(root)}\n`;
}

/** The checkpoint of a note's text, or undefined where it is none. Extension lines are refused: our log writes none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, decimal, encoded] = /^([^\n]+)\n([0-9]+)\n([A-Za-z0-9+/=]+)\n$/.exec(text) ?? [];
  const [size, root] = [fromDecimal(decimal ?? ''), fromBase64(encoded ?? '')];
  return origin === undefined || size === undefined || root?.length !== HASH_BYTES ? undefined : { origin, size, root };
}

/** A checkpoint signed by the log's key; by the old and the new one while keys change. Throws as `checkpointText` and `signNote` do. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string => signNote(checkpointText(checkpoint), signers);

/** The note of a signed checkpoint with what it says, unchecked; undefined where the text is none. */
export function parseSignedCheckpoint(text: string): { readonly note: Note; readonly checkpoint: Checkpoint } | undefined {
  const note = parseNote(text);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
  return note === undefined || checkpoint === undefined ? undefined : { note, checkpoint };
}
