import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cronbachAlpha, favourableShare, feldtInterval, findChanges, finitePopulationCorrection, hedgesG, holds, holm, meanInterval, pairedDifference, reliabilityOf, sampleOf, sampleOfCounts, welchDifference, wilsonInterval,
  type Sample,
} from '#statistics';

/** Student's sleep data (Biometrika 6 (1908), table on p. 20), as R ships them: extra hours of sleep with two drugs, ten patients. */
const DRUG_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const DRUG_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const sample = (values: readonly number[]): Sample => {
  const made = sampleOf(values);
  if (made === null) throw new Error('A sample needs a value');
  return made;
};
const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });

describe('published values', () => {
  it('Student’s sleep data, paired: t = −4.0621, df 9, p = .002833, 95 % −2.4599 to −0.7001 (R, t.test(paired))', () => {
    const result = pairedDifference(DRUG_2.map((value, index) => [value, DRUG_1[index] ?? Number.NaN] as const));
    expect(result?.t).toBeCloseTo(-4.0621, 4);
    expect(result?.df).toBe(9);
    expect(result?.p).toBeCloseTo(0.002833, 6);
    expect(result?.interval.low).toBeCloseTo(-2.4598858, 5);
    expect(result?.interval.high).toBeCloseTo(-0.7001142, 5);
  });

  it('Student’s sleep data as independent groups, by Welch: t = −1.8608, df 17.776, p = .07939, 95 % −3.3655 to 0.2055 (R, t.test)', () => {
    const result = welchDifference(sample(DRUG_2), sample(DRUG_1));
    expect(result?.t).toBeCloseTo(-1.8608, 4);
    expect(result?.df).toBeCloseTo(17.776, 3);
    expect(result?.p).toBeCloseTo(0.07939, 5);
    expect(result?.interval.low).toBeCloseTo(-3.3654832, 5);
    expect(result?.interval.high).toBeCloseTo(0.2054832, 5);
  });

  it('Wilson: 7 of 20 gives 95 % .1812 to .5671, and 12 of 20 gives .387 to .781', () => {
    expect(wilsonInterval(7, 20).low).toBeCloseTo(0.1812, 4);
    expect(wilsonInterval(7, 20).high).toBeCloseTo(0.5671, 4);
    expect(wilsonInterval(12, 20).low).toBeCloseTo(0.387, 3);
    expect(wilsonInterval(12, 20).high).toBeCloseTo(0.781, 3);
  });

  it('Feldt: alpha .85 of 7 items and 89 persons gives 95 % .7971 to .8932 (statpsych, ci.cronbach)', () => {
    const { low, high } = feldtInterval(0.85, { items: 7, n: 89 });
    expect(low).toBeCloseTo(0.7971, 4);
    expect(high).toBeCloseTo(0.8932, 4);
  });

  it('Hedges: means 103 and 100, deviations 5.5 and 4.5, 50 each, give g = .5924 with standard error .2028 (Borenstein et al. 2009, p. 27)', () => {
    const effect = hedgesG({ n: 50, mean: 100, sd: 4.5 }, { n: 50, mean: 103, sd: 5.5 });
    expect(effect?.g).toBeCloseTo(0.5924, 4);
    expect(effect?.standardError).toBeCloseTo(0.2028, 4);
  });

  it('Holm: .01 .02 .03 .04 .05 become .05 .08 .09 .09 .09 (R, p.adjust)', () => {
    expect(holm([0.01, 0.02, 0.03, 0.04, 0.05]).map((p) => Number(p.toFixed(10)))).toEqual([0.05, 0.08, 0.09, 0.09, 0.09]);
    expect(holm([0.04, 0.01])).toEqual([0.04, 0.02]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });
});

describe('a sample', () => {
  it('of a scale is the same from counts as from the answers themselves', () => {
    fc.assert(fc.property(scores, (values) => {
      const counts = [1, 2, 3, 4, 5].map((point) => values.filter((value) => value === point).length);
      const [a, b] = [sample(values), sampleOfCounts(counts)];
      expect(b?.n).toBe(a.n);
      expect(b?.mean).toBeCloseTo(a.mean, 10);
      expect(b?.sd).toBeCloseTo(a.sd ?? Number.NaN, 10);
    }));
  });

  it('of nobody is none, and of one has no deviation', () => {
    expect(sampleOf([])).toBeNull();
    expect(sampleOfCounts([0, 0, 0, 0, 0])).toBeNull();
    expect(sampleOf([3])).toEqual({ n: 1, mean: 3, sd: null });
    expect(sampleOfCounts([0, 0, 1, 0, 0])).toEqual({ n: 1, mean: 3, sd: null });
  });
});

describe('a mean', () => {
  it('has an interval by t: of 1 to 5, 95 % lies 1.0368 to 4.9632 (R, t.test)', () => {
    const interval = meanInterval(sample([1, 2, 3, 4, 5]));
    expect(interval?.low).toBeCloseTo(1.036757, 5);
    expect(interval?.high).toBeCloseTo(4.963243, 5);
  });

  it('is known for certain when everybody answered, and better the more did', () => {
    const of = sample([1, 2, 3, 4, 5]);
    expect(meanInterval(of, { population: 5 })).toEqual({ low: 3, high: 3 });
    const width = (population: number | null): number => { const interval = meanInterval(of, { population }); return (interval?.high ?? 0) - (interval?.low ?? 0); };
    expect(width(6)).toBeLessThan(width(10));
    expect(width(10)).toBeLessThan(width(null));
  });

  it('of one answer has none', () => {
    expect(meanInterval(sample([4]))).toBeNull();
  });
});

describe('a share', () => {
  it('lies within its interval, which lies within 0 and 1', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), ([successes, n]) => {
      const interval = wilsonInterval(successes, n);
      return interval.low >= 0 && interval.high <= 1 && holds({ low: interval.low - 1e-12, high: interval.high + 1e-12 }, successes / n);
    }));
  });

  it('of those who agree counts the two upper points', () => {
    expect(favourableShare([1, 2, 3, 4, 10])).toMatchObject({ n: 20, share: 0.7 });
    expect(favourableShare([0, 0, 0, 0, 0])).toBeNull();
    expect(() => favourableShare([1, 2, 3])).toThrow(RangeError);
    expect(() => favourableShare([1, 2, 3, 4, 5, 6])).toThrow(RangeError);
  });

  it.each([[3, 2], [-1, 2], [0, 0]])('%d of %d is refused', (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});

