import { describe, expect, it } from '@jest/globals';
import { parseRedisUrl } from './redis-settings.ts';

const none = { username: null, password: null, tls: false };

describe('REDIS_URL', () => {
  it.each([
    ['redis://cache', { kind: 'SINGLE', nodes: [{ host: 'cache', port: 6379 }], database: 0, ...none }],
    ['rediss://me:s%40fe@cache:6380/2', { kind: 'SINGLE', nodes: [{ host: 'cache', port: 6380 }], database: 2, username: 'me', password: 's@fe', tls: true }],
    ['redis://:only@cache', { kind: 'SINGLE', nodes: [{ host: 'cache', port: 6379 }], database: 0, username: null, password: 'only', tls: false }],
    ['redis://[::1]:7000', { kind: 'SINGLE', nodes: [{ host: '::1', port: 7000 }], database: 0, ...none }],
    ['redis+sentinel://a:1,b/queue/3', { kind: 'SENTINEL', nodes: [{ host: 'a', port: 1 }, { host: 'b', port: 26379 }], master: 'queue', database: 3, ...none }],
    ['rediss+cluster://:p@a,b:7001', { kind: 'CLUSTER', nodes: [{ host: 'a', port: 6379 }, { host: 'b', port: 7001 }], username: null, password: 'p', tls: true }],
  ])('reads %s', (url, settings) => {
    expect(parseRedisUrl(url)).toEqual(settings);
  });

  it.each(['http://cache', 'redis://', 'redis://a,b', 'redis://a:99999', 'redis+sentinel://a', 'redis+cluster://a/1', 'redis://a/zero', 'redis://a/1/2'])('refuses %s', (url) => {
    expect(parseRedisUrl(url)).toBeNull();
  });
});
