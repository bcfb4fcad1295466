import { concat, equal } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** Hash of a leaf (RFC 6962 section 2.1). */
export const leafHash = (leaf: Uint8Array): Promise<Bytes> => sha256(concat(Uint8Array.of(0), leaf));

const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(concat(Uint8Array.of(1), left, right));

/** The largest power of two below `size`: how RFC 6962 divides a tree. */
function division(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** How many hashes lead from a leaf to the root. */
export function pathLength(index: number, size: number): number {
  if (size <= 1) return 0;
  const half = division(size);
  return 1 + (index < half ? pathLength(index, half) : pathLength(index - half, size - half));
}

/** A place in a tree. */
export interface Place { readonly index: number; readonly size: number }

/** The root that a leaf's hash and its way lead to, by the definition of RFC 6962 section 2.1.1 read backwards; undefined for a way of the wrong length. */
export async function rootByPath({ index, size }: Place, hash: Bytes, path: readonly Bytes[]): Promise<Bytes | undefined> {
  if (index >= size || path.length !== pathLength(index, size)) return undefined;
  if (size === 1) return hash;
  const [half, below, beside] = [division(size), path.slice(0, -1), path.at(-1)!];
  if (index < half) return nodeHash((await rootByPath({ index, size: half }, hash, below))!, beside);
  return nodeHash(beside, (await rootByPath({ index: index - half, size: size - half }, hash, below))!);
}

/** The head of a tree: its size and root. */
export interface Head { readonly size: number; readonly root: Bytes }

/** Whether the newer tree begins with the older one (RFC 6962 section 2.1.2, read backwards): both roots are rebuilt from the proof. */
export async function grewFrom(older: Head, newer: Head, proof: readonly Bytes[]): Promise<boolean> {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && equal(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && equal(older.root, await sha256(new Uint8Array()));
  const roots = await rebuilt({ size: older.size, of: newer.size, whole: true }, older.root, proof);
  return roots !== undefined && equal(roots.older, older.root) && equal(roots.newer, newer.root);
}

/** The older and newer root of a part of the tree. `whole`: this part is all of the older tree, whose root is known. */
interface Part { readonly size: number; readonly of: number; readonly whole: boolean }

async function rebuilt({ size, of, whole }: Part, known: Bytes, proof: readonly Bytes[]): Promise<{ older: Bytes; newer: Bytes } | undefined> {
  if (size === of) {
    const [only] = whole ? [known] : proof;
    return only === undefined || proof.length !== (whole ? 0 : 1) ? undefined : { older: only, newer: only };
  }
  const [half, below, beside] = [division(of), proof.slice(0, -1), proof.at(-1)];
  if (beside === undefined) return undefined;
  if (size <= half) {
    const left = await rebuilt({ size, of: half, whole }, known, below);
    return left === undefined ? undefined : { older: left.older, newer: await nodeHash(left.newer, beside) };
  }
  const right = await rebuilt({ size: size - half, of: of - half, whole: false }, known, below);
  return right === undefined ? undefined : { older: await nodeHash(beside, right.older), newer: await nodeHash(beside, right.newer) };
}
