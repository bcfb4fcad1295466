import { describe, expect, it } from '@jest/globals';
import { Bucket, Buckets } from './bucket.ts';

const size = { capacityPoints: 100, restorePointsPerSecond: 10 };

describe('a leaky bucket', () => {
  it('gives points until it is empty, and takes none when there are too few', () => {
    const bucket = new Bucket(size, 0);
    expect([bucket.take(60, 0), bucket.take(60, 0), bucket.remaining(0)]).toEqual([true, false, 40]);
  });

  it('is restored evenly, and never beyond its size', () => {
    const bucket = new Bucket(size, 0);
    bucket.take(100, 0);
    expect([bucket.remaining(1_500), bucket.remaining(60_000)]).toEqual([15, 100]);
  });

  it('says how long to wait', () => {
    const bucket = new Bucket(size, 0);
    bucket.take(100, 0);
    expect([bucket.secondsUntil(25, 0), bucket.headers(0)]).toEqual([3, { 'RateLimit-Policy': '"points";q=100;w=10', RateLimit: '"points";r=0;t=10' }]);
  });

  it('is one per credential', () => {
    const buckets = new Buckets(size);
    buckets.of('a', 0).take(100, 0);
    expect([buckets.of('a', 0).remaining(0), buckets.of('b', 0).remaining(0)]).toEqual([0, 100]);
  });
});
