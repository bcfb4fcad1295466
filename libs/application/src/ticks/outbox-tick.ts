import { faultLabel } from '../faults/fault-kind.ts';
import type { ClaimedMessage, OutboxQueue, OutboxTransport, Sending } from '../ports/clock-work.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { claimedBatch } from './claimed-batch.ts';
import type { OnAlarm, Tick } from './tick.ts';

/** Few enough that a worker that is killed between handing over and marking repeats little. */
const BATCH_MESSAGES = 50;
const ORGANISATIONS_AT_A_TIME = 100;
const FIRST_RETRY_SECONDS = 30;
const LAST_RETRY_SECONDS = 6 * 3600;
/** After an outage of hours everything leaves within this time of its end. */
const LAST_OUTAGE_RETRY_SECONDS = 15 * 60;
/** Tries without an answer before operators are told. */
const OUTAGE_TOLD_AT_ATTEMPT = 3;

export interface OutboxTickParts {
  readonly unitOfWork: UnitOfWork;
  readonly queue: OutboxQueue;
  /** Null where none is set up. */
  readonly transport: OutboxTransport | null;
  readonly onAlarm: OnAlarm;
}

/**
 * Relays what leaves the house. In a replay organisation, and where no transport is set up, messages stay in the product's own outbox, HELD, and
 * nothing leaves. Handing over and marking cannot be one deed: after a crash between the two a message goes out again, with the same id.
 */
export const outboxTick = ({ unitOfWork, queue, transport, onAlarm }: OutboxTickParts): Tick => ({
  name: 'outbox',
  batchSize: BATCH_MESSAGES,
  organisations: () => queue.organisationsWithMessages(ORGANISATIONS_AT_A_TIME),
  run: (organisationId, limit) => claimedBatch(unitOfWork, organisationId, {
    claim: (transaction) => queue.claim(transaction, limit),
    work: async (transaction, messages) => {
      const { kind } = await transaction.organisation();
      if (kind === 'REPLAY' || transport === null) await queue.settle(transaction, messages.map(({ id }) => id), 'HELD');
      else await relay(transaction, messages, { queue, transport });
    },
    alarm: async (message, error) => {
      onAlarm({ tick: 'outbox', organisationId, rowId: message.id, error });
      await unitOfWork.run(organisationId, (transaction) => queue.postpone(transaction, message.id, LAST_RETRY_SECONDS, faultLabel(error)));
    },
  }),
});

interface WayOut { readonly queue: OutboxQueue; readonly transport: OutboxTransport }

async function relay(transaction: Transaction, messages: readonly ClaimedMessage[], { queue, transport }: WayOut): Promise<void> {
  const sendings = await transport.send(transaction, messages);
  for (const message of messages) {
    const sending = sendings.get(message.id);
    if (sending === undefined) throw new Error('The transport said nothing of a message');
    await settle(transaction, message, sending, queue);
  }
  // The way out is open again, whatever becomes of single messages.
  if ([...sendings.values()].some(({ kind }) => kind === 'SENT')) await queue.calm(transaction, transaction.organisationId);
}

async function settle(transaction: Transaction, { id, attempt }: ClaimedMessage, sending: Sending, queue: OutboxQueue): Promise<void> {
  switch (sending.kind) {
    case 'SENT': case 'HELD': return queue.settle(transaction, [id], sending.kind);
    case 'SKIPPED': return queue.settle(transaction, [id], 'SKIPPED', sending.reason);
    case 'WAITS': return queue.defer(transaction, id, sending.until);
    case 'BOUNCED':
      await queue.settle(transaction, [id], 'BOUNCED', sending.reason);
      return queue.alarm(transaction, id, sending.reason);
    case 'FAILED':
      await queue.postpone(transaction, id, retryAfterSeconds(attempt, sending.outage), sending.reason);
      if (attempt + 1 >= OUTAGE_TOLD_AT_ATTEMPT) await queue.alarm(transaction, transaction.organisationId, sending.reason);
  }
}

/** Doubled each time from half a minute to six hours; to a quarter of an hour while nobody answers. */
export const retryAfterSeconds = (attempt: number, outage = false): number =>
  Math.min(outage ? LAST_OUTAGE_RETRY_SECONDS : LAST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** Math.min(attempt, 30));