describe('reliability', () => {
  it('is 1 for items that say the same, and about 0 for items that have nothing in common', () => {
    const same = Array.from({ length: 30 }, (_, index) => [index % 5, index % 5, index % 5]);
    expect(cronbachAlpha(same)).toBeCloseTo(1, 10);
    const apart = Array.from({ length: 25 }, (_, index) => [index % 5, Math.floor(index / 5)]);
    expect(cronbachAlpha(apart)).toBeCloseTo(0, 10);
  });

  it('is not shown below twenty complete answers, nor for one item, nor where nothing varies', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [index % 5, (index + 1) % 4]);
    expect(reliabilityOf(rows)).toMatchObject({ n: 20, items: 2 });
    expect(reliabilityOf(rows.slice(1))).toBeNull();
    expect(reliabilityOf(rows.map(([first]) => [first ?? 0]))).toBeNull();
    expect(reliabilityOf(rows.map(() => [3, 3]))).toBeNull();
  });

  it('refuses rows that lack an item', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
    expect(() => feldtInterval(0.8, { items: 1, n: 30 })).toThrow(RangeError);
  });
});

describe('the finite population correction', () => {
  it('is 1 where the population is not known, 0 where all answered, and refuses more answers than people', () => {
    expect(finitePopulationCorrection(5, null)).toBe(1);
    expect(finitePopulationCorrection(5, 5)).toBe(0);
    expect(finitePopulationCorrection(5, 20)).toBeCloseTo(Math.sqrt(0.75), 12);
    expect(() => finitePopulationCorrection(6, 5)).toThrow(RangeError);
  });
});

