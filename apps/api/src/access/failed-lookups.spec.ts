import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FailedLookups } from './failed-lookups.ts';

/** Guesses until the address must wait; gives how many were looked up. */
function guess(lookups: FailedLookups, address: string, nowMs: number, most = 1_000): number {
  for (let count = 0; count < most; count += 1) {
    if (lookups.secondsToWait(address, nowMs) !== null) return count;
    lookups.failed(`${address} ${nowMs} ${count}`, address, nowMs);
  }
  return most;
}

describe('look-ups of wrong credentials', () => {
  it('are bounded per address, and restored with time', () => {
    const lookups = new FailedLookups(0);
    expect(guess(lookups, '10.0.0.1', 0)).toBe(60);
    expect(lookups.secondsToWait('10.0.0.1', 0)).toBe(1);
    expect(lookups.secondsToWait('10.0.0.2', 0)).toBeNull();
    expect(guess(lookups, '10.0.0.1', 2_000)).toBe(10);
  });

  it('are bounded for all addresses together', () => {
    const lookups = new FailedLookups(0);
    const looked = Array.from({ length: 300 }, (_, at) => guess(lookups, `10.0.1.${at}`, 0)).reduce((sum, count) => sum + count, 0);
    expect(looked).toBe(600);
    expect(lookups.secondsToWait('192.0.2.1', 0)).toBe(1);
    expect(lookups.secondsToWait('192.0.2.1', 1_000)).toBeNull();
  });

  it('count for the whole network of an IPv6 address, and for an IPv4 address alone', () => {
    const lookups = new FailedLookups(0);
    guess(lookups, '2001:db8:1:2::1', 0);
    expect(lookups.secondsToWait('2001:db8:1:2:ffff:1:2:3', 0)).toBe(1);
    expect(lookups.secondsToWait('2001:db8:1:3::1', 0)).toBeNull();
    guess(lookups, '::ffff:10.0.0.1', 0);
    expect(lookups.secondsToWait('::ffff:10.0.0.2', 0)).toBeNull();
  });

  it('are not repeated for a credential that was wrong a moment ago', () => {
    const lookups = new FailedLookups(0);
    lookups.failed('ended', '10.0.0.1', 0);
    expect([lookups.isKnown('ended', 59_999), lookups.isKnown('ended', 60_000), lookups.isKnown('another', 0)]).toEqual([true, false, false]);
  });

  it('never let more through than the budget and what time has restored of it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 20 }), (pauses) => {
      const lookups = new FailedLookups(0);
      let now = 0;
      let looked = 0;
      for (const pause of pauses) {
        now += pause;
        looked += guess(lookups, '10.0.0.1', now);
      }
      return looked <= 60 + (now / 1000) * 5;
    }));
  });
});
