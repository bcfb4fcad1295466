import type { ActorRef, ErasureGround, Id, Instant, LoggedContent, Sha256 } from '#domain';
import type { Transaction } from './unit-of-work.ts';

/** An entry with what is needed to erase it; `content` null once that has been done. */
export interface ErasableEntry { readonly id: Id; readonly type: string; readonly initiativeId: Id | null; readonly content: LoggedContent | null }

/** That somebody asked for content to be erased, and a second person confirmed it. */
export interface Erasure {
  readonly id: Id;
  readonly entryId: Id;
  readonly ground: ErasureGround;
  readonly authority: string;
  readonly askedBy: ActorRef;
  readonly askedAt: Instant;
  readonly confirmed: { readonly by: ActorRef; readonly at: Instant } | null;
  readonly erasedEntryId: Id | null;
}

/** One ERASED entry: whose content goes, and the entry that says so. */
export interface ErasedEntry { readonly erased: Id; readonly newEntryId: Id; readonly by: ActorRef; readonly fact: Readonly<Record<string, unknown>> }

/** Erasing content from the log, and everything kept besides. */
export interface ErasureStore {
  entry(transaction: Transaction, id: Id): Promise<ErasableEntry | null>;
  /**
   * Other entries that hold the same words because the system put them there: copies of a meeting's fact in the logs of other initiatives, and what the system told of them
   * afterwards.
   */
  copies(transaction: Transaction, of: LoggedContent, initiativeId: Id | null): Promise<readonly ErasableEntry[]>;
  /** Locked; null for an unknown id. */
  lock(transaction: Transaction, erasureId: Id): Promise<Erasure | null>;
  /** False where one has been asked for already. */
  ask(transaction: Transaction, erasure: Erasure): Promise<boolean>;
  confirm(transaction: Transaction, erasureId: Id, confirmed: NonNullable<Erasure['confirmed']>): Promise<void>;
  /** Deletes payload and salt and appends ERASED in one statement, by the only function that may; the store refuses what was not asked for, or not confirmed. */
  erase(transaction: Transaction, erased: ErasedEntry): Promise<void>;
  done(transaction: Transaction, erasureId: Id, erasedEntryId: Id): Promise<void>;
  /** Forgets files that no entry refers to any more, with who brought them and under what name. Gives those; their bytes are the caller's to remove in the same transaction. */
  forgetFiles(transaction: Transaction, hashes: readonly Sha256[]): Promise<readonly Sha256[]>;
}
