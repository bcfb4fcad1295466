import type { Id, Instant } from '#domain';
import type { EntryFrame, Frontier, Hash } from '#involvement-log';
import type { OutboxMessage, Transaction } from './unit-of-work.ts';

/** Where an organisation's log stands. */
export interface LogHead {
  readonly frontier: Frontier;
  /** The newest signed head; null before the first. */
  readonly checkpoint: { readonly size: number; readonly root: Hash; readonly madeAt: Instant } | null;
  /** Domain time as it was read with the rest. */
  readonly now: Instant;
  /** A head of this log was seen outside that it contradicts: nothing is placed or signed. */
  readonly halted: boolean;
}

/** A signed head as it is kept and published. */
export interface SignedHead {
  readonly size: number;
  readonly root: Hash;
  readonly keyId: Id;
  /** C2SP signed note. */
  readonly note: string;
  readonly madeAt: Instant;
}

/** Where a head of ours was seen that the stored log contradicts. */
export type SeenAt = 'FILE' | 'COSIGNER' | 'WITNESS';

/** A head of this log, with our own valid signature, that came from outside. */
export interface SeenHead { readonly size: number; readonly root: Hash; readonly note: string }

/** An entry that gets its place, with the hash of its leaf. */
export interface PlacedLeaf { readonly frame: EntryFrame; readonly leafHash: Hash }

/** Entries and heads of one organisation's tree (engine.md section 5). */
export interface EntrySequence {
  organisationsWithUnplacedEntries(limit: number): Promise<readonly Id[]>;
  /**
   * The log of the transaction's organisation, for this transaction alone; null while another sequencer has it. Two at once would do no harm, for `advance`
   * compares and sets; they would only work in vain.
   */
  open(transaction: Transaction): Promise<LogHead | null>;
  /**
   * Entries without a place, at most `limit`, in order of recording, each with the number it gets. An entry that another transaction commits late gets its place later:
   * those of one initiative never overtake each other, for they are written behind its lock.
   */
  waiting(transaction: Transaction, limit: number): Promise<readonly EntryFrame[]>;
  /** Moves the head from one frontier to the next and numbers the entries, in one statement. False, and nothing done, where the head is not `from`. */
  advance(transaction: Transaction, placed: readonly PlacedLeaf[], from: Frontier, to: Frontier): Promise<boolean>;
  /** Keeps a signed head. The store refuses a second one of the same size. */
  keepCheckpoint(transaction: Transaction, head: SignedHead): Promise<void>;
  /**
   * Whether the stored log contradicts a head that we have signed and published: it has no checkpoint of that size, or one of another root. `thorough`: also the tree
   * itself, reckoned from the entries, must have that root at that size.
   */
  contradicts(transaction: Transaction, head: SeenHead, thorough: boolean): Promise<boolean>;
  /** Remembers that a head was seen which the log contradicts. From then on the log is halted. Own transaction. */
  halt(organisationId: Id, head: SeenHead, seenAt: SeenAt): Promise<void>;
  /** Tells people that entries cannot be placed or heads not be signed; `null` that it is over. `reason` is for operators: no names, no words. Own transaction. */
  alarm(organisationId: Id, reason: string | null): Promise<void>;
  /** Writes full tiles that are not there yet. Derived data: what is missing is made when it is read, and written next time. Own transaction. */
  writeTiles(organisationId: Id): Promise<void>;
  /** Holders and deputies of union offices, whom a checkpoint is told. */
  unionReps(transaction: Transaction): Promise<readonly Id[]>;
  /** Health: real seconds, across living organisations, that the oldest entry has waited for its place; and how many logs are halted. */
  health(): Promise<{ readonly oldestWaitingSeconds: number; readonly halted: number }>;
}

/** Signs heads with the organisation's newest key; makes the first key where there is none. */
export interface HeadSigner {
  sign(transaction: Transaction, head: { readonly size: number; readonly root: Hash }): Promise<Pick<SignedHead, 'keyId' | 'note'>>;
}

/**
 * The newest checkpoint kept outside the database, so that a restored backup is noticed. `null` is given for an organisation that nothing is kept of.
 * What is kept is only ever replaced by a larger head.
 */
export interface OutsideHeads {
  newest(organisationId: Id): Promise<SeenHead | null>;
  keep(organisationId: Id, head: SeenHead): Promise<void>;
}

/** The message that tells of the day's checkpoint. */
export const checkpointMessage = (id: Id, recipientId: Id, { size, root, madeAt }: SignedHead): OutboxMessage => ({
  id, kind: 'notification', recipientId, payload: { topic: 'checkpoint.published', size, root: Buffer.from(root).toString('base64'), madeAt },
});