describe('a change between two rounds', () => {
  const round = (mean: number, n = 100, sd = 1): { sample: Sample; invited: number | null } => ({ sample: { n, mean, sd }, invited: null });

  it('is told as a rise or a fall where the interval leaves out 0', () => {
    const [rise, fall] = findChanges([{ key: 'a', before: round(3), after: round(3.8) }, { key: 'b', before: round(3.8), after: round(3) }]);
    expect(rise).toMatchObject({ key: 'a', kind: 'RISE' });
    expect(fall).toMatchObject({ key: 'b', kind: 'FALL' });
  });

  it('that the interval holds 0 of is no detectable change, and that is a result', () => {
    const [only] = findChanges([{ key: 'a', before: round(3), after: round(3.1) }]);
    expect(only).toMatchObject({ kind: 'NO_DETECTABLE_CHANGE', interval: { low: expect.any(Number), high: expect.any(Number) } });
  });

  it('that alone would be told may be chance among many', () => {
    const borderline = { before: round(3), after: round(3.3) };
    const still = { before: round(3), after: round(3) };
    expect(findChanges([{ key: 'a', ...borderline }])[0]).toMatchObject({ kind: 'RISE' });
    expect(findChanges([{ key: 'a', ...borderline }, ...['b', 'c', 'd'].map((key) => ({ key, ...still }))])[0]).toMatchObject({ kind: 'NO_DETECTABLE_CHANGE' });
  });

  it('of fewer than twenty in either round is not measured', () => {
    expect(findChanges([{ key: 'a', before: round(1, 19), after: round(5) }, { key: 'b', before: round(1), after: round(5, 19) }, { key: 'c', before: round(1, 20), after: round(5, 20) }]).map(({ kind }) => kind))
      .toEqual(['TOO_FEW', 'TOO_FEW', 'RISE']);
  });

  it('where everybody answered both times is told as it is', () => {
    const whole = (mean: number): { sample: Sample; invited: number } => ({ sample: { n: 30, mean, sd: 1 }, invited: 30 });
    expect(findChanges([{ key: 'a', before: whole(3), after: whole(3.5) }])).toEqual([{ key: 'a', kind: 'NOTHING_TO_ESTIMATE', difference: 0.5 }]);
  });

  it('turns its sign when the rounds change places', () => {
    fc.assert(fc.property(scores, scores, (first, second) => {
      const [forth, back] = [welchDifference(sample(first), sample(second)), welchDifference(sample(second), sample(first))];
      if (forth === null || back === null) return forth === back;
      return Math.abs(forth.difference + back.difference) < 1e-9 && Math.abs(forth.p - back.p) < 1e-9;
    }));
  });

  it('is not invented where nothing varies, or where there is one answer', () => {
    expect(welchDifference({ n: 30, mean: 3, sd: 0 }, { n: 30, mean: 4, sd: 0 })).toBeNull();
    expect(welchDifference({ n: 1, mean: 3, sd: null }, { n: 30, mean: 4, sd: 1 })).toBeNull();
    expect(hedgesG({ n: 30, mean: 3, sd: 0 }, { n: 30, mean: 4, sd: 0 })).toBeNull();
    expect(hedgesG({ n: 30, mean: 3, sd: 1 }, { n: 1, mean: 4, sd: null })).toBeNull();
    expect(pairedDifference([[1, 2], [2, 3]])).toBeNull();
    expect(pairedDifference([[1, 2]])).toBeNull();
  });

  it.each([0, 1, Number.NaN])('refuses a confidence of %d', (confidence) => {
    expect(() => wilsonInterval(1, 2, confidence)).toThrow(RangeError);
    expect(() => meanInterval({ n: 2, mean: 1, sd: 1 }, { confidence })).toThrow(RangeError);
  });
});
