import jstat from 'jstat';
import { CONFIDENCE, type Interval, checkConfidence } from './interval.ts';

/**
 * The interval of a share by Wilson's score: right also for few answers and for shares near 0 and 1, where the simple formula gives nonsense.
 *
 * Throws a RangeError unless 0 ≤ successes ≤ n and n > 0. Source: Wilson, JASA 22 (1927) 209–212; without continuity correction.
 */
export function wilsonInterval(successes: number, n: number, confidence = CONFIDENCE): Interval {
  checkConfidence(confidence);
  if (!(n > 0 && successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is no share`);
  const z = jstat.jStat.normal.inv((1 + confidence) / 2, 0, 1);
  const share = successes / n;
  const centre = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt(share * (1 - share) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
