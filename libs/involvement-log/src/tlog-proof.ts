import { fromBase64, fromDecimal, toBase64 } from './base64.ts';
import { HASH_BYTES } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { checkSize } from './tree-size.ts';

/** A proof that stands by itself (c2sp.org/tlog-proof): index, way to the root, and the signed checkpoint with its cosignatures, verbatim. */
export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** The signed note of the checkpoint. */
  readonly checkpoint: string;
}

/** Ending of the files, and their first line. */
export const TLOG_PROOF_EXTENSION = '.tlog-proof';
const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves has no longer way. */
const HASHES_MAX = 63;

/** A proof as the text of its file. We write no `extra` line: nobody signs it. */
export const formatTlogProof = ({ index, hashes, checkpoint }: TlogProof): string =>
  [FIRST_LINE, `index ${checkSize(index, 'index of a leaf')}`, ...hashes.map(toBase64), '', checkpoint].join('\n');

/** The proof of a file's text, or undefined where it is none. A line of `extra` is passed over, as anyone may write one. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const [, decimal, path, checkpoint] = /^c2sp\.org\/tlog-proof@v1\n(?:extra [A-Za-z0-9+/=]*\n)?index ([0-9]+)\n((?:[A-Za-z0-9+/=]+\n)*)\n([^]+)$/.exec(text) ?? [];
  const index = fromDecimal(decimal ?? '');
  const hashes = parseHashLines(path ?? '');
  return index === undefined || hashes === undefined || checkpoint === undefined ? undefined : { index, hashes, checkpoint };
}

/** Hashes in base64, a line each; undefined where one is none, or for more than 63. */
export function parseHashLines(lines: string): readonly Hash[] | undefined {
  const hashes = lines.split('\n').filter((line) => line !== '').map(fromBase64);
  const whole = hashes.filter((hash) => hash?.length === HASH_BYTES).filter((hash) => hash !== undefined);
  return whole.length === hashes.length && whole.length <= HASHES_MAX ? whole : undefined;
}
