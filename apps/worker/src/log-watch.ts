import type { Logger } from 'pino';
import type { EntrySequence } from '#application';
import type { WorkerMetrics } from './metrics.ts';
import { PeriodicLook } from './periodic-look.ts';

/** Longer than this without a place, and something is wrong: the sequencer is due within a sweep or two. */
export const UNPLACED_ALARM_SECONDS = 60;

/** Watches how long log entries wait for their place, and for logs that are halted. Tells of it while it lasts. */
export const logWatch = (sequence: Pick<EntrySequence, 'health'>, log: Logger, metrics: WorkerMetrics): PeriodicLook => new PeriodicLook(async () => {
  try {
    const health = await sequence.health();
    metrics.logs(health);
    if (health.halted > 0) log.error(health, 'a log contradicts a head of its own that was published: nothing is signed there. Was an older backup put back?');
    if (health.oldestWaitingSeconds > UNPLACED_ALARM_SECONDS) log.error(health, 'log entries wait for their place: checkpoints run late');
  } catch (err) {
    log.warn({ err }, 'how long log entries wait could not be asked');
  }
});
