import { faultLabel } from '../faults/fault-kind.ts';
import type { TimerQueue } from '../ports/clock-work.ts';
import type { NewId, UnitOfWork } from '../ports/unit-of-work.ts';
import { claimedBatch } from './claimed-batch.ts';
import { fireTimers } from './fire-timers.ts';
import type { OnAlarm, Tick } from './tick.ts';

const ORGANISATIONS_AT_A_TIME = 100;

export interface TimersTickParts {
  readonly unitOfWork: UnitOfWork;
  readonly queue: TimerQueue;
  readonly newId: NewId;
  /** Timers per transaction: large enough that the commit costs little, small enough that a command waits no more than some tens of milliseconds. */
  readonly batchSize: number;
  readonly onAlarm: OnAlarm;
}

/** Fires what is due, however late, in due order per subject, and skips nothing. */
export const timersTick = ({ unitOfWork, queue, newId, batchSize, onAlarm }: TimersTickParts): Tick => ({
  name: 'timers',
  batchSize,
  organisations: () => queue.organisationsWithDueTimers(ORGANISATIONS_AT_A_TIME),
  run: (organisationId, limit) => claimedBatch(unitOfWork, organisationId, {
    claim: (transaction) => queue.claim(transaction, limit),
    work: (transaction, claimed) => fireTimers({ transaction, queue, newId }, claimed),
    alarm: async (timer, error) => {
      onAlarm({ tick: 'timers', organisationId, rowId: timer.id, error });
      await queue.alarm(organisationId, timer.id, faultLabel(error));
    },
  }),
});
