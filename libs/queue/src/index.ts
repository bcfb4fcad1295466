export { type BellAdder, bellAdder, type BellWorker, bellWorker, type Listening, type OnQueueError } from './bell-queue.ts';
export { migrateQueue } from './migrate-queue.ts';
export { QueueDoorbell } from './queue-doorbell.ts';
export { QUEUE_SCHEMA, type QueueSettings, queueSettings, type RedisTopology } from './queue-settings.ts';
