import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryBundle, entryBundlePath, grownTiles, parseEntryBundle, parseEntryBundlePath, parseTilePath, rootOfFull, tileBytes, tileHashes, tileOf, tilePath } from '#involvement-log';
import type { TileCoordinate } from '#involvement-log';
import { numberedLeaves, referenceRoot } from '../test-support/reference-tree.ts';

const tile = (level: number, index: number, width = 256): TileCoordinate => ({ level, index, width });

describe('tiles (c2sp.org/tlog-tiles)', () => {
  it.each([
    // The specification's example for an index; then sumdb/tlog's tilePaths without its height, which C2SP fixes at 8.
    [tile(0, 1234067), '0/x001/x234/067'], [tile(0, 1), '0/001'], [tile(0, 1, 5), '0/001.p/5'], [tile(5, 123456078), '5/x123/x456/078'], [tile(5, 123456078, 2), '5/x123/x456/078.p/2'],
    [tile(63, 0), '63/000'], [tile(1, 999), '1/999'], [tile(1, 1000), '1/x001/000'],
  ])('writes %j as %s, and reads it back', (coordinate, path) => {
    expect(tilePath(coordinate)).toBe(path);
    expect(parseTilePath(path)).toEqual(coordinate);
    expect(parseEntryBundlePath(entryBundlePath(coordinate))).toEqual({ ...coordinate, level: 0 });
  });

  it.each(['', '5/123/456/078', '-1/000', '64/000', '00/000', '0/1', '0/x000/001', '0/001.p/0', '0/001.p/256', '0/001.p/05', '0/001.p', '0/x001', '0/001/', '0/../001', '0/x999/x999/x999/x999/x999/999', 'entries/001'])('knows no tile at %p', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  it.each(['entries/1', 'entries/x000/001', 'entries/001.p/256', '0/001', 'entries/'])('knows no entry bundle at %p', (path) => {
    expect(parseEntryBundlePath(path)).toBeUndefined();
  });

  it('are as many and as wide for 70,000 leaves as the example of the specification says', () => {
    const tiles = grownTiles(0, 70_000);
    const [full, partial] = [tiles.filter(({ width }) => width === 256), tiles.filter(({ width }) => width < 256)];
    expect([full.filter(({ level }) => level === 0).length, full.filter(({ level }) => level === 1).length, full.length]).toEqual([273, 1, 274]);
    expect(partial).toEqual([tile(0, 273, 112), tile(1, 1, 17), tile(2, 0, 1)]);
  });

  it('are a full one of level 0 and one hash above for 256 leaves, as the specification says', () => {
    expect(grownTiles(0, 256)).toEqual([tile(0, 0), tile(1, 0, 1)]);
    expect(tileOf(256, 0, 1)).toBeUndefined();
  });

  it('grow by exactly those that were not there before', () => {
    const key = (of: TileCoordinate): string => tilePath(of);
    fc.assert(fc.property(fc.integer({ min: 0, max: 140_000 }), fc.integer({ min: 0, max: 2_000 }), (from, by) => {
      const [before, after] = [new Set(grownTiles(0, from).map(key)), grownTiles(0, from + by).map(key)];
      expect(grownTiles(from, from + by).map(key).sort()).toEqual(after.filter((path) => !before.has(path)).sort());
    }), { numRuns: 40 });
  });

  it('grow by full ones alone when asked', () => {
    expect(grownTiles(255, 513, true)).toEqual([tile(0, 0), tile(0, 1)]);
  });

  it('keep their hashes through bytes, and refuse bytes of another width', () => {
    const hashes = numberedLeaves(7);
    expect(tileHashes(tile(0, 0, 7), tileBytes(hashes)).map((hash) => Buffer.from(hash))).toEqual(hashes);
    expect(() => tileHashes(tile(0, 0, 8), tileBytes(hashes))).toThrow(RangeError);
  });

  it('have the root of the tree of their hashes as the one hash above', () => {
    const hashes = numberedLeaves(256);
    expect(rootOfFull(hashes)).toEqual(referenceRoot(hashes));
    for (const wrong of [0, 3, 255]) expect(() => rootOfFull(hashes.slice(0, wrong))).toThrow(RangeError);
  });
});

describe('entry bundles (c2sp.org/tlog-tiles)', () => {
  it('hold each leaf after its length in two bytes', () => {
    expect(Buffer.from(entryBundle([Buffer.from('ab'), Buffer.alloc(0), Buffer.alloc(256, 1)])).toString('hex')).toBe(`00026162${'0000'}${'0100'}${'01'.repeat(256)}`);
  });

  it('give their leaves back', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 }), (leaves) => {
      expect(parseEntryBundle(entryBundle(leaves))?.map((leaf) => [...leaf])).toEqual(leaves.map((leaf) => [...leaf]));
    }));
  });

  it.each(['00', '0002', '000261', '00016100'])('are not the bytes %s', (bytes) => {
    expect(parseEntryBundle(Buffer.from(bytes, 'hex'))).toBeUndefined();
  });

  it('refuse a leaf that two bytes cannot measure', () => {
    expect(() => entryBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  });
});
