import jstat from 'jstat';
import { CONFIDENCE, type Interval, checkConfidence } from './interval.ts';
import { sampleOf } from './sample.ts';

/** Fewer complete answers than this give no reliability: the interval would say nothing (instruments.md). */
export const RELIABILITY_FLOOR = 20;

export interface Reliability { readonly alpha: number; readonly interval: Interval; readonly items: number; readonly n: number }

/**
 * Cronbach's alpha of a factor: how well its items go together. One row per person with one number per item, complete rows only.
 * Null for fewer than two items or two rows, and where the sums do not vary. Source: Cronbach, Psychometrika 16 (1951) 297–334.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return null;
  if (rows.some((row) => row.length !== items)) throw new RangeError('Each row has one number per item');
  const variance = (values: readonly number[]): number => (sampleOf(values)?.sd ?? 0) ** 2;
  const total = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (total === 0) return null;
  const parts = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? 0))).reduce((sum, value) => sum + value, 0);
  return items / (items - 1) * (1 - parts / total);
}

/** Feldt's interval of an alpha from `n` persons and `items` items. Source: Feldt, Woodruff & Salih, Applied Psychological Measurement 11 (1987) 93–103. */
export function feldtInterval(alpha: number, { items, n }: { readonly items: number; readonly n: number }, confidence = CONFIDENCE): Interval {
  checkConfidence(confidence);
  if (items < 2 || n < 2) throw new RangeError(`No interval of reliability from ${items} item(s) and ${n} person(s)`);
  const [persons, cells] = [n - 1, (n - 1) * (items - 1)];
  const tail = (1 - confidence) / 2;
  const f = jstat.jStat.centralF;
  return { low: 1 - (1 - alpha) * f.inv(1 - tail, persons, cells), high: 1 - (1 - alpha) * f.inv(tail, persons, cells) };
}

/** The reliability that may be shown of a factor; null below twenty complete answers, for a factor of one item, and where the sums do not vary. */
export function reliabilityOf(rows: readonly (readonly number[])[]): Reliability | null {
  if (rows.length < RELIABILITY_FLOOR) return null;
  const alpha = cronbachAlpha(rows);
  const items = rows[0]?.length ?? 0;
  return alpha === null ? null : { alpha, interval: feldtInterval(alpha, { items, n: rows.length }), items, n: rows.length };
}
