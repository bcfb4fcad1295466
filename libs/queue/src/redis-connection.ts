import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisLogin, RedisTopology } from './queue-settings.ts';

/** A bell must not wait for a Redis that is away: the sweep comes anyway. A worker waits as long as it takes. */
export type Use = 'RING' | 'WORK';

/** Connects to Redis as it stands: single, behind Sentinel, or Cluster. */
export function connectRedis(topology: RedisTopology, use: Use): Redis | Cluster {
  const options: RedisOptions = {
    ...loginOptions(topology.login),
    maxRetriesPerRequest: use === 'RING' ? 1 : null,
    enableOfflineQueue: use === 'WORK',
    retryStrategy: (attempt) => Math.min(5000, 100 * attempt),
  };
  switch (topology.kind) {
    case 'SINGLE': return new Redis({ ...options, host: topology.node.host, port: topology.node.port, db: topology.database });
    case 'SENTINEL': return new Redis({ ...options, sentinels: [...topology.sentinels], name: topology.master, db: topology.database });
    case 'CLUSTER': return new Cluster([...topology.nodes], { redisOptions: options, enableOfflineQueue: use === 'WORK' });
  }
}

const loginOptions = ({ username, password, tls }: RedisLogin): RedisOptions => ({
  ...(username === null ? {} : { username }), ...(password === null ? {} : { password }), ...(tls ? { tls: {} } : {}),
});
