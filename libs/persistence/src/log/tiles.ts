import { grownTiles, HASH_BYTES, type Hash, rootOfFull, TILE_WIDTH, type TileCoordinate, tileBytes, tileHashes, tilePath } from '#involvement-log';
import type { Session } from '../session.ts';

const READ = 'select hashes from log_tile where organisation_id = $1 and level = $2 and index = $3';
const LEAVES = 'select leaf_index::float8 as index, leaf_hash as hash from entry where organisation_id = $1 and leaf_index >= $2 and leaf_index < $3';
const ROOTS = 'select index::float8 as index, root from log_tile where organisation_id = $1 and level = $2 and index >= $3 and index < $4 order by index';
const WRITE = `insert into log_tile (organisation_id, level, index, hashes, root) values ($1, $2, $3, $4, $5) on conflict (organisation_id, level, index) do nothing`;
const WRITTEN = 'select coalesce(max(index) + 1, 0)::float8 as tiles from log_tile where organisation_id = $1 and level = 0';

/**
 * The hashes of a tile, which must stand in the tree: a full one as it was written, else reckoned from what it is made of. Nothing is written here, so that reading works
 * before the tiles are written, and where they were thrown away.
 */
export async function readTile(session: Session, { level, index, width }: TileCoordinate): Promise<readonly Hash[]> {
  if (width === TILE_WIDTH) {
    const [stored] = await session.query<{ hashes: Buffer }>('read tile', READ, [session.organisationId, level, index]);
    if (stored !== undefined) return tileHashes({ level, index, width }, stored.hashes);
  }
  const first = index * TILE_WIDTH;
  return level === 0 ? leavesFrom(session, first, width) : rootsBelow(session, level - 1, { first, count: width });
}

/** A leaf that is no longer stored, for somebody has been at the tables, leaves a hole: zeros, so that the others keep their places and nothing over the hole leads to the signed root. */
async function leavesFrom(session: Session, first: number, count: number): Promise<readonly Hash[]> {
  const rows = await session.query<{ index: number; hash: Buffer }>('leaves', LEAVES, [session.organisationId, first, first + count]);
  const stored = new Map(rows.map(({ index, hash }) => [index, hash]));
  return Array.from({ length: count }, (_, at) => stored.get(first + at) ?? NO_LEAF);
}

const NO_LEAF: Hash = new Uint8Array(HASH_BYTES);

/** Entries that were placed are not stored any more: somebody has been at the tables. */
export class LeavesMissing extends Error {
  override readonly name = 'LeavesMissing';
  constructor(first: number, count: number, found: number) { super(`Of ${count} leaves from ${first} on, ${found} are stored`); }
}

/** The roots of full tiles beside each other at a level. */
async function rootsBelow(session: Session, level: number, { first, count }: { readonly first: number; readonly count: number }): Promise<readonly Hash[]> {
  const stored = new Map((await session.query<{ index: number; root: Buffer }>('roots of tiles', ROOTS, [session.organisationId, level, first, first + count])).map(({ index, root }) => [index, root]));
  const roots: Hash[] = [];
  for (let index = first; index < first + count; index += 1) roots.push(stored.get(index) ?? rootOfFull(await readTile(session, { level, index, width: TILE_WIDTH })));
  return roots;
}

/** Tiles for a proof, read one by one, by their path. */
export async function readTiles(session: Session, tiles: readonly TileCoordinate[]): Promise<(tile: TileCoordinate) => readonly Hash[]> {
  const read = new Map<string, readonly Hash[]>();
  for (const tile of tiles) read.set(tilePath(tile), await readTile(session, tile));
  return (tile) => {
    const hashes = read.get(tilePath(tile));
    if (hashes === undefined) throw new Error(`The proof did not ask for tile ${tilePath(tile)}`);
    return hashes;
  };
}

/** At most so many tiles of the lowest level in one go, so that a long catching up does not hold one long transaction. */
const AT_ONCE = 64;

/** Writes the next full tiles of a tree of `size` leaves. Gives whether there may be more to write. */
export async function writeFullTiles(session: Session, size: number): Promise<boolean> {
  const [written] = await session.query<{ tiles: number }>('tiles written', WRITTEN, [session.organisationId]);
  const from = written!.tiles * TILE_WIDTH;
  const until = Math.min(size, from + AT_ONCE * TILE_WIDTH);
  // Level by level from below, so that each finds what it is made of.
  for (const tile of grownTiles(from, until, true)) {
    const hashes = await readTile(session, tile);
    await session.query('write tile', WRITE, [session.organisationId, tile.level, tile.index, Buffer.from(tileBytes(hashes)), Buffer.from(rootOfFull(hashes))]);
  }
  return Math.floor(until / TILE_WIDTH) < Math.floor(size / TILE_WIDTH);
}
