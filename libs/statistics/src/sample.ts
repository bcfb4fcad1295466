/** What is known of a sample of numbers: how many, their mean, and their standard deviation with n − 1 (null for fewer than two). */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

/** Describes numbers; null for none. Two passes, so that a large common part does not eat the variance. */
export function sampleOf(values: readonly number[]): Sample | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/** Describes the answers of a scale by how many chose each point: `counts[i]` of them chose `first + i`. Null where nobody answered. */
export function sampleOfCounts(counts: readonly number[], first = 1): Sample | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const mean = counts.reduce((sum, count, index) => sum + count * (first + index), 0) / n;
  const squares = counts.reduce((sum, count, index) => sum + count * (first + index - mean) ** 2, 0);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
