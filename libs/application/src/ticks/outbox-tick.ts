import { faultLabel } from '../faults/fault-kind.ts';
import type { ClaimedMessage, OutboxQueue, OutboxTransport } from '../ports/clock-work.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { claimedBatch } from './claimed-batch.ts';
import type { OnAlarm, Tick } from './tick.ts';

const BATCH_MESSAGES = 100;
const ORGANISATIONS_AT_A_TIME = 100;
const FIRST_RETRY_SECONDS = 30;
const LAST_RETRY_SECONDS = 6 * 3600;

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

async function relay(transaction: Transaction, messages: readonly ClaimedMessage[], { queue, transport }: { queue: OutboxQueue; transport: OutboxTransport }): Promise<void> {
  for (const message of messages) {
    const failure = await transport.send(transaction.organisationId, message).then(() => null, (error: unknown) => error ?? new Error('The transport gave no reason'));
    if (failure === null) await queue.settle(transaction, [message.id], 'SENT');
    else await queue.postpone(transaction, message.id, retryAfterSeconds(message.attempt), faultLabel(failure));
  }
}

/** Doubled each time from half a minute to six hours. */
export const retryAfterSeconds = (attempt: number): number => Math.min(LAST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** attempt);
