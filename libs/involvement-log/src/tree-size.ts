/**
 * Sizes and indices of a tree are whole numbers up to 2^53 - 1, held in plain numbers. Bit operators of JavaScript stop at 32 bits, so these go by division.
 * A wrong number here is a fault of the caller, never of a user: it throws a RangeError.
 */
export function checkSize(size: number, what = 'size of a tree'): number {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no ${what}`);
  return size;
}

/** Throws a RangeError when `index` is not one of a tree of `size` leaves. */
export function checkIndex(index: number, size: number): number {
  checkSize(size);
  if (checkSize(index, 'index of a leaf') >= size) throw new RangeError(`A tree of ${size} leaves has none at ${index}`);
  return index;
}

/** Heights of the full subtrees that a tree of `size` leaves consists of, the largest first: the ones of its binary number. */
export function fullSubtreeHeights(size: number): readonly number[] {
  const heights: number[] = [];
  for (let rest = checkSize(size), height = 0; rest > 0; rest = Math.floor(rest / 2), height += 1) if (rest % 2 === 1) heights.unshift(height);
  return heights;
}

/** The largest power of two below `size`, for sizes from 2: where RFC 6962 section 2.1 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Whether a number is a power of two. Not by logarithm, which rounds near 2^49. */
export function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && rest % 2 === 0) rest /= 2;
  return rest === 1;
}
