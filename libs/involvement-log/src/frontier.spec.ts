import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_FRONTIER, appendLeaves, leafHash, nodeHash, rootOf } from '#involvement-log';
import { LEAVES, ROOTS, numberedLeaves, referenceRoot } from '../test-support/reference-tree.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const leaves = numberedLeaves(700);

describe('hashes of the tree (RFC 6962 section 2.1)', () => {
  // transparency-dev/merkle, rfc6962/rfc6962_test.go.
  it.each([
    ['an empty leaf', leafHash(new Uint8Array()), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['a leaf', leafHash(Buffer.from('L123456')), '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56'],
    ['a node', nodeHash(Buffer.from('N123'), Buffer.from('N456')), 'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb'],
  ])('are those of the published vectors, for %s', (_what, hash, expected) => {
    expect(hex(hash)).toBe(expected);
  });
});

describe('the frontier', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('has the published root for the reference tree of %i leaves', (size, root) => {
    expect(hex(rootOf(appendLeaves(EMPTY_FRONTIER, LEAVES.slice(0, size).map(leafHash))))).toBe(root);
  });

  it('holds the roots of the full subtrees, the largest first', () => {
    const [first, second, third] = [LEAVES.slice(0, 4), LEAVES.slice(4, 6), LEAVES.slice(6, 7)].map((part) => hex(referenceRoot(part.map(leafHash))));
    expect(appendLeaves(EMPTY_FRONTIER, LEAVES.slice(0, 7).map(leafHash)).hashes.map(hex)).toEqual([first, second, third]);
  });

  it('comes to the root of the definition, in whatever batches the leaves come', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 5 }), (batches) => {
      let frontier = EMPTY_FRONTIER;
      for (const batch of batches) frontier = appendLeaves(frontier, leaves.slice(frontier.size, frontier.size + batch));
      return hex(rootOf(frontier)) === hex(referenceRoot(leaves.slice(0, frontier.size)));
    }), { numRuns: 60 });
  });

  it('keeps at most 20 hashes for a million leaves', () => {
    const full = Array.from({ length: 20 }, () => leaves[0]!);
    expect(appendLeaves({ size: 2 ** 20 - 1, hashes: full }, [leaves[1]!])).toMatchObject({ size: 2 ** 20, hashes: { length: 1 } });
  });

  it('leaves the frontier it was given as it was', () => {
    const before = appendLeaves(EMPTY_FRONTIER, leaves.slice(0, 3));
    const kept = before.hashes.map(hex);
    appendLeaves(before, leaves.slice(3, 9));
    expect([before.size, before.hashes.map(hex)]).toEqual([3, kept]);
  });

  it.each([
    ['too few hashes', { size: 3, hashes: [leaves[0]!] }], ['too many', { size: 2, hashes: [leaves[0]!, leaves[1]!] }], ['a short hash', { size: 1, hashes: [Buffer.alloc(31)] }],
    ['half a leaf', { size: 1.5, hashes: [leaves[0]!] }], ['a negative size', { size: -1, hashes: [] }],
  ])('refuses to grow from a broken one: %s', (_what, broken) => {
    expect(() => appendLeaves(broken, [leaves[0]!])).toThrow(RangeError);
    expect(() => rootOf(broken)).toThrow(RangeError);
  });
});
