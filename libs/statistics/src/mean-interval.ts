import jstat from 'jstat';
import { finitePopulationCorrection } from './finite-population.ts';
import { CONFIDENCE, type Interval, checkConfidence } from './interval.ts';
import type { Sample } from './sample.ts';

/** How sure, and of how many the sample is; null where that is not known. */
export interface IntervalOptions { readonly confidence?: number; readonly population?: number | null }

/** The interval of a mean by Student's t, narrowed where a large share of a known population answered. Null for fewer than two values. */
export function meanInterval({ n, mean, sd }: Sample, { confidence = CONFIDENCE, population = null }: IntervalOptions = {}): Interval | null {
  checkConfidence(confidence);
  if (sd === null) return null;
  const half = jstat.jStat.studentt.inv((1 + confidence) / 2, n - 1) * (sd / Math.sqrt(n)) * finitePopulationCorrection(n, population);
  return { low: mean - half, high: mean + half };
}
