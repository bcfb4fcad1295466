import { digestDay, nextDigestAt, startsWeek } from '../notices/digest-times.ts';
import type { DigestQueue, DigestRun } from '../ports/mail.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Tick } from './tick.ts';

/** People per transaction. */
const BATCH_PEOPLE = 500;
const ORGANISATIONS_AT_A_TIME = 100;

export interface DigestTickParts {
  readonly unitOfWork: UnitOfWork;
  readonly queue: DigestQueue;
}

/**
 * Prepares the mornings' digests: one message per person for whom something waits, into the outbox, in batches of people. Where a run stands is committed
 * with each batch, so that a worker that is killed is followed by one that goes on from there, and nobody gets two. What
 * fails is thrown and looked at again by the next sweep, from where the run stands.
 */
export const digestTick = ({ unitOfWork, queue }: DigestTickParts): Tick => ({
  name: 'digest',
  batchSize: BATCH_PEOPLE,
  organisations: () => queue.organisationsWithDueDigests(ORGANISATIONS_AT_A_TIME),
  run: (organisationId, limit) => unitOfWork.run(organisationId, (transaction) => runBatch(queue, transaction, limit)),
});

/** Gives 1 while there is more to do now, else 0. */
async function runBatch(queue: DigestQueue, transaction: Transaction, limit: number): Promise<number> {
  const schedule = await queue.open(transaction);
  if (schedule === null) return 0;
  const [now, closed] = [await transaction.now(), await transaction.closedDates()];
  const due = schedule.nextAt !== null && schedule.nextAt <= now ? digestDay(now, closed) : null;
  const run: DigestRun | null = schedule.running ?? (due === null ? null : { day: due, after: null });
  const nextAt = nextDigestAt(now, closed);
  if (run === null) {
    if (schedule.nextAt === null || schedule.nextAt <= now) await queue.keep(transaction, { nextAt, running: null });
    return 0;
  }
  const { last, prepared } = await queue.prepare(transaction, run, { limit, weekly: startsWeek(run.day, closed) });
  await queue.keep(transaction, { nextAt, running: last === null ? null : { day: run.day, after: last } });
  if (prepared > 0) transaction.ring('outbox');
  return last === null ? 0 : 1;
}
