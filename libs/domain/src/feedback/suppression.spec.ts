import { describe, expect, it } from '@jest/globals';
import type { AnswerCounts } from './answer-counts.ts';
import { hierarchyOf } from './reporting-group.ts';
import { publishable } from './suppression.ts';
import { FLOORS } from './thresholds.ts';

const spread = (n: number): AnswerCounts => new Map([['2', Math.floor(n / 2)], ['4', Math.ceil(n / 2)]]);
const alike = (n: number): AnswerCounts => new Map([['5', n]]);

/** North, south and night lie in the home service, which lies in the whole with the school. */
const tree = hierarchyOf([
  { key: 'whole', parent: null }, { key: 'home', parent: 'whole' }, { key: 'school', parent: 'whole' }, { key: 'north', parent: 'home' }, { key: 'south', parent: 'home' }, { key: 'night', parent: 'home' },
]);
const told = (...questions: Readonly<Record<string, AnswerCounts>>[]): readonly string[] =>
  tree === null ? [] : [...publishable(tree, questions.map((question) => new Map(Object.entries(question))), FLOORS)].sort();

describe('numbers of a group', () => {
  const large = { school: spread(20), north: spread(8), south: spread(9) };

  it('are told from five answers up', () => {
    expect(told({ ...large, night: spread(5) })).toEqual(['home', 'night', 'north', 'school', 'south', 'whole']);
  });

  it('of four answers are hidden, and so are those of its smallest neighbour, since one less the others would give them away', () => {
    expect(told({ ...large, night: spread(4) })).toEqual(['home', 'school', 'south', 'whole']);
  });

  it('where all said the same are told only in the wider group, with a neighbour', () => {
    expect(told({ ...large, night: alike(12) })).toEqual(['home', 'school', 'south', 'whole']);
  });

  it('where none of the invited answered hide a neighbour too: else one would see that none of them did', () => {
    expect(told({ ...large, night: new Map() })).toEqual(['home', 'school', 'south', 'whole']);
  });

  it('are not touched by a group that nobody is in', () => {
    expect(told(large)).toEqual(['home', 'north', 'school', 'south', 'whole']);
  });

  it('are hidden for a whole factor when one of its questions is too small: the others and the mean would give it away', () => {
    expect(told({ ...large, night: spread(9) }, { ...large, night: spread(4) })).toEqual(['home', 'school', 'south', 'whole']);
  });

  it('are none where the whole is of one mind', () => {
    expect(told({ school: alike(20), north: alike(8) })).toEqual([]);
  });

  it('hide a wider group only when there is none within it left to hide', () => {
    expect(told({ school: spread(20), north: spread(2), south: spread(1) })).toEqual(['whole']);
  });
});
