import { createPostgresBackend, createRedisBackend, type JobsOptions, type Processor, withBackend } from 'bullmq';
import type { JobName, LookNow } from '#jobs';
import type { QueueSettings } from './queue-settings.ts';
import { connectRedis } from './redis-connection.ts';
import { restOnError } from './rest-on-error.ts';

const QUEUE = 'medvirk';

/** In Cluster, all keys of a queue must lie in one slot: the braces are a hash tag. */
const PREFIX = '{medvirk}';

/** A kept id is ignored for ever when it comes again, and a kept job is memory for nothing. */
const GONE_WHEN_DONE: JobsOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

/** What may go wrong with a queue, told to whoever logs and counts; it is never the end of the process. */
export type OnQueueError = (error: Error) => void;

export interface BellAdder {
  add(job: JobName): Promise<void>;
  /** Rejects while the queue does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface BellWorker {
  /** Resolves once jobs are being taken. */
  ready(): Promise<void>;
  /** Takes no new job, waits for those under way, and disconnects. */
  close(): Promise<void>;
}

/** The end of the queue where bells are rung. */
export function bellAdder(settings: QueueSettings, onError: OnQueueError): BellAdder {
  const options = { prefix: PREFIX, defaultJobOptions: GONE_WHEN_DONE };
  if (settings.kind === 'POSTGRES') {
    const { Queue } = withBackend(createPostgresBackend);
    const queue = new Queue<LookNow, void, JobName>(QUEUE, { ...options, connection: { connectionString: settings.connectionString, schema: settings.schema, max: 2 } });
    queue.on('error', onError);
    return { add: async (job) => { await queue.add(job, {}); }, ping: async () => { await queue.count(); }, close: () => queue.close() };
  }
  const { Queue } = withBackend(createRedisBackend);
  const redis = connectRedis(settings.redis, 'RING');
  redis.on('error', onError);
  const queue = new Queue<LookNow, void, JobName>(QUEUE, { ...options, connection: redis });
  queue.on('error', onError);
  return { add: async (job) => { await queue.add(job, {}); }, ping: async () => { await queue.count(); }, close: async () => { await queue.close(); redis.disconnect(); } };
}

export interface Listening { readonly settings: QueueSettings; readonly concurrency: number; readonly onError: OnQueueError }

/** The end of the queue where bells are heard. `hear` is called with the name of the job. */
export function bellWorker(hear: (name: string) => Promise<void>, { settings, concurrency, onError }: Listening): BellWorker {
  const processor: Processor<LookNow, void, string> = ({ name }) => hear(name);
  if (settings.kind === 'POSTGRES') {
    const { Worker } = withBackend(createPostgresBackend);
    const worker = new Worker<LookNow, void>(QUEUE, processor, { prefix: PREFIX, concurrency, connection: { connectionString: settings.connectionString, schema: settings.schema, max: concurrency + 1 } });
    const endResting = restOnError(worker, onError);
    worker.on('failed', (_job, error) => { onError(error); });
    return { ready: async () => { await worker.waitUntilReady(); }, close: () => { endResting(); return worker.close(); } };
  }
  const { Worker } = withBackend(createRedisBackend);
  const redis = connectRedis(settings.redis, 'WORK');
  redis.on('error', onError);
  const worker = new Worker<LookNow, void>(QUEUE, processor, { prefix: PREFIX, concurrency, connection: redis });
  const endResting = restOnError(worker, onError);
  worker.on('failed', (_job, error) => { onError(error); });
  return { ready: async () => { await worker.waitUntilReady(); }, close: async () => { endResting(); await worker.close(); redis.disconnect(); } };
}
