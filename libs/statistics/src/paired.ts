import jstat from 'jstat';
import { CONFIDENCE, checkConfidence } from './interval.ts';
import { sampleOf } from './sample.ts';
import { type Difference, twoSided } from './welch.ts';

/**
 * The difference within pairs (second minus first) by Student's paired t: for what can be linked, such as an indicator of the same units before and after,
 * never for anonymous rounds. Null for fewer than two pairs, or where all pairs differ alike.
 */
export function pairedDifference(pairs: readonly (readonly [first: number, second: number])[], confidence = CONFIDENCE): Difference | null {
  checkConfidence(confidence);
  const sample = sampleOf(pairs.map(([first, second]) => second - first));
  if (sample === null || sample.sd === null || sample.sd === 0) return null;
  const df = sample.n - 1;
  const error = sample.sd / Math.sqrt(sample.n);
  const half = jstat.jStat.studentt.inv((1 + confidence) / 2, df) * error;
  return { difference: sample.mean, interval: { low: sample.mean - half, high: sample.mean + half }, t: sample.mean / error, df, p: twoSided(sample.mean / error, df) };
}
