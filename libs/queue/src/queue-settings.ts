/** Where bells are kept. Losing them all changes nothing but lateness. */
export type QueueSettings =
  | { readonly kind: 'POSTGRES'; readonly connectionString: string; readonly schema: string }
  | { readonly kind: 'REDIS'; readonly topology: RedisTopology };

export interface RedisNode { readonly host: string; readonly port: number }
export interface RedisLogin { readonly username: string | null; readonly password: string | null; readonly tls: boolean }

export type RedisTopology =
  | { readonly kind: 'SINGLE'; readonly node: RedisNode; readonly database: number; readonly login: RedisLogin }
  | { readonly kind: 'SENTINEL'; readonly sentinels: readonly RedisNode[]; readonly master: string; readonly database: number; readonly login: RedisLogin }
  | { readonly kind: 'CLUSTER'; readonly nodes: readonly RedisNode[]; readonly login: RedisLogin };

/** A setting that cannot be understood: what is wrong with it and how to write it. Stops the start. */
export class QueueSettingsFault extends Error { override readonly name = 'QueueSettingsFault' }

const FORMS = 'Write redis://[user:password@]host:6379[/database], rediss:// for TLS, redis+sentinel://host:26379,host:26379/master[/database] or redis+cluster://host:6379,host:6379 (rediss+sentinel and rediss+cluster for TLS).';

/** The schema of BullMQ's tables. */
export const QUEUE_SCHEMA = 'bullmq';

/** REDIS_URL decides; without it bells are kept in PostgreSQL, in a schema and with a role of their own. */
export function queueSettings({ redisUrl, postgresUrl }: { readonly redisUrl: string | null; readonly postgresUrl: string }): QueueSettings {
  return redisUrl === null ? { kind: 'POSTGRES', connectionString: postgresUrl, schema: QUEUE_SCHEMA } : { kind: 'REDIS', topology: redisTopology(redisUrl) };
}

/** Parses REDIS_URL by hand: the URL standard knows no list of hosts. */
export function redisTopology(redisUrl: string): RedisTopology {
  const match = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?#]+)(?:\/([^?#]*))?$/.exec(redisUrl);
  if (match === null) throw new QueueSettingsFault(`REDIS_URL cannot be understood. ${FORMS}`);
  const [, scheme, topology, credentials, hosts, path = ''] = match;
  const login = loginOf(credentials ?? '', scheme === 'rediss');
  const nodes = (hosts ?? '').split(',').map((host) => nodeOf(host, topology === 'sentinel' ? 26379 : 6379));
  const parts = path.split('/').filter((part) => part !== '');
  if (topology === 'cluster') return { kind: 'CLUSTER', nodes, login };
  if (topology === 'sentinel') {
    const [master, database] = parts;
    if (master === undefined) throw new QueueSettingsFault(`REDIS_URL names sentinels but no master. ${FORMS}`);
    return { kind: 'SENTINEL', sentinels: nodes, master, database: databaseOf(database), login };
  }
  const [node] = nodes;
  if (node === undefined || nodes.length > 1) throw new QueueSettingsFault(`REDIS_URL names several hosts of a single Redis. ${FORMS}`);
  return { kind: 'SINGLE', node, database: databaseOf(parts[0]), login };
}

function nodeOf(host: string, defaultPort: number): RedisNode {
  const match = /^(\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(host);
  const port = Number(match?.[2] ?? defaultPort);
  if (match?.[1] === undefined || port < 1 || port > 65_535) throw new QueueSettingsFault(`REDIS_URL has a host that cannot be understood. ${FORMS}`);
  return { host: match[1].replaceAll(/[[\]]/g, ''), port };
}

function loginOf(credentials: string, tls: boolean): RedisLogin {
  const colon = credentials.indexOf(':');
  const decode = (part: string): string | null => part === '' ? null : decodeURIComponent(part);
  return colon < 0 ? { username: decode(credentials), password: null, tls }
    : { username: decode(credentials.slice(0, colon)), password: decode(credentials.slice(colon + 1)), tls };
}

function databaseOf(part: string | undefined): number {
  const database = Number(part ?? 0);
  if (!Number.isInteger(database) || database < 0) throw new QueueSettingsFault(`REDIS_URL has a database that is not a number. ${FORMS}`);
  return database;
}
