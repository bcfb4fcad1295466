import { describe, expect, it } from '@jest/globals';
import { noiseOf, percentile, ratiosOf, spreadOf } from './spread.ts';

describe('several runs', () => {
  it('are told by their middle and their extremes', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, min: 1, max: 5 });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
    expect(() => spreadOf([])).toThrow('nothing');
  });

  it('are compared run by run, not middle by middle', () => {
    expect(ratiosOf([2, 40, 6], [1, 10, 2])).toEqual({ median: 3, min: 2, max: 4 });
  });

  it('show the noise as half of what lies between the extremes', () => {
    expect(noiseOf({ median: 10, min: 8, max: 12 })).toBeCloseTo(0.2);
  });

  it('have their 99th percentile by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile([1, 2, 3], 99)).toBe(3);
    expect(percentile([1], 50)).toBe(1);
  });
});
