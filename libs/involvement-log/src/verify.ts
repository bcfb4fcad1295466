import { HASH_BYTES, emptyRoot, nodeHash, sameHash } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { isPowerOfTwo } from './tree-size.ts';

/** That a leaf stands at an index of a tree. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Hash;
  readonly root: Hash;
}

/** That a tree of `to` leaves begins with one of `from` leaves. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Hash[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);
const half = (value: number): number => Math.floor(value / 2);

/** Whether a proof shows the claim (RFC 9162 section 2.1.3.2). False for any input that is not well formed; never throws. */
export function verifyInclusion({ index, size, leafHash, root }: InclusionClaim, proof: readonly Hash[]): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  let [node, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // At the right edge, levels without a sibling are passed over.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether a proof shows the claim (RFC 9162 section 2.1.4.2). A tree without leaves begins every tree. False for any input that is not well formed; never throws. */
export function verifyConsistency({ from, to, fromRoot, toRoot }: ConsistencyClaim, proof: readonly Hash[]): boolean {
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && sameHash(fromRoot, emptyRoot());
  return walk({ from, to, fromRoot, toRoot }, proof);
}

function walk({ from, to, fromRoot, toRoot }: ConsistencyClaim, proof: readonly Hash[]): boolean {
  // A full earlier tree is itself the first node: its root is not in the proof.
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [from - 1, to - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(older, fromRoot) && sameHash(newer, toRoot);
}
