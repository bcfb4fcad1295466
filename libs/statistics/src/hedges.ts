import jstat from 'jstat';
import { CONFIDENCE, type Interval, checkConfidence } from './interval.ts';
import type { Sample } from './sample.ts';

/** A standardised difference, second minus first, in pooled standard deviations. */
export interface EffectSize { readonly g: number; readonly interval: Interval; readonly standardError: number }

/**
 * Hedges' g of two independent groups: Cohen's d with the correction for small samples J = 1 − 3 / (4·df − 1), and its large-sample interval.
 * Null for fewer than two values in a group, or where nothing varies. Source: Borenstein et al., Introduction to Meta-Analysis (2009), formulas 4.18–4.24.
 */
export function hedgesG(first: Sample, second: Sample, confidence = CONFIDENCE): EffectSize | null {
  checkConfidence(confidence);
  if (first.sd === null || second.sd === null) return null;
  const df = first.n + second.n - 2;
  const pooled = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df);
  if (pooled === 0) return null;
  const d = (second.mean - first.mean) / pooled;
  const correction = 1 - 3 / (4 * df - 1);
  const variance = (first.n + second.n) / (first.n * second.n) + d ** 2 / (2 * (first.n + second.n));
  const g = correction * d;
  const standardError = correction * Math.sqrt(variance);
  const half = jstat.jStat.normal.inv((1 + confidence) / 2, 0, 1) * standardError;
  return { g, interval: { low: g - half, high: g + half }, standardError };
}
