import { createHash } from 'node:crypto';

/** A SHA-256 hash of the tree: 32 bytes. */
export type Hash = Uint8Array;

/** Bytes of a hash. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** The root of a tree without leaves: the hash of nothing (RFC 6962 section 2.1). */
export const emptyRoot = (): Hash => createHash('sha256').digest();

/** The hash of a leaf: SHA-256(0x00 ‖ leaf) (RFC 6962 section 2.1). */
export const leafHash = (leaf: Uint8Array): Hash => createHash('sha256').update(LEAF_PREFIX).update(leaf).digest();

/** The hash of a node above two others: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 section 2.1). The prefix keeps a node from passing for a leaf. */
export const nodeHash = (left: Hash, right: Hash): Hash => createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();

/** Whether two hashes are the same bytes. Both are public, so time tells nothing. */
export const sameHash = (a: Hash, b: Hash): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
