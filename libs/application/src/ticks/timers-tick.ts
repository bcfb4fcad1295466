import { faultLabel } from '../faults/fault-kind.ts';
import type { TimerQueue } from '../ports/clock-work.ts';
import type { NewId, UnitOfWork } from '../ports/unit-of-work.ts';
import { claimedBatch } from './claimed-batch.ts';
import { fireTimers } from './fire-timers.ts';
import type { Tick } from './tick.ts';

/** Timers per transaction: large enough that the commit costs little, small enough that a command waits no more than some tens of milliseconds. */
const BATCH_TIMERS = 500;
const ORGANISATIONS_AT_A_TIME = 100;

/** Fires what is due, however late, in due order per subject, and skips nothing. */
export const timersTick = (unitOfWork: UnitOfWork, queue: TimerQueue, newId: NewId): Tick => ({
  name: 'timers',
  batchSize: BATCH_TIMERS,
  organisations: () => queue.organisationsWithDueTimers(ORGANISATIONS_AT_A_TIME),
  run: (organisationId, limit) => claimedBatch(unitOfWork, organisationId, {
    claim: (transaction) => queue.claim(transaction, limit),
    work: (transaction, claimed) => fireTimers({ transaction, queue, newId }, claimed),
    alarm: (timer, error) => queue.alarm(organisationId, timer, faultLabel(error)),
  }),
});
