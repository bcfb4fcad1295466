import { createHash } from 'node:crypto';
import type { Hash, ReadTile } from '#involvement-log';

/**
 * The eight leaves, and the roots of the trees of 0 to 8 of them, that implementations of RFC 6962 have been held against since the first one:
 * google/certificate-transparency (merkle_tree_test.cc) and transparency-dev/merkle (testonly/constants.go).
 */
export const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
export const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const sha256 = (...parts: Uint8Array[]): Hash => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The root over leaf hashes, written from the recursive definition of RFC 6962 section 2.1: the oracle for what grows leaf by leaf and proves from tiles. */
export function referenceRoot(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0]!;
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha256(Buffer.of(1), referenceRoot(hashes.slice(0, split)), referenceRoot(hashes.slice(split)));
}

/** PATH(m, D[n]) of RFC 6962 section 2.1.1. */
export function referencePath(index: number, hashes: readonly Hash[]): readonly Hash[] {
  if (hashes.length === 1) return [];
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  if (index < split) return [...referencePath(index, hashes.slice(0, split)), referenceRoot(hashes.slice(split))];
  return [...referencePath(index - split, hashes.slice(split)), referenceRoot(hashes.slice(0, split))];
}

/** PROOF(m, D[n]) of RFC 6962 section 2.1.2. */
export const referenceProof = (from: number, hashes: readonly Hash[]): readonly Hash[] => subproof(from, hashes, true);

function subproof(from: number, hashes: readonly Hash[], whole: boolean): readonly Hash[] {
  if (from === hashes.length) return whole ? [] : [referenceRoot(hashes)];
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  if (from <= split) return [...subproof(from, hashes.slice(0, split), whole), referenceRoot(hashes.slice(split))];
  return [...subproof(from - split, hashes.slice(split), false), referenceRoot(hashes.slice(0, split))];
}

/** Tiles cut from leaf hashes by the formula of c2sp.org/tlog-tiles. */
export const tilesOver = (hashes: readonly Hash[]): ReadTile => ({ level, index, width }) => Array.from({ length: width }, (_, at) => {
  const first = (index * 256 + at) * 256 ** level;
  return referenceRoot(hashes.slice(first, first + 256 ** level));
});

/** Leaf hashes of numbered leaves. */
export const numberedLeaves = (count: number): Hash[] => Array.from({ length: count }, (_, index) => sha256(Buffer.of(0), Buffer.from(`leaf ${index}`)));
