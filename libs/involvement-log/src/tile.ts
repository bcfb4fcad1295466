import { HASH_BYTES, nodeHash } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { checkSize, isPowerOfTwo } from './tree-size.ts';

/** Levels of the tree that one tile spans, and hashes across a full one (c2sp.org/tlog-tiles). */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;

/** Where a tile stands (c2sp.org/tlog-tiles): its level, its index in that level, and how many hashes it holds; fewer than 256 in a partial one. */
export interface TileCoordinate {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** One name per coordinate, for maps: its path below `tile/`. */
export const tilePath = ({ level, index, width }: TileCoordinate): string => `${level}/${indexPath(index)}${partialPath(width)}`;

/** The path of an entry bundle below `tile/`, for a tile of level 0. */
export const entryBundlePath = ({ index, width }: Pick<TileCoordinate, 'index' | 'width'>): string => `entries/${indexPath(index)}${partialPath(width)}`;

/** An index in path elements of three digits, all but the last after an x: 1234067 is x001/x234/067. */
function indexPath(index: number): string {
  const digits = String(checkSize(index, 'index of a tile'));
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

const partialPath = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

const INDEX = String.raw`((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?`;
const TILE_PATH = new RegExp(`^([0-9]|[1-5][0-9]|6[0-3])/${INDEX}$`);
const BUNDLE_PATH = new RegExp(`^entries/${INDEX}$`);

/** The coordinate of a path below `tile/`, or undefined where it is none: another spelling of the same number has no tile. */
export function parseTilePath(path: string): TileCoordinate | undefined {
  const [, level, index, width] = TILE_PATH.exec(path) ?? [];
  return level === undefined ? undefined : coordinate(Number(level), index!, width, (tile) => tilePath(tile) === path);
}

/** The coordinate of the tile of level 0 whose entries a path below `tile/` asks for, or undefined where it asks for none. */
export function parseEntryBundlePath(path: string): TileCoordinate | undefined {
  const [, index, width] = BUNDLE_PATH.exec(path) ?? [];
  return index === undefined ? undefined : coordinate(0, index, width, (tile) => entryBundlePath(tile) === path);
}

function coordinate(level: number, index: string, width: string | undefined, isCanonical: (tile: TileCoordinate) => boolean): TileCoordinate | undefined {
  const tile = { level, index: Number(index.replaceAll(/[x/]/g, '')), width: width === undefined ? TILE_WIDTH : Number(width) };
  const possible = Number.isSafeInteger(tile.index) && (width === undefined || tile.width < TILE_WIDTH);
  return possible && isCanonical(tile) ? tile : undefined;
}

/** How many hashes stand at a level of a tree of `size` leaves: floor(size / 256^level). */
export const hashesAtLevel = (size: number, level: number): number => Math.floor(checkSize(size) / TILE_WIDTH ** level);

/** The tile at a level and index of a tree of `size` leaves, as wide as it is there; undefined where it has no hash. */
export function tileOf(size: number, level: number, index: number): TileCoordinate | undefined {
  const width = Math.min(TILE_WIDTH, hashesAtLevel(size, level) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : undefined;
}

/** The tiles that grow from one size to another: those to write, each as wide as at the new size. Full ones alone with `fullOnly`. */
export function grownTiles(from: number, to: number, fullOnly = false): readonly TileCoordinate[] {
  const tiles: TileCoordinate[] = [];
  for (let level = 0; hashesAtLevel(to, level) > 0; level += 1) {
    if (hashesAtLevel(to, level) === hashesAtLevel(from, level)) continue;
    for (let index = Math.floor(hashesAtLevel(from, level) / TILE_WIDTH), tile = tileOf(to, level, index); tile !== undefined; index += 1, tile = tileOf(to, level, index)) {
      if (!fullOnly || tile.width === TILE_WIDTH) tiles.push(tile);
    }
  }
  return tiles;
}

/** The hashes of a tile, from its bytes. Throws a RangeError when the bytes are not `width` hashes. */
export function tileHashes(tile: TileCoordinate, bytes: Uint8Array): readonly Hash[] {
  if (bytes.length !== tile.width * HASH_BYTES) throw new RangeError(`Tile ${tilePath(tile)} has ${bytes.length} bytes`);
  return Array.from({ length: tile.width }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

/** The bytes of a tile, from its hashes. */
export const tileBytes = (hashes: readonly Hash[]): Uint8Array => Buffer.concat(hashes);

/** The root of 2^n hashes that stand beside each other, such as a full tile's: its one hash in the tile above. */
export function rootOfFull(hashes: readonly Hash[]): Hash {
  if (!isPowerOfTwo(hashes.length)) throw new RangeError(`${hashes.length} hashes make no full subtree`);
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[2 * at]!, row[2 * at + 1]!));
  return row[0]!;
}

/** The bytes of an entry bundle: each leaf after its length in two bytes. Throws a RangeError for a leaf of more than 65,535 bytes. */
export function entryBundle(leaves: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(leaves.flatMap((leaf) => {
    if (leaf.length > 0xffff) throw new RangeError(`A leaf of ${leaf.length} bytes has no place in an entry bundle`);
    return [Uint8Array.of(leaf.length >> 8, leaf.length & 0xff), leaf];
  }));
}

/** The leaves of an entry bundle, or undefined where the bytes are none. */
export function parseEntryBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length) return undefined;
    const end = at + 2 + (bytes[at]! << 8) + bytes[at + 1]!;
    if (end > bytes.length) return undefined;
    leaves.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return leaves;
}
