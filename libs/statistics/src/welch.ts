import jstat from 'jstat';
import { finitePopulationCorrection } from './finite-population.ts';
import { CONFIDENCE, type Interval, checkConfidence } from './interval.ts';
import type { Sample } from './sample.ts';

/** How two groups differ: second minus first. `p` is two-sided. */
export interface Difference { readonly difference: number; readonly interval: Interval; readonly t: number; readonly df: number; readonly p: number }

export interface DifferenceOptions {
  readonly confidence?: number;
  /** How many were invited in the first and in the second round; null where that is not known. */
  readonly populations?: readonly [first: number | null, second: number | null];
}

/**
 * The difference between the means of two rounds. Rounds are anonymous and cannot be linked, so they are compared as independent groups, whose variances
 * may differ (Welch, Biometrika 34 (1947) 28–35), with the finite population correction of each.
 * Null where a group has fewer than two values, or where nothing is left to be unsure of: no variance in either, or everybody answered both times.
 */
export function welchDifference(first: Sample, second: Sample, { confidence = CONFIDENCE, populations = [null, null] }: DifferenceOptions = {}): Difference | null {
  checkConfidence(confidence);
  if (first.sd === null || second.sd === null) return null;
  const [a, b] = [squaredError(first, first.sd, populations[0]), squaredError(second, second.sd, populations[1])];
  if (a + b === 0) return null;
  const difference = second.mean - first.mean;
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const error = Math.sqrt(a + b);
  const half = jstat.jStat.studentt.inv((1 + confidence) / 2, df) * error;
  return { difference, interval: { low: difference - half, high: difference + half }, t: difference / error, df, p: twoSided(difference / error, df) };
}

const squaredError = ({ n }: Sample, sd: number, population: number | null): number => (sd / Math.sqrt(n) * finitePopulationCorrection(n, population)) ** 2;

/** How often chance alone gives a t at least this far from 0. */
export const twoSided = (t: number, df: number): number => Math.min(1, 2 * jstat.jStat.studentt.cdf(-Math.abs(t), df));
