import type { Logger } from 'pino';
import type { EntrySequence } from '#application';
import { derivedSecret, type Settings } from '#config';
import { contentStoreIn } from '#content-store';
import type { DatabaseUrls } from '#persistence';
import { QueueDoorbell, bellAdder, queueSettings } from '#queue';
import { type ApiStores, openApiStores } from './api-stores.ts';
import { Health } from './http/health.ts';
import { Metrics } from './http/metrics.ts';

export interface ApiOptions {
  readonly settings: Settings;
  readonly urls: DatabaseUrls;
  readonly log: Logger;
  /** Real time in milliseconds, for budgets and what is kept for seconds. */
  readonly nowMs: () => number;
}

/** Everything that the API runs on, put together once. */
export interface ApiParts extends ApiOptions {
  readonly stores: ApiStores;
  readonly health: Health;
  readonly metrics: Metrics;
  close(): Promise<void>;
}

export async function openApiParts({ settings, urls, log, nowMs }: ApiOptions): Promise<ApiParts> {
  const onQueueError = (err: Error): void => { log.warn({ err }, 'the queue is at fault; the workers\' sweep goes on'); };
  const queue = queueSettings(settings.redis, urls.queue);
  const adder = bellAdder(queue, onQueueError);
  const doorbell = new QueueDoorbell(adder, onQueueError);
  const stores = await openApiStores({
    urls, doorbell, poolSize: settings.databasePool, statementTimeoutMs: settings.statementTimeoutMs, tickBatch: settings.tickBatch, cursorSecret: settings.secret, logKeySecret: derivedSecret(settings.secret, 'log-keys'), contents: contentStoreIn(settings.files),
    onFault: (err) => { log.warn({ err }, 'a connection to PostgreSQL broke'); },
    onAlarm: ({ tick, organisationId, rowId, error }) => { log.error({ tick, organisationId, rowId, err: error }, 'a row could not be worked off and stands alarmed'); },
  }).catch(async (error: unknown) => { await doorbell.close(); throw error; });
  const oldestOverdueSeconds = (): Promise<number> => stores.timers.oldestOverdueSeconds();
  return {
    settings, urls, log, nowMs, stores,
    health: new Health({ database: () => stores.pool.query('select 1'), queue: () => adder.ping(), oldestOverdueSeconds, oldestUnplacedSeconds: () => oldestUnplaced(stores.sequence) }),
    metrics: new Metrics(oldestOverdueSeconds),
    close: async () => {
      await doorbell.close();
      await stores.close();
    },
  };
}

/** A log that contradicts a head of its own is told of as a fault, not as a number. */
class LogHalted extends Error { override readonly name = 'LogHalted' }

async function oldestUnplaced(sequence: Pick<EntrySequence, 'health'>): Promise<number> {
  const { oldestWaitingSeconds, halted } = await sequence.health();
  if (halted > 0) throw new LogHalted(`${halted} log(s) contradict a head of theirs that was published`);
  return oldestWaitingSeconds;
}
