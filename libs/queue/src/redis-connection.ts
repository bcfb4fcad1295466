import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisTopology } from './queue-settings.ts';

/** A bell must not wait for a Redis that is away: the sweep comes anyway. A worker waits as long as it takes. */
export type Use = 'RING' | 'WORK';

/** Connects to Redis as it stands: single, behind Sentinel, or Cluster. */
export function connectRedis(redis: RedisTopology, use: Use): Redis | Cluster {
  const options = optionsOf(redis, use);
  switch (redis.kind) {
    case 'SINGLE': return new Redis({ ...options, ...redis.nodes[0], db: redis.database });
    case 'SENTINEL': return new Redis({ ...options, sentinels: [...redis.nodes], name: redis.master, db: redis.database });
    case 'CLUSTER': return new Cluster([...redis.nodes], { redisOptions: options, enableOfflineQueue: use === 'WORK' });
  }
}

const optionsOf = ({ username, password, tls }: RedisTopology, use: Use): RedisOptions => ({
  maxRetriesPerRequest: use === 'RING' ? 1 : null,
  enableOfflineQueue: use === 'WORK',
  retryStrategy: (attempt) => Math.min(5000, 100 * attempt),
  ...(username === null ? {} : { username }), ...(password === null ? {} : { password }), ...(tls ? { tls: {} } : {}),
});
