import { hasScope, type ReadPort, type Selection, type Viewer } from '#application';
import type { Id } from '#domain';
import type { PublishedLog } from '#persistence';

const ITS_ID: readonly Selection[] = [{ name: 'id', responseKey: 'id', type: 'ID', arguments: {}, onTypes: null, selections: [] }];

/** Gives receipts to those who may see the entries, by the same rule as reads: whoever may not is answered as if there were none. */
export class ReceiptReader {
  readonly #log: PublishedLog;
  readonly #reads: ReadPort;

  constructor(log: PublishedLog, reads: ReadPort) {
    this.#log = log;
    this.#reads = reads;
  }

  /** C2SP tlog-proof of an entry; null while no signed head holds it. */
  async entry(viewer: Viewer, entryId: Id): Promise<string | null> {
    return await this.#sees(viewer, entryId) ? this.#log.receipt(viewer.organisationId, entryId) : null;
  }

  /** The receipt pack of one entry. `held`: sizes of heads that the receiver holds. */
  async entryPack(viewer: Viewer, entryId: Id, held: readonly number[]): Promise<string | null> {
    return await this.#sees(viewer, entryId) ? this.#log.pack(viewer.organisationId, { kind: 'ENTRY', id: entryId, held }) : null;
  }

  /** The receipt pack of an initiative: for those who see its whole log. Whoever sees one of its entries does. */
  async initiativePack(viewer: Viewer, initiativeId: Id, held: readonly number[]): Promise<string | null> {
    const first = await this.#log.firstEntryOf(viewer.organisationId, initiativeId);
    return first !== null && await this.#sees(viewer, first) ? this.#log.pack(viewer.organisationId, { kind: 'INITIATIVE', id: initiativeId, held }) : null;
  }

  async #sees(viewer: Viewer, entryId: Id): Promise<boolean> {
    return hasScope(viewer, 'initiative:read') && await this.#reads.readObject(viewer, 'Entry', entryId, ITS_ID) !== null;
  }
}
