import type { Logger } from 'pino';
import type { TimerQueue } from '#application';
import type { WorkerMetrics } from './metrics.ts';
import { PeriodicLook } from './periodic-look.ts';

/** Longer than this overdue, and something is wrong: a timer is due to run within a sweep or two. */
export const OVERDUE_ALARM_SECONDS = 60;

/** Watches the age of the oldest overdue timer: the engine's own measure of health. Tells of it while it lasts, and once when it is over. */
export function overdueWatch(queue: Pick<TimerQueue, 'oldestOverdueSeconds' | 'alarmed'>, log: Logger, metrics: WorkerMetrics): PeriodicLook {
  let late = false;
  return new PeriodicLook(async () => {
    try {
      const [oldestOverdueSeconds, alarmed] = await Promise.all([queue.oldestOverdueSeconds(), queue.alarmed()]);
      metrics.timers({ oldestOverdueSeconds, alarmed });
      const wasLate = late;
      late = oldestOverdueSeconds > OVERDUE_ALARM_SECONDS;
      if (late) log.error({ oldestOverdueSeconds, alarmed }, 'timers are overdue: deadlines run late');
      else if (wasLate) log.info({ alarmed }, 'timers are on time again');
    } catch (err) {
      log.warn({ err }, 'how late timers are could not be asked');
    }
  });
}
