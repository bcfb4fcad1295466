import { CATALOGUE } from './catalogue.ts';
import type { SettingReader } from './setting-reader.ts';

export interface RedisNode { readonly host: string; readonly port: number }

/** What all three ways of running Redis share. */
interface RedisLogin {
  readonly username: string | null;
  readonly password: string | null;
  readonly tls: boolean;
}

/** A Redis for the queue, in the terms of ioredis. `nodes` are the server, the sentinels, or some nodes of the cluster. */
export type RedisSettings = RedisLogin & (
  | { readonly kind: 'SINGLE'; readonly nodes: readonly [RedisNode]; readonly database: number }
  | { readonly kind: 'SENTINEL'; readonly nodes: readonly RedisNode[]; readonly master: string; readonly database: number }
  | { readonly kind: 'CLUSTER'; readonly nodes: readonly RedisNode[] });

/** redis[s][+sentinel|+cluster]://[user:password@]host[:port][,host[:port]…][/master-name][/database] */
const FORM = /^redis(s?)(\+sentinel|\+cluster)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]+)((?:\/[^/]*)*)$/;

/** Null without REDIS_URL (the queue stands in PostgreSQL), and where it is wrong, which the reader notes. */
export function readRedis(reader: SettingReader): RedisSettings | null {
  const raw = reader.optional(CATALOGUE.redis);
  if (raw === null) return null;
  const settings = parseRedisUrl(raw);
  if (settings === null) reader.refuse(CATALOGUE.redis.name, `must be a URL like redis://host:6379, redis+sentinel://host1:26379,host2:26379/master-name or redis+cluster://host1:6379,host2:6379 (rediss for TLS).`);
  return settings;
}

/** @returns null for what is no such URL */
export function parseRedisUrl(raw: string): RedisSettings | null {
  const parts = FORM.exec(raw);
  if (parts === null) return null;
  const [, secure, way, username, password, hosts = '', path = ''] = parts;
  const nodes = readNodes(hosts, way === '+sentinel' ? 26_379 : 6_379);
  const login = { username: decoded(username), password: decoded(password), tls: secure === 's' };
  const steps = path.split('/').filter((step) => step !== '');
  if (nodes === null) return null;
  if (way === '+cluster') return steps.length === 0 ? { kind: 'CLUSTER', nodes, ...login } : null;
  const master = way === '+sentinel' ? steps.shift() : undefined;
  const database = Number(steps.shift() ?? 0);
  if (!Number.isInteger(database) || steps.length > 0) return null;
  if (way === '+sentinel') return master === undefined ? null : { kind: 'SENTINEL', nodes, master, database, ...login };
  const [only, ...more] = nodes;
  return only === undefined || more.length > 0 ? null : { kind: 'SINGLE', nodes: [only], database, ...login };
}

function readNodes(hosts: string, defaultPort: number): readonly RedisNode[] | null {
  const nodes: RedisNode[] = [];
  for (const host of hosts.split(',')) {
    const parts = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(host);
    const port = Number(parts?.[2] ?? defaultPort);
    if (parts?.[1] === undefined || port < 1 || port > 65_535) return null;
    nodes.push({ host: parts[1].replace(/^\[|\]$/g, ''), port });
  }
  return nodes;
}

const decoded = (part: string | undefined): string | null => (part === undefined || part === '' ? null : decodeURIComponent(part));
