import type { Id } from '#domain';
import {
  canonicalJson, type EntryFrame, formatTlogProof, leafOf, parseVerifierKey, planConsistency, planInclusion, type TileCoordinate, tilePath, toBase64, type VerifierKey,
} from '#involvement-log';
import type { Session } from '../session.ts';
import { FRAME_COLUMNS, frameOf, type FrameRow } from './entry-frames.ts';
import { headsWorthProving, type KeptHead, keysOfHeads, newestHeads } from './kept-heads.ts';
import { logKeys } from './log-keys.ts';
import { readTile } from './tiles.ts';

/** A receipt pack holds at most so many entries (apps/verifier/receipt-pack.md). */
export const PACK_ENTRIES_MAX = 20_000;

interface EntryRow extends FrameRow { readonly leaf: number; readonly payload: unknown; readonly salt: string | null }

const entries = (condition: string): string => `select ${FRAME_COLUMNS}, e.number::float8 as number, e.leaf_index::float8 as leaf, p.payload, encode(p.salt, 'hex') as salt
  from entry e left join entry_payload p on p.organisation_id = e.organisation_id and p.entry_id = e.id
  where e.organisation_id = $1 and e.leaf_index < $2 and ${condition} order by e.leaf_index limit ${PACK_ENTRIES_MAX + 1}`;
const ONE = entries('e.id = $3');
const OF_INITIATIVE = entries('e.initiative_id = $3');
/* The keys that signed a head of the pack, and every one before them: whoever trusts the first follows the endorsements, also over a key that signed none of these heads. */
const OF_KEYS = `with recursive told as materialized (
    select e.id, p.payload #>> '{fact,keyId}' as key_id, p.payload #>> '{fact,formerKeyId}' as former_id, p.payload #>> '{fact,verifierKey}' as verifier_key
    from entry e join entry_payload p on p.organisation_id = e.organisation_id and p.entry_id = e.id
    where e.organisation_id = $1 and e.leaf_index < $2 and e.initiative_id is null and e.type in ('log.key-taken', 'log.key-changed', 'cosigner.key-registered', 'cosigner.key-changed')),
  line as (select * from told where verifier_key = any ($3) union select former.* from line join told former on former.key_id = line.former_id)
  ${entries('e.id in (select id from line)')}`;
const COSIGNERS = 'select verifier_key as key from cosigner_key where organisation_id = $1';

/** An initiative has more entries than a pack may hold. */
export class PackTooLarge extends Error {
  override readonly name = 'PackTooLarge';
  constructor() { super(`A receipt pack holds at most ${PACK_ENTRIES_MAX} entries`); }
}

/** The proof of one entry as a C2SP tlog-proof file; null while no signed head holds it, and for an unknown one. */
export async function receiptOfEntry(session: Session, entryId: Id): Promise<string | null> {
  const [head] = await newestHeads(session, 1);
  if (head === undefined) return null;
  const [row] = await session.query<EntryRow>('entry for receipt', ONE, [session.organisationId, head.size, entryId]);
  return row === undefined ? null : new Proofs(session, head).receipt(row.leaf);
}

/** What a pack is of. `held`: sizes of heads that the receiver holds, which are to be among the older ones where they were signed. */
export interface PackOf { readonly kind: 'INITIATIVE' | 'ENTRY'; readonly id: Id; readonly held: readonly number[] }

/** The pack of an initiative, or of one entry, as apps/verifier/receipt-pack.md describes it; null while no signed head holds any of it. */
export async function receiptPack(session: Session, of: PackOf): Promise<string | null> {
  const [head] = await newestHeads(session, 1);
  if (head === undefined) return null;
  const own = of.kind === 'ENTRY' ? await session.query<EntryRow>('entry for receipt', ONE, [session.organisationId, head.size, of.id])
    : await session.query<EntryRow>('entries for pack', OF_INITIATIVE, [session.organisationId, head.size, of.id]);
  if (own.length > PACK_ENTRIES_MAX) throw new PackTooLarge();
  const [first] = own;
  if (first === undefined) return null;
  const earlier = await headsWorthProving(session, head.size, of.held);
  const keys = keysOfHeads([head, ...earlier].map(({ note }) => note), [...(await logKeys(session, 'LOG')).map(({ key }) => key), ...await cosigners(session)]);
  const about = await session.query<EntryRow>('entries about keys', OF_KEYS, [session.organisationId, head.size, keys]);
  const rows = [...new Map([...own, ...about].map((row) => [row.leaf, row])).values()].toSorted((a, b) => a.leaf - b.leaf);
  const proofs = new Proofs(session, head);
  const initiative = first.initiative;
  return canonicalJson({
    format: 'medvirk/receipt-pack/v1', organisation: session.organisationId, initiative, numbers: initiative === null ? [] : ranges(own.map(({ number }) => number)),
    checkpoint: head.note, keys,
    earlier: await inTurn(earlier, async ({ note, size }) => ({ checkpoint: note, consistency: await proofs.consistency(size) })),
    entries: await inTurn(rows, async (row) => ({ frame: leafOf(frameFrom(session, row)), payload: row.payload, salt: row.salt, proof: await proofs.receipt(row.leaf) })),
  });
}

const frameFrom = (session: Session, row: EntryRow): EntryFrame => frameOf(session.organisationId, row);

async function inTurn<Item, Made>(items: readonly Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

async function cosigners(session: Session): Promise<readonly VerifierKey[]> {
  const rows = await session.query<{ key: string }>('cosigner keys', COSIGNERS, [session.organisationId]);
  return rows.map(({ key }) => parseVerifierKey(key)).filter((key) => key !== undefined);
}

/** 1, 2, 4 as [[1, 2], [4, 4]]. */
function ranges(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Proofs that lead to one head, with each tile read once. */
export class Proofs {
  readonly #session: Session;
  readonly #head: KeptHead;
  readonly #tiles = new Map<string, ReturnType<typeof readTile>>();

  constructor(session: Session, head: KeptHead) {
    this.#session = session;
    this.#head = head;
  }

  async receipt(index: number): Promise<string> {
    return formatTlogProof({ index, hashes: await this.#proof(planInclusion(index, this.#head.size)), checkpoint: this.#head.note });
  }

  /** From an earlier size to the head, in base64. */
  async consistency(from: number): Promise<readonly string[]> {
    return (await this.#proof(planConsistency(from, this.#head.size))).map(toBase64);
  }

  async #proof({ tiles, prove }: ReturnType<typeof planInclusion>): ReturnType<typeof readTile> {
    const read = new Map<string, Awaited<ReturnType<typeof readTile>>>();
    for (const tile of tiles) read.set(tilePath(tile), await this.#tile(tile));
    return prove((tile) => read.get(tilePath(tile)) ?? []);
  }

  #tile(tile: TileCoordinate): ReturnType<typeof readTile> {
    const path = tilePath(tile);
    const known = this.#tiles.get(path) ?? readTile(this.#session, tile);
    this.#tiles.set(path, known);
    return known;
  }
}
