import { HASH_BYTES, emptyRoot, nodeHash } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { checkSize, fullSubtreeHeights } from './tree-size.ts';

/**
 * Everything a tree needs to grow: its size, and the roots of its full subtrees from the largest down (engine.md section 5; the layout of `log_head.frontier`).
 * A tree of a million leaves has at most 20 of them.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

/** The frontier of a tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/**
 * The frontier after more leaves, given by their hashes in order. Costs one node hash per leaf, about.
 *
 * Throws a RangeError for a frontier whose hashes do not fit its size, or hashes that are not 32 bytes: whoever stored it has broken it.
 */
export function appendLeaves(frontier: Frontier, leafHashes: readonly Hash[]): Frontier {
  checkFrontier(frontier);
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const hash of leafHashes) {
    checkHash(hash);
    let grown = hash;
    // Each one at the end of the binary number of the size is a full subtree that the new one completes.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) grown = nodeHash(hashes.pop()!, grown);
    hashes.push(grown);
    size += 1;
  }
  return { size: checkSize(size), hashes };
}

/** The root of the tree (RFC 6962 section 2.1: the Merkle Tree Hash). Throws as `appendLeaves` does. */
export function rootOf(frontier: Frontier): Hash {
  checkFrontier(frontier);
  return frontier.hashes.length === 0 ? emptyRoot() : frontier.hashes.reduceRight((right, left) => nodeHash(left, right));
}

function checkFrontier({ size, hashes }: Frontier): void {
  const expected = fullSubtreeHeights(size).length;
  if (hashes.length !== expected) throw new RangeError(`A frontier of size ${size} has ${expected} hashes, not ${hashes.length}`);
  hashes.forEach(checkHash);
}

function checkHash(hash: Hash): void {
  if (hash.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes, not ${hash.length}`);
}
