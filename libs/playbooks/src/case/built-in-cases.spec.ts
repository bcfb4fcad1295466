import { describe, expect, it } from '@jest/globals';
import { builtInCase, builtInCaseKeys } from './built-in-cases.ts';

describe('cases that come with Medvirk', () => {
  it.each(builtInCaseKeys())('%s is sound', (key) => {
    const { key: named, facts, runs } = builtInCase(key);
    expect(named).toBe(key);
    expect(facts.length).toBeGreaterThan(0);
    expect(runs.length).toBeGreaterThan(0);
  });

  it('names the cases there are when asked for another', () => {
    expect(() => builtInCase('nye-oslo')).toThrow('turnus-hjemmetjenesten');
  });
});
