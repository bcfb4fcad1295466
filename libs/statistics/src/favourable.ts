import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** The share that agrees (4 or 5 of 5), with its interval. */
export interface FavourableShare { readonly n: number; readonly share: number; readonly interval: Interval }

/** From how many chose each of the five points; null where nobody answered. Throws a RangeError for another number of points. */
export function favourableShare(counts: readonly number[]): FavourableShare | null {
  const [one, two, three, four, five, ...more] = counts;
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined || more.length > 0) throw new RangeError(`The scale has five points; got ${counts.length}`);
  const n = one + two + three + four + five;
  return n === 0 ? null : { n, share: (four + five) / n, interval: wilsonInterval(four + five, n) };
}
