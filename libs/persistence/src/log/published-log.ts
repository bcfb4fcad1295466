import type { CosigningStore, UnitOfWork } from '#application';
import { type CosignerKey, type CosignerKeyStanding, type Id, standingOf } from '#domain';
import { entryBundle, entryLeaf, planConsistency, tileBytes, type TileCoordinate, tileOf, TILE_WIDTH, toBase64 } from '#involvement-log';
import type { Session } from '../session.ts';
import { postgresTransaction } from '../transaction.ts';
import { placedFrames } from './entry-frames.ts';
import { headOfSize, type KeptHead, newestHeads } from './kept-heads.ts';
import { type PackOf, receiptOfEntry, receiptPack } from './receipts.ts';
import { type LogKey, logKeys } from './log-keys.ts';
import { readTile, readTiles } from './tiles.ts';

const FIRST_ENTRY = 'select id from entry where organisation_id = $1 and initiative_id = $2 order by seq limit 1';

/** What is served of an organisation's log. Tiles and heads are for anyone: they name nobody. Receipts hold words, and are given after the caller has asked who may see them. */
export class PublishedLog {
  readonly #unitOfWork: UnitOfWork;
  readonly #cosigning: Pick<CosigningStore, 'keys'>;

  constructor(unitOfWork: UnitOfWork, cosigning: Pick<CosigningStore, 'keys'>) {
    this.#unitOfWork = unitOfWork;
    this.#cosigning = cosigning;
  }

  /** The newest signed heads, newest first. */
  heads(organisationId: Id, count: number): Promise<readonly KeptHead[]> { return this.#within(organisationId, (session) => newestHeads(session, count)); }
  head(organisationId: Id, size: number): Promise<KeptHead | null> { return this.#within(organisationId, (session) => headOfSize(session, size)); }

  /** The bytes of a tile; null where the newest signed head has none like it. */
  tile(organisationId: Id, tile: TileCoordinate): Promise<Uint8Array | null> {
    return this.#within(organisationId, async (session) => (await holds(session, tile) ? tileBytes(await readTile(session, tile)) : null));
  }

  /** The leaves under a tile of level 0. */
  bundle(organisationId: Id, tile: TileCoordinate): Promise<Uint8Array | null> {
    return this.#within(organisationId, async (session) => {
      const first = tile.index * TILE_WIDTH;
      return await holds(session, tile) ? entryBundle((await placedFrames(session, first, first + tile.width)).map(entryLeaf)) : null;
    });
  }

  /** That the head of size `to` grew from the one of size `from`, as base64 lines; null where either was not signed. */
  consistency(organisationId: Id, from: number, to: number): Promise<readonly string[] | null> {
    return this.#within(organisationId, async (session) => {
      if (from > to || await headOfSize(session, from) === null || await headOfSize(session, to) === null) return null;
      const plan = planConsistency(from, to);
      return plan.prove(await readTiles(session, plan.tiles)).map(toBase64);
    });
  }

  /** C2SP tlog-proof of an entry; null while no signed head holds it. */
  receipt(organisationId: Id, entryId: Id): Promise<string | null> { return this.#within(organisationId, (session) => receiptOfEntry(session, entryId)); }
  /** The receipt pack of an initiative or of one entry (apps/verifier/receipt-pack.md); null while no signed head holds any of it. */
  pack(organisationId: Id, of: PackOf): Promise<string | null> {
    return this.#within(organisationId, (session) => receiptPack(session, of));
  }

  /** An entry of an initiative, by which to ask who sees its log; null where it has none. */
  firstEntryOf(organisationId: Id, initiativeId: Id): Promise<Id | null> {
    return this.#within(organisationId, async (session) => (await session.query<{ id: Id }>('first entry', FIRST_ENTRY, [session.organisationId, initiativeId]))[0]?.id ?? null);
  }

  /** Every key that the log was signed with, and every key of its cosigners, as they stand now. */
  keys(organisationId: Id): Promise<{ readonly log: readonly LogKey[]; readonly cosigners: readonly (CosignerKey & { readonly standing: CosignerKeyStanding })[] }> {
    return this.#unitOfWork.run(organisationId, async (transaction) => {
      const log = await logKeys(postgresTransaction(transaction).session, 'LOG');
      // Without a key there is no log to speak of, and maybe no organisation to ask for the time.
      if (log.length === 0) return { log: [], cosigners: [] };
      const [all, now] = [await this.#cosigning.keys(transaction), await transaction.now()];
      return { log, cosigners: all.map((key) => ({ ...key, standing: standingOf(key, all, now) })) };
    });
  }

  #within<T>(organisationId: Id, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#unitOfWork.run(organisationId, (transaction) => work(postgresTransaction(transaction).session));
  }
}

/** Whether the newest signed head has a tile at least as wide. What is placed but not signed yet is not served. */
async function holds(session: Session, { level, index, width }: TileCoordinate): Promise<boolean> {
  const [head] = await newestHeads(session, 1);
  return head !== undefined && (tileOf(head.size, level, index)?.width ?? 0) >= width;
}
