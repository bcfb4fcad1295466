import { type Id, osloDate } from '#domain';
import { appendLeaves, entryLeaf, type Frontier, leafHash, rootOf, TILE_WIDTH } from '#involvement-log';
import { FAULT_FATES, faultKind, faultLabel } from '../faults/fault-kind.ts';
import { checkpointMessage, type EntrySequence, type HeadSigner, type LogHead, type OutsideHeads, type SeenHead, type SignedHead } from '../ports/involvement-log.ts';
import type { NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { OnAlarm, Tick } from './tick.ts';

/** Entries per transaction. */
export const SEQUENCER_BATCH = 1_000;
const ORGANISATIONS_AT_A_TIME = 100;

export interface SequencerParts {
  readonly unitOfWork: UnitOfWork;
  readonly sequence: EntrySequence;
  readonly signer: HeadSigner;
  /** Null where checkpoints are kept nowhere outside the database. */
  readonly outside: OutsideHeads | null;
  readonly newId: NewId;
  readonly batchSize: number;
  readonly onAlarm: OnAlarm;
}

/** The stored log contradicts a head of its own that was published: a restored backup, or somebody at the tables. */
export class LogContradicted extends Error {
  override readonly name = 'LogContradicted';
  readonly seen: SeenHead;

  constructor(seen: SeenHead) {
    super(`A head of size ${seen.size} was published, which the stored log contradicts`);
    this.seen = seen;
  }
}

/**
 * Gives entries their place in their organisation's tree, and signs the head when all have one (engine.md section 5). Head, numbers and checkpoint are one
 * transaction, so that no moment of a crash leaves two heads of one size; tiles and the copy outside follow, and are caught up with where they were missed.
 * Nothing is passed over: a log without one entry would be another log. So a batch is not halved; what fails is alarmed and tried again.
 */
export const sequencerTick = (parts: SequencerParts): Tick => {
  const sound = new Set<Id>();
  return {
    name: 'sequencer',
    batchSize: parts.batchSize,
    organisations: () => parts.sequence.organisationsWithUnplacedEntries(ORGANISATIONS_AT_A_TIME),
    run: async (organisationId, limit) => {
      try {
        const placed = await placeAndPublish(parts, organisationId, { limit, thorough: !sound.has(organisationId) });
        // Once per process, for the alarm may have been raised by another.
        if (placed > 0 && !sound.has(organisationId)) await parts.sequence.alarm(organisationId, null);
        if (placed > 0) sound.add(organisationId);
        return placed;
      } catch (error) {
        sound.delete(organisationId);
        return await failed(parts, organisationId, error);
      }
    },
  };
};

async function placeAndPublish(parts: SequencerParts, organisationId: Id, { limit, thorough }: { readonly limit: number; readonly thorough: boolean }): Promise<number> {
  const outside = await parts.outside?.newest(organisationId) ?? null;
  const { placed, signed, size } = await parts.unitOfWork.run(organisationId, (transaction) => placeBatch(parts, transaction, { limit, thorough, outside }));
  if (signed !== null) await parts.outside?.keep(organisationId, signed);
  // Only where one has become full; in a process's first look at a log also what another left unwritten.
  if (placed > 0 && (thorough || Math.floor(size / TILE_WIDTH) > Math.floor((size - placed) / TILE_WIDTH))) await parts.sequence.writeTiles(organisationId);
  return placed;
}

async function failed({ sequence, onAlarm }: SequencerParts, organisationId: Id, error: unknown): Promise<0> {
  if (error instanceof LogContradicted) await sequence.halt(organisationId, error.seen, 'FILE');
  else if (FAULT_FATES[faultKind(error)].job === 'LATER') throw error;
  onAlarm({ tick: 'sequencer', organisationId, rowId: organisationId, error });
  await sequence.alarm(organisationId, faultLabel(error));
  return 0;
}

interface Batch { readonly limit: number; readonly thorough: boolean; readonly outside: SeenHead | null }
/** `size`: of the log after it. */
interface BatchDone { readonly placed: number; readonly signed: SignedHead | null; readonly size: number }

const NOTHING: BatchDone = { placed: 0, signed: null, size: 0 };

async function placeBatch(parts: SequencerParts, transaction: Transaction, { limit, thorough, outside }: Batch): Promise<BatchDone> {
  const { sequence } = parts;
  const head = await sequence.open(transaction);
  if (head === null || head.halted) return NOTHING;
  if (outside !== null && await sequence.contradicts(transaction, outside, thorough)) throw new LogContradicted(outside);
  // One more than is placed, to see whether these are all.
  const waiting = await sequence.waiting(transaction, limit + 1);
  const placing = waiting.slice(0, limit).map((frame) => ({ frame, leafHash: leafHash(entryLeaf(frame)) }));
  const frontier = appendLeaves(head.frontier, placing.map((leaf) => leaf.leafHash));
  if (placing.length > 0 && !await sequence.advance(transaction, placing, head.frontier, frontier)) return NOTHING;
  const all = waiting.length <= limit;
  return { placed: placing.length, size: frontier.size, signed: all && frontier.size > (head.checkpoint?.size ?? 0) ? await signHead(parts, transaction, { head, frontier }) : null };
}

async function signHead({ sequence, signer, newId }: SequencerParts, transaction: Transaction, { head, frontier }: { readonly head: LogHead; readonly frontier: Frontier }): Promise<SignedHead> {
  const [size, root, madeAt] = [frontier.size, rootOf(frontier), head.now];
  const signed: SignedHead = { size, root, madeAt, ...await signer.sign(transaction, { size, root }) };
  await sequence.keepCheckpoint(transaction, signed);
  // The first of each day goes out to the unions, so that they have heads that nobody here can take back.
  if (head.checkpoint === null || osloDate(head.checkpoint.madeAt) < osloDate(madeAt)) {
    const reps = await sequence.unionReps(transaction);
    await transaction.send(reps.map((personId) => checkpointMessage(newId(), personId, signed)));
    if (reps.length > 0) transaction.ring('outbox');
  }
  return signed;
}
