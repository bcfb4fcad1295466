/** Where bells are kept. Losing them all changes nothing but lateness. */
export type QueueSettings =
  | { readonly kind: 'POSTGRES'; readonly connectionString: string; readonly schema: string }
  | { readonly kind: 'REDIS'; readonly redis: RedisTopology };

export interface RedisNode { readonly host: string; readonly port: number }

interface RedisLogin { readonly username: string | null; readonly password: string | null; readonly tls: boolean }

/** A Redis as it stands, single, behind Sentinel or a Cluster: what REDIS_URL is parsed to by libs/config, which this lib does not know. */
export type RedisTopology = RedisLogin & (
  | { readonly kind: 'SINGLE'; readonly nodes: readonly [RedisNode]; readonly database: number }
  | { readonly kind: 'SENTINEL'; readonly nodes: readonly RedisNode[]; readonly master: string; readonly database: number }
  | { readonly kind: 'CLUSTER'; readonly nodes: readonly RedisNode[] });

/** The schema of BullMQ's tables, owned by the role medvirk_queue. */
export const QUEUE_SCHEMA = 'bullmq';

/** Redis where one is set up; else PostgreSQL, in a schema and with a role of their own. */
export const queueSettings = (redis: RedisTopology | null, postgresUrl: string): QueueSettings =>
  redis === null ? { kind: 'POSTGRES', connectionString: postgresUrl, schema: QUEUE_SCHEMA } : { kind: 'REDIS', redis };
