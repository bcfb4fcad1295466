/**
 * Holm's correction: where many factors are tested at once, some would seem changed by chance alone. Gives each p adjusted, in the order given.
 * Throws a RangeError for a p outside 0 to 1. Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
export function holm(ps: readonly number[]): readonly number[] {
  if (ps.some((p) => !(p >= 0 && p <= 1))) throw new RangeError('A p lies between 0 and 1');
  const order = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(ps.length);
  let least = 0;
  order.forEach(({ p, index }, rank) => {
    least = Math.max(least, Math.min(1, (ps.length - rank) * p));
    adjusted[index] = least;
  });
  return adjusted;
}
