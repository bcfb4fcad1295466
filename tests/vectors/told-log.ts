import { createHash } from 'node:crypto';
import {
  EMPTY_FRONTIER, SIGNATURE_TYPES, appendLeaves, canonicalJson, checkpointText, commitment, cosign, entryLeaf, formatNote, formatTlogProof, formatVerifierKey, leafHash, leafOf, logOrigin, parseSignedCheckpoint,
  planConsistency, planInclusion, rootOf, signCheckpoint, signNote, signerOfSeed, tileHashes, toBase64, withSignatures,
} from '#involvement-log';
import type { EntryFrame, Hash, ReadTile, Signer } from '#involvement-log';

/** What `canonicalJson` takes, loosely. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [member: string]: Value };

/** An entry as its writer knows it. */
export interface Written { readonly frame: EntryFrame; readonly payload: { readonly [member: string]: Value }; readonly salt: Uint8Array }

/** What is told to `write`: everything else follows from its place. */
export interface Told {
  readonly type: string;
  readonly fact: { readonly [member: string]: Value };
  readonly initiative?: string | null;
  readonly at: string;
  readonly role?: EntryFrame['actorRole'];
  readonly side?: EntryFrame['actorSide'];
  readonly occurredOn?: string | null;
}

/** Bytes that are the same in every run. */
export const seedOf = (name: string): Uint8Array => createHash('sha256').update(`vector ${name}`).digest();
/** An id that is the same in every run. */
export const idOf = (name: string): string => seedOf(name).slice(0, 16).reduce((text, byte, at) => `${text}${[4, 6, 8, 10].includes(at) ? '-' : ''}${byte.toString(16).padStart(2, '0')}`, '');

export const ORGANISATION = idOf('organisation');
export const ROTA = idOf('rota');
export const logSigner = (name: string, organisation = ORGANISATION): Signer => signerOfSeed(logOrigin(organisation), SIGNATURE_TYPES.NOTE, seedOf(name));
export const unionSigner = (name: string, union = 'fagforbundet.example/asker'): Signer => signerOfSeed(union, SIGNATURE_TYPES.COSIGNATURE, seedOf(name));
export const vkey = ({ key }: Signer): string => formatVerifierKey(key);
const encoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The endorsement of a key by the one before it (apps/verifier/receipt-pack.md). */
export function endorsement(former: Signer, next: Signer, seed: Uint8Array): string {
  const asNote = signerOfSeed(former.key.name, SIGNATURE_TYPES.NOTE, seed);
  return signNote(`medvirk/key-change/v1\n${former.key.name}\nfrom ${vkey(former)}\nto ${vkey(next)}\n`, [asNote]);
}

/** A log in memory, written with libs/involvement-log as the sequencer does: the source of packs for tests. Whoever holds one may lie in any way. */
export class ToldLog {
  readonly written: Written[] = [];

  write({ type, fact, initiative = ROTA, at, role = 'LEADER', side = 'EMPLOYER', occurredOn = null }: Told): Written {
    const place = this.written.length;
    const salt = seedOf(`salt ${place}`);
    const payload = { by: { name: `Person ${place % 4}`, personId: idOf(`person ${place % 4}`), role, side }, fact };
    const number = 1 + this.written.filter(({ frame }) => frame.initiativeId === initiative).length;
    const frame: EntryFrame = {
      organisationId: ORGANISATION, id: idOf(`entry ${place}`), initiativeId: initiative, number, type, actorRole: role, actorSide: side, recordedAt: at, occurredOn, replay: false, commitment: commitment(payload, salt),
    };
    const entry = { frame, payload, salt };
    this.written.push(entry);
    return entry;
  }

  /** A copy that can be lied about. */
  copy(): ToldLog {
    const other = new ToldLog();
    other.written.push(...this.written);
    return other;
  }

  leaves(size = this.written.length): readonly Hash[] { return this.written.slice(0, size).map(({ frame }) => leafHash(entryLeaf(frame))); }

  root(size: number): Hash { return rootOf(appendLeaves(EMPTY_FRONTIER, this.leaves(size))); }

  /** The signed head at a size, with cosignatures at given seconds. */
  head(size: number, signers: readonly Signer[], cosigners: readonly (readonly [Signer, number])[] = []): string {
    const head = { origin: signers[0]!.key.name, size, root: this.root(size) };
    const { note } = parseSignedCheckpoint(signCheckpoint(head, signers))!;
    return formatNote(withSignatures(note, cosigners.map(([signer, seconds]) => cosign(checkpointText(head), signer, seconds))));
  }

  consistency(from: number, to: number): readonly string[] { return planConsistency(from, to).prove(this.#tiles()).map(toBase64); }

  proof(index: number, size: number, checkpoint: string): string { return formatTlogProof({ index, hashes: planInclusion(index, size).prove(this.#tiles()), checkpoint }); }

  /** Tiles of level 0 alone: enough for logs below 256 entries. */
  #tiles(): ReadTile { return (tile) => tileHashes(tile, Buffer.concat(this.leaves()).subarray(tile.index * 8192, tile.index * 8192 + tile.width * 32)); }
}

/** What a pack is made of. */
export interface PackOf {
  readonly log: ToldLog;
  readonly size: number;
  readonly checkpoint: string;
  readonly earlier?: readonly { readonly size: number; readonly checkpoint: string }[];
  readonly keys: readonly Signer[];
  /** Indices of the entries; in their order. */
  readonly entries: readonly number[];
  /** Indices of entries whose words are not in the pack. */
  readonly wordless?: readonly number[];
}

/** A pack as an object, to be lied about member by member. */
export interface PackValue {
  format: string; organisation: string; initiative: string | null; numbers: [number, number][]; checkpoint: string;
  earlier: { checkpoint: string; consistency: string[] }[]; keys: string[];
  entries: { frame: Record<string, Value>; payload: Record<string, Value> | null; salt: string | null; proof: string }[];
}

/** Makes a pack by its specification (apps/verifier/receipt-pack.md). */
export function packOf({ log, size, checkpoint, earlier = [], keys, entries, wordless = [] }: PackOf): PackValue {
  const chosen = entries.map((index) => ({ index, ...log.written[index]! }));
  const initiatives = [...new Set(chosen.map(({ frame }) => frame.initiativeId).filter((id) => id !== null))];
  const initiative = initiatives.length === 1 ? initiatives[0]! : null;
  const numbers: [number, number][] = [];
  for (const { frame } of chosen.filter(({ frame: { initiativeId } }) => initiative !== null && initiativeId === initiative)) {
    const last = numbers.at(-1);
    if (last?.[1] === frame.number - 1) last[1] = frame.number;
    else numbers.push([frame.number, frame.number]);
  }
  return {
    format: 'medvirk/receipt-pack/v1', organisation: ORGANISATION, initiative, numbers, checkpoint,
    earlier: earlier.map((old) => ({ checkpoint: old.checkpoint, consistency: [...log.consistency(old.size, size)] })), keys: keys.map(vkey).sort(),
    entries: chosen.map(({ index, frame, payload, salt }) => ({
      frame: leafOf(frame), payload: wordless.includes(index) ? null : payload, salt: wordless.includes(index) ? null : encoded(salt), proof: log.proof(index, size, checkpoint),
    })),
  };
}

export const packText = (value: PackValue): string => canonicalJson(value);
