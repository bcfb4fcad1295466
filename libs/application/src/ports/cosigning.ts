import type { CosignerKey, Id, Instant } from '#domain';
import type { Checkpoint, VerifierKey } from '#involvement-log';
import type { Transaction } from './unit-of-work.ts';

/** A cosignature over one of the log's heads. */
export interface KeptCosignature {
  readonly size: number;
  readonly keyId: Id;
  /** The line of the note, with its newline. */
  readonly line: string;
  /** What the cosigner says the time was, in seconds since 1970. */
  readonly seconds: number;
}

/** A log of somebody else that this organisation watches. */
export interface WatchedLog {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
  /** The head cosigned last; null before the first. */
  readonly seen: Pick<Checkpoint, 'size' | 'root'> | null;
}

/** Unions' keys, cosignatures, and the logs that the organisation itself is a witness of. */
export interface CosigningStore {
  /** Every key ever registered, oldest first, held until the transaction ends: two registrations take their turn. */
  lockKeys(transaction: Transaction): Promise<readonly CosignerKey[]>;
  /** The same without holding anything. */
  keys(transaction: Transaction): Promise<readonly CosignerKey[]>;
  saveKey(transaction: Transaction, key: CosignerKey): Promise<void>;

  /** The root of the head that was signed at a size, and the size of the newest; null where none was. */
  rootAt(transaction: Transaction, size: number): Promise<Uint8Array | null>;
  /** The keys that the log is, or was, signed with. */
  logKeys(transaction: Transaction): Promise<readonly VerifierKey[]>;
  /** Keeps a cosignature; a second one of the same key and size changes nothing. */
  keepCosignature(transaction: Transaction, cosignature: KeptCosignature): Promise<void>;
  /** Real or domain time, whichever is later: a cosigner's clock is real also where the organisation's time is played. */
  latestNow(transaction: Transaction): Promise<Instant>;

  /** A watched log, held until the transaction ends; null for an origin that is not watched. */
  lockWatched(transaction: Transaction, origin: string): Promise<WatchedLog | null>;
  watch(transaction: Transaction, log: Omit<WatchedLog, 'seen'>): Promise<void>;
  sawHead(transaction: Transaction, origin: string, head: Pick<Checkpoint, 'size' | 'root'>, note: string): Promise<void>;
}
