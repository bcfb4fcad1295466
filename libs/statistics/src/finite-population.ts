/**
 * The finite population correction: what a standard error is multiplied by when `n` of `population` answered. Where everybody answered nothing is left to
 * guess, and it is 0. 1 where the population is not known (null).
 *
 * Throws a RangeError when more answered than there are. Source: Cochran, Sampling Techniques (1977), section 2.6; sqrt((N − n) / (N − 1)) for a
 * standard error from the sample's own deviation with n − 1 is sqrt(1 − n / N).
 */
export function finitePopulationCorrection(n: number, population: number | null): number {
  if (population === null) return 1;
  if (n > population) throw new RangeError(`${n} answers of a population of ${population}`);
  return Math.sqrt(1 - n / population);
}
