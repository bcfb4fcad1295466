import { nodeHash } from './merkle-hash.ts';
import type { Hash } from './merkle-hash.ts';
import { TILE_HEIGHT, TILE_WIDTH, rootOfFull, tileOf, tilePath } from './tile.ts';
import type { TileCoordinate } from './tile.ts';
import { checkIndex, checkSize, fullSubtreeHeights, splitOf } from './tree-size.ts';

/** Gives the hashes of a tile that a plan asked for. */
export type ReadTile = (tile: TileCoordinate) => readonly Hash[];

/**
 * A proof in two steps, since tiles come from a store: which tiles it needs, each as wide as in the tree of that size, and the proof from them.
 * A plan for a tree of a million leaves needs at most six tiles.
 */
export interface ProofPlan {
  readonly tiles: readonly TileCoordinate[];
  /** The hashes of the proof. Throws a RangeError when a tile read is too narrow: the store has lost hashes. */
  readonly prove: (read: ReadTile) => readonly Hash[];
}

/** Leaves from `start` up to, not with, `end`. `start` is a multiple of the power of two at or above their number. */
interface Span { readonly start: number; readonly end: number }

/** A full subtree: 2^height leaves from index × 2^height. */
interface Node { readonly height: number; readonly index: number }

/** The way to a leaf: siblings from the leaf up to below the root (RFC 6962 section 2.1.1). Throws a RangeError when the tree has no such leaf. */
export function planInclusion(index: number, size: number): ProofPlan {
  checkIndex(index, size);
  return planSpans(siblings(index, { start: 0, end: size }), size);
}

/** That a tree holds an earlier one at its beginning (RFC 6962 section 2.1.2); empty when they are of one size or the earlier one has no leaves. */
export function planConsistency(from: number, to: number): ProofPlan {
  if (checkSize(from) > checkSize(to)) throw new RangeError(`A tree of ${to} leaves cannot hold one of ${from}`);
  return planSpans(from === 0 || from === to ? [] : consistent(from, { start: 0, end: to }, true), to);
}

/** The root of the tree at a size, as the one hash of the plan: to compare with what a checkpoint said. */
export const planRoot = (size: number): ProofPlan => planSpans(checkSize(size) === 0 ? [] : [{ start: 0, end: size }], size);

function siblings(index: number, { start, end }: Span): Span[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle ? [...siblings(index, { start, end: middle }), { start: middle, end }] : [...siblings(index, { start: middle, end }), { start, end: middle }];
}

/** `known`: whether the verifier has the root of this span already, since it is the whole earlier tree. */
function consistent(from: number, { start, end }: Span, known: boolean): Span[] {
  if (from === end) return known ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  if (from <= middle) return [...consistent(from, { start, end: middle }, known), { start: middle, end }];
  return [...consistent(from, { start: middle, end }, false), { start, end: middle }];
}

function planSpans(spans: readonly Span[], size: number): ProofPlan {
  const nodes = spans.map(nodesOf);
  const tiles = new Map(nodes.flat().map((node) => tileUnder(node, size)).map((tile) => [tilePath(tile), tile]));
  return { tiles: [...tiles.values()], prove: (read) => nodes.map((of) => of.map((node) => hashOf(node, size, read)).reduceRight((right, left) => nodeHash(left, right))) };
}

/** The full subtrees of a span, from the left; more than one at the right edge of the tree alone. */
function nodesOf({ start, end }: Span): Node[] {
  let at = start;
  return fullSubtreeHeights(end - start).map((height) => {
    const node = { height, index: at / 2 ** height };
    at += 2 ** height;
    return node;
  });
}

/** The tile whose hashes a full subtree is made of. */
function tileUnder({ height, index }: Node, size: number): TileCoordinate {
  const level = Math.floor(height / TILE_HEIGHT);
  const tile = tileOf(size, level, Math.floor((index * 2 ** (height % TILE_HEIGHT)) / TILE_WIDTH));
  if (tile === undefined) throw new RangeError(`A tree of ${size} leaves has no subtree of height ${height} at ${index}`);
  return tile;
}

function hashOf(node: Node, size: number, read: ReadTile): Hash {
  const tile = tileUnder(node, size);
  const across = 2 ** (node.height % TILE_HEIGHT);
  const first = node.index * across - tile.index * TILE_WIDTH;
  const hashes = read(tile).slice(first, first + across);
  if (hashes.length !== across) throw new RangeError(`Tile ${tilePath(tile)} lacks hashes ${first} to ${first + across}`);
  return rootOfFull(hashes);
}
