import { fromDecimal, toBase64 } from './base64.ts';
import { parseSignedCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { emptyRoot, sameHash } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { checkNoteSignature } from './note.ts';
import type { Note } from './note.ts';
import { parseHashLines } from './tlog-proof.ts';
import type { VerifierKey } from './verifier-key.ts';
import { verifyConsistency } from './verify.ts';

/** What a log asks of a witness (c2sp.org/tlog-witness, add-checkpoint): to cosign a head that grew from the one it saw last. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

/** The head that a witness saw last. */
export type SeenHead = Pick<Checkpoint, 'size' | 'root'>;

/** What a witness answers: the head that it may store and cosign, or the HTTP status that the specification gives the refusal. `seen` goes with 409 alone. */
export type WitnessJudgement =
  | { readonly status: 200; readonly note: Note; readonly checkpoint: Checkpoint }
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly seen: number };

/** The body of a request: `old <size>`, the proof's hashes, a blank line, the checkpoint. */
export const formatAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string => [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');

/** The request of a body, or undefined where it is none. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const [, old, lines, checkpoint] = /^old ([0-9]+)\n((?:[A-Za-z0-9+/=]+\n)*)\n([^]+)$/.exec(body) ?? [];
  const [oldSize, proof] = [fromDecimal(old ?? ''), parseHashLines(lines ?? '')];
  return oldSize === undefined || proof === undefined || checkpoint === undefined ? undefined : { oldSize, proof, checkpoint };
}

/** What a witness knows of one log: its origin, its keys, and the head it cosigned last, or null. */
export interface WitnessedLog {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
  readonly seen: SeenHead | null;
}

/**
 * Judges a request as the specification orders it: form, origin, signature, sizes, consistency. The caller stores the head in the same transaction as it read
 * `seen`, before it gives away a cosignature; otherwise two requests at once could roll the log back.
 */
export function judgeCheckpoint(body: string, { origin, keys, seen }: WitnessedLog): WitnessJudgement {
  const request = parseAddCheckpoint(body);
  const signed = request === undefined ? undefined : parseSignedCheckpoint(request.checkpoint);
  if (request === undefined || signed === undefined) return { status: 400 };
  if (signed.checkpoint.origin !== origin) return { status: 404 };
  const findings = keys.map((key) => checkNoteSignature(signed.note, key));
  if (findings.includes('FALSE') || !findings.includes('TRUE')) return { status: 403 };
  if (request.oldSize > signed.checkpoint.size) return { status: 400 };
  const last = seen ?? { size: 0, root: emptyRoot() };
  if (request.oldSize !== last.size) return { status: 409, seen: last.size };
  return grewFrom(last, signed.checkpoint, request.proof) ? { status: 200, ...signed } : { status: 422 };
}

function grewFrom(last: SeenHead, { size, root }: Checkpoint, proof: readonly Hash[]): boolean {
  if (size === 0 && !sameHash(root, emptyRoot())) return false;
  return verifyConsistency({ from: last.size, to: size, fromRoot: last.root, toRoot: root }, proof);
}
