import { fromBase64, fromDecimal } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** A `tlog-proof` file (c2sp.org/tlog-proof): index, way to the root, and the signed head verbatim. */
export interface ProofFile { readonly index: number; readonly path: readonly Bytes[]; readonly head: string }

const HASHES_MAX = 63;

/** The proof of a file's text; undefined where it is none. `extra` is refused inside a pack, where nothing may stand that nobody signed. */
export function readProofFile(text: string): ProofFile | undefined {
  const [, decimal, lines, head] = /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:[^\n]+\n)*)\n([^]+)$/.exec(text) ?? [];
  const [index, path] = [fromDecimal(decimal ?? ''), readHashes((lines ?? '').split('\n').slice(0, -1))];
  return index === undefined || path === undefined || head === undefined ? undefined : { index, path, head };
}

/** The same for a single file, which may come from elsewhere with an `extra` line: it is passed over, for nobody signed it. */
export const readSingleProofFile = (text: string): ProofFile | undefined => readProofFile(text.replace(/^(c2sp\.org\/tlog-proof@v1\n)extra [A-Za-z0-9+/=]*\n/, '$1'));

/** Hashes of base64 texts; undefined where one is none, or for more than 63. */
export function readHashes(texts: readonly string[]): readonly Bytes[] | undefined {
  const hashes = texts.map(fromBase64).filter((hash) => hash?.length === 32).filter((hash) => hash !== undefined);
  return hashes.length === texts.length && hashes.length <= HASHES_MAX ? hashes : undefined;
}
