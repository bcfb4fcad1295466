/** What several runs of one thing gave: the middle, and how far apart they lay. */
export interface Spread { readonly median: number; readonly min: number; readonly max: number }

export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('There is nothing to take the middle of');
  const sorted = values.toSorted((a, b) => a - b);
  return { median: percentile(sorted, 50), min: sorted[0]!, max: sorted.at(-1)! };
}

/** Nearest rank, of values sorted from the lowest. */
export const percentile = (sorted: readonly number[], percent: number): number => sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;

/** Half of the distance between the extremes, as a share of the middle: how much the machine's noise moved a figure. */
export const noiseOf = ({ median, min, max }: Spread): number => (median === 0 ? 0 : (max - min) / 2 / median);

/** Ratios of runs that stood beside each other in time, so that a slow minute of the machine weighs on both. */
export const ratiosOf = (ours: readonly number[], theirs: readonly number[]): Spread => spreadOf(ours.map((value, index) => value / theirs[index]!));
