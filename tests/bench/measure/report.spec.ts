import { describe, expect, it } from '@jest/globals';
import { fails, lineOf, singleFigure, spreadFigure, verdictOf } from './report.ts';

describe('a figure', () => {
  const ratio = (value: number, advisory = false) => singleFigure('reads', 'CPU', 'times', { value, bar: { most: 1.6, advisory } });

  it('passes up to its bar and misses beyond it', () => {
    expect(verdictOf(ratio(1.6))).toBe('PASS');
    expect(verdictOf(ratio(1.61))).toBe('MISS');
    expect(verdictOf(singleFigure('timers', 'x', 'times', { value: 4.9, bar: { least: 5 } }))).toBe('MISS');
  });

  it('that is not a number misses every bar', () => {
    expect(verdictOf(ratio(Number.NaN))).toBe('MISS');
  });

  it('fails the run by a miss, unless its bar is there to be read only', () => {
    expect(fails(ratio(2))).toBe(true);
    expect(fails(ratio(2, true))).toBe(false);
    expect(fails(ratio(1))).toBe(false);
    expect(fails(singleFigure('reads', 'x', 'ms', { value: 2 }))).toBe(false);
  });

  it('is shown with its noise and its bar', () => {
    const line = lineOf(spreadFigure('reads', 'CPU', 'times', { spread: { median: 1.234, min: 1.1, max: 1.5 }, bar: { most: 1.6 } }));
    expect(line.replaceAll(/ +/g, ' ')).toBe('PASS CPU 1.23 times (1.1 – 1.5) ≤ 1.6');
  });
});
