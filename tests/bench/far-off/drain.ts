import { v7 } from 'uuid';
import { runTick, timersTick } from '#application';
import { closedDates } from '#calendar';
import { connectionPool, PostgresTimerQueue, PostgresUnitOfWork } from '#persistence';
import type { BenchDatabase } from '../bed/open-bed.ts';

/** The product's tick over timers, in this process: no polling stands between the work and the clock. */
export interface Drain {
  /** Fires whatever is due, and gives how many. @throws when one could not be fired */
  all(): Promise<number>;
  close(): Promise<void>;
}

/** What a worker claims at a time by default. */
const BATCH = 500;

export function openDrain({ urls }: BenchDatabase): Drain {
  const faults: Error[] = [];
  const onFault = (fault: Error): void => { faults.push(fault); };
  const app = connectionPool({ url: urls.app, size: 4, onFault });
  const clock = connectionPool({ url: urls.clock, size: 2, onFault });
  const unitOfWork = new PostgresUnitOfWork({
    pool: app, doorbell: { ring: () => Promise.resolve() }, visibility: () => Promise.resolve(false),
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
  });
  const queue = new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  const onAlarm = ({ error }: { readonly error: unknown }): never => { throw new Error('A timer could not be fired', { cause: error }); };
  const tick = timersTick({ unitOfWork, queue, newId: () => v7(), batchSize: BATCH, onAlarm });
  return {
    all: async () => (await runTick(tick)).done,
    close: async () => {
      await Promise.all([app.end(), clock.end()]);
      if (faults[0] !== undefined) throw faults[0];
    },
  };
}
