import { describe, expect, it } from '@jest/globals';
import { queueSettings, redisTopology } from './queue-settings.ts';

const open = { username: null, password: null, tls: false };

describe('REDIS_URL', () => {
  it('keeps bells in PostgreSQL when it is not set', () => {
    expect(queueSettings({ redisUrl: null, postgresUrl: 'postgres://q@h/d' })).toEqual({ kind: 'POSTGRES', connectionString: 'postgres://q@h/d', schema: 'bullmq' });
  });

  it('names a single Redis, with password, port and database', () => {
    expect(redisTopology('rediss://medvirk:p%40ss@redis.example.no:6380/2')).toEqual({
      kind: 'SINGLE', node: { host: 'redis.example.no', port: 6380 }, database: 2, login: { username: 'medvirk', password: 'p@ss', tls: true },
    });
    expect(redisTopology('redis://localhost')).toEqual({ kind: 'SINGLE', node: { host: 'localhost', port: 6379 }, database: 0, login: open });
    expect(redisTopology('redis://[::1]:7000')).toEqual({ kind: 'SINGLE', node: { host: '::1', port: 7000 }, database: 0, login: open });
  });

  it('names sentinels and their master', () => {
    expect(redisTopology('redis+sentinel://:secret@a,b:26380/main')).toEqual({
      kind: 'SENTINEL', sentinels: [{ host: 'a', port: 26379 }, { host: 'b', port: 26380 }], master: 'main', database: 0, login: { username: null, password: 'secret', tls: false },
    });
  });

  it('names the nodes of a cluster', () => {
    expect(redisTopology('redis+cluster://a:7000,b:7001')).toEqual({ kind: 'CLUSTER', nodes: [{ host: 'a', port: 7000 }, { host: 'b', port: 7001 }], login: open });
  });

  it.each([
    ['http://localhost', 'cannot be understood'], ['redis://', 'cannot be understood'], ['redis://a,b', 'several hosts'], ['redis+sentinel://a', 'no master'],
    ['redis://h/x', 'not a number'], ['redis://h:99999', 'host'],
  ])('says what is wrong with %s, and how to write it, without repeating a password', (url, words) => {
    expect(() => redisTopology(url)).toThrow(words);
    expect(() => redisTopology(url)).toThrow('Write redis://');
  });
});
