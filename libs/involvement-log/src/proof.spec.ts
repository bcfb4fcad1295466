import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, planConsistency, planInclusion, planRoot, verifyConsistency, verifyInclusion } from '#involvement-log';
import type { ConsistencyClaim, Hash, InclusionClaim } from '#involvement-log';
import { LEAVES, ROOTS, numberedLeaves, referencePath, referenceProof, referenceRoot, tilesOver } from '../test-support/reference-tree.ts';

const MANY = 600;
const leaves = numberedLeaves(MANY);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Hash => Buffer.from(text, 'hex');
const flipped = (hash: Hash, bit: number): Hash => hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const rootAt = (size: number): Hash => referenceRoot(leaves.slice(0, size));
const read = tilesOver(leaves);

const inclusion = (index: number, size: number): { claim: InclusionClaim; proof: readonly Hash[] } =>
  ({ claim: { index, size, leafHash: leaves[index]!, root: rootAt(size) }, proof: planInclusion(index, size).prove(read) });
const consistency = (from: number, to: number): { claim: ConsistencyClaim; proof: readonly Hash[] } =>
  ({ claim: { from, to, fromRoot: rootAt(from), toRoot: rootAt(to) }, proof: planConsistency(from, to).prove(read) });

/** Any leaf of any tree, small ones more often. */
const place = fc.integer({ min: 1, max: MANY }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
const pair = fc.tuple(fc.integer({ min: 1, max: MANY }), fc.integer({ min: 1, max: MANY })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

// google/certificate-transparency, merkle_tree_test.cc: the ways of the reference tree that its authors wrote out.
const PATHS: readonly (readonly [index: number, size: number, path: readonly string[]])[] = [
  [0, 1, []],
  [0, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [5, 8, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];
const PROOFS: readonly (readonly [from: number, to: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [1, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];

describe('an inclusion proof (RFC 6962 section 2.1.1)', () => {
  it.each(PATHS)('is the published one for leaf %i of the reference tree of %i', (index, size, path) => {
    const proof = planInclusion(index, size).prove(tilesOver(LEAVES.map(leafHash)));
    expect(proof.map(hex)).toEqual(path);
    expect(verifyInclusion({ index, size, leafHash: leafHash(LEAVES[index]!), root: bytes(ROOTS[size]!) }, path.map(bytes))).toBe(true);
  });

  it('is the one of the definition, and verifies', () => {
    fc.assert(fc.property(place, ([index, size]) => {
      const { claim, proof } = inclusion(index, size);
      expect(proof.map(hex)).toEqual(referencePath(index, leaves.slice(0, size)).map(hex));
      expect(verifyInclusion(claim, proof)).toBe(true);
    }), { numRuns: 80 });
  });

  it('fails with any bit of it changed, of the leaf, or of the root', () => {
    fc.assert(fc.property(place, fc.nat({ max: 255 }), fc.nat(), ([index, size], bit, which) => {
      const { claim, proof } = inclusion(index, size);
      const at = which % (proof.length + 2);
      const changed = at === proof.length ? { ...claim, leafHash: flipped(claim.leafHash, bit) } : at > proof.length ? { ...claim, root: flipped(claim.root, bit) } : claim;
      expect(verifyInclusion(changed, proof.map((hash, step) => (step === at ? flipped(hash, bit) : hash)))).toBe(false);
    }), { numRuns: 80 });
  });

  it('fails for any other index', () => {
    fc.assert(fc.property(place, fc.nat({ max: 2 * MANY }), ([index, size], other) => {
      const { claim, proof } = inclusion(index, size);
      expect(verifyInclusion({ ...claim, index: other }, proof)).toBe(other === index);
    }), { numRuns: 80 });
  });

  it('fails with a hash too few, too many, or two of them in another order', () => {
    fc.assert(fc.property(place, fc.nat(), ([index, size], at) => {
      const { claim, proof } = inclusion(index, size);
      const step = at % (proof.length + 1);
      expect(verifyInclusion(claim, proof.toSpliced(step, 0, leaves[0]!))).toBe(false);
      if (step < proof.length) expect(verifyInclusion(claim, proof.toSpliced(step, 1))).toBe(false);
      if (step + 1 < proof.length) expect(verifyInclusion(claim, proof.toSpliced(step, 2, proof[step + 1]!, proof[step]!))).toBe(false);
    }), { numRuns: 80 });
  });

  it.each([[1, 1], [5, 3], [-1, 3], [0.5, 3], [Number.NaN, 3], [0, 0], [0, 2 ** 53]])('is false, and no fault, for leaf %d of %d', (index, size) => {
    expect(verifyInclusion({ index, size, leafHash: leaves[0]!, root: leaves[0]! }, [])).toBe(false);
  });

  it('is false for hashes of another length', () => {
    expect(verifyInclusion({ index: 0, size: 1, leafHash: Buffer.alloc(31), root: Buffer.alloc(31) }, [])).toBe(false);
  });

  it('is not planned for a leaf that the tree does not have', () => {
    for (const [index, size] of [[1, 1], [-1, 2], [0, 0]] as const) expect(() => planInclusion(index, size)).toThrow(RangeError);
  });
});

describe('a consistency proof (RFC 6962 section 2.1.2)', () => {
  it.each(PROOFS)('is the published one from %i to %i leaves of the reference tree', (from, to, expected) => {
    const proof = planConsistency(from, to).prove(tilesOver(LEAVES.map(leafHash)));
    expect(proof.map(hex)).toEqual(expected);
    expect(verifyConsistency({ from, to, fromRoot: bytes(ROOTS[from]!), toRoot: bytes(ROOTS[to]!) }, expected.map(bytes))).toBe(true);
  });

  it('is the one of the definition, and verifies', () => {
    fc.assert(fc.property(pair, ([from, to]) => {
      const { claim, proof } = consistency(from, to);
      expect(proof.map(hex)).toEqual(referenceProof(from, leaves.slice(0, to)).map(hex));
      expect(verifyConsistency(claim, proof)).toBe(true);
    }), { numRuns: 80 });
  });

  it('fails with any bit of it changed, or of either root', () => {
    fc.assert(fc.property(pair, fc.nat({ max: 255 }), fc.nat(), ([from, to], bit, which) => {
      const { claim, proof } = consistency(from, to);
      const at = which % (proof.length + 2);
      const changed = at === proof.length ? { ...claim, fromRoot: flipped(claim.fromRoot, bit) } : at > proof.length ? { ...claim, toRoot: flipped(claim.toRoot, bit) } : claim;
      expect(verifyConsistency(changed, proof.map((hash, step) => (step === at ? flipped(hash, bit) : hash)))).toBe(false);
    }), { numRuns: 80 });
  });

  it('fails with a hash too few or too many', () => {
    fc.assert(fc.property(pair, fc.nat(), ([from, to], at) => {
      const { claim, proof } = consistency(from, to);
      const step = at % (proof.length + 1);
      expect(verifyConsistency(claim, proof.toSpliced(step, 0, leaves[0]!))).toBe(false);
      if (step < proof.length) expect(verifyConsistency(claim, proof.toSpliced(step, 1))).toBe(false);
    }), { numRuns: 80 });
  });

  it('fails for a history that was rewritten anywhere', () => {
    fc.assert(fc.property(pair, fc.nat(), ([from, to], which) => {
      const forked = leaves.with(which % from, leaves[MANY - 1]!);
      const claim = { from, to, fromRoot: rootAt(from), toRoot: referenceRoot(forked.slice(0, to)) };
      expect(verifyConsistency(claim, planConsistency(from, to).prove(tilesOver(forked)))).toBe(which % from === MANY - 1);
    }), { numRuns: 60 });
  });

  // transparency-dev/merkle, testdata/consistency/additional.
  it.each([
    ['sizes equal and zero', { from: 0, to: 0, fromRoot: bytes(ROOTS[0]!), toRoot: bytes(ROOTS[0]!) }, 0, true], ['roots that differ at size zero', { from: 0, to: 0, fromRoot: leaves[0]!, toRoot: leaves[1]! }, 0, false],
    ['sizes equal and one', { from: 1, to: 1, fromRoot: leaves[0]!, toRoot: leaves[0]! }, 0, true], ['roots that differ at size one', { from: 1, to: 1, fromRoot: leaves[0]!, toRoot: leaves[1]! }, 0, false],
    ['a proof where sizes are equal', { from: 1, to: 1, fromRoot: leaves[0]!, toRoot: leaves[0]! }, 1, false], ['a shrinking log', { from: 2, to: 1, fromRoot: leaves[0]!, toRoot: leaves[1]! }, 0, false],
    ['no proof where sizes differ', { from: 1, to: 2, fromRoot: leaves[0]!, toRoot: leaves[1]! }, 0, false], ['a beginning without leaves', { from: 0, to: 1, fromRoot: bytes(ROOTS[0]!), toRoot: leaves[0]! }, 0, true],
    ['a beginning without leaves of a false root', { from: 0, to: 1, fromRoot: leaves[1]!, toRoot: leaves[0]! }, 0, false], ['a negative size', { from: -1, to: 1, fromRoot: leaves[1]!, toRoot: leaves[0]! }, 0, false],
  ] as const)('judges %s', (_what, claim, hashes, verdict) => {
    expect(verifyConsistency(claim, leaves.slice(0, hashes))).toBe(verdict);
  });

  it('is not planned for a log that shrinks', () => {
    expect(() => planConsistency(3, 2)).toThrow(RangeError);
  });
});

describe('what a proof reads', () => {
  it('is the root of a tree as well, from the same tiles', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MANY }), (size) => expect(hex(planRoot(size).prove(read)[0]!)).toBe(hex(rootAt(size)))), { numRuns: 40 });
    expect(planRoot(0).prove(read)).toEqual([]);
  });

  it('is at most six tiles, in a tree of a million leaves, and never one that is not there', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (size, which) => {
      const { tiles } = planInclusion(which % size, size);
      expect(tiles.length).toBeLessThanOrEqual(6);
      for (const { level, index, width } of tiles) expect(index * 256 + width).toBeLessThanOrEqual(Math.floor(size / 256 ** level));
    }));
  });

  it('must be whole: a store that lost hashes is a fault, not a proof', () => {
    expect(() => planInclusion(1, 5).prove((tile) => read(tile).slice(0, 2))).toThrow(RangeError);
  });
});
