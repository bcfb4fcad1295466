import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnswerCounts } from './answer-counts.ts';
import { hierarchyOf, type Hierarchy } from './reporting-group.ts';
import { publishable } from './suppression.ts';
import { FLOORS } from './thresholds.ts';

/** A random round: a tree of up to nine groups, and up to three questions with the answers of each group's own members (none: nobody is invited there). */
interface Round { readonly parents: readonly number[]; readonly answers: readonly (readonly (readonly number[] | null)[])[] }

const rounds: fc.Arbitrary<Round> = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 3 })).chain(([parents, questions]) => fc.record({
  parents: fc.constant(parents),
  answers: fc.array(fc.array(fc.option(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 9 }), { freq: 5 }), { minLength: parents.length, maxLength: parents.length }), { minLength: questions, maxLength: questions })
    // Whether anybody is invited in a group is the same for all questions.
    .map((all) => all.map((question) => question.map((own, group) => all[0]?.[group] === null ? null : own ?? []))),
}));

const keyed = (index: number): string => `g${index}`;
const treeOf = ({ parents }: Round): Hierarchy => {
  const tree = hierarchyOf(parents.map((above, index) => ({ key: keyed(index), parent: index === 0 ? null : keyed(above % index) })));
  if (tree === null) throw new Error('The groups are no tree');
  return tree;
};
const counted = (answers: readonly number[]): AnswerCounts => new Map([...new Set(answers)].map((answer) => [String(answer), answers.filter((each) => each === answer).length]));
const blockOf = ({ answers }: Round): ReadonlyMap<string, AnswerCounts>[] => answers.map((question) => new Map(question.flatMap((own, index) => own === null ? [] : [[keyed(index), counted(own)] as const])));

/** A group as what it adds up: 1 for each group whose own members count in it. */
function indicator(tree: Hierarchy, key: string, peopled: readonly string[]): bigint[] {
  const below = [key];
  for (const each of below) below.push(...tree.childrenOf.get(each) ?? []);
  return peopled.map((each) => below.includes(each) ? 1n : 0n);
}

/** Rows without fractions, each with a leading column that no other row has: what is needed to ask whether a vector is made of them, exactly. */
function echelon(rows: readonly (readonly bigint[])[]): bigint[][] {
  const made: bigint[][] = [];
  for (const row of rows) {
    const left = reduced(made, row);
    if (left.some((value) => value !== 0n)) made.push(left);
  }
  return made;
}
function reduced(rows: readonly (readonly bigint[])[], vector: readonly bigint[]): bigint[] {
  return rows.reduce<bigint[]>((left, row) => {
    const lead = row.findIndex((value) => value !== 0n);
    const [a, b] = [row[lead] ?? 0n, left[lead] ?? 0n];
    return b === 0n ? left : left.map((value, column) => value * a - (row[column] ?? 0n) * b);
  }, [...vector]);
}

describe('what is published of a round', () => {
  it('lets nobody reckon any set of people that is too small or of one mind, by any sum or difference of all that is published', () => {
    let hidden = 0;
    fc.assert(fc.property(rounds, (round) => {
      const [tree, block] = [treeOf(round), blockOf(round)];
      const published = publishable(tree, block, FLOORS);
      const peopled = tree.order.filter((key) => block[0]?.has(key));
      const rows = echelon([...published].map((key) => indicator(tree, key, peopled)));
      hidden += tree.order.length - published.size;
      for (let subset = 1; subset < 2 ** peopled.length; subset += 1) {
        const chosen = peopled.filter((_, index) => (subset >> index) % 2 === 1);
        const reckoned = reduced(rows, peopled.map((key) => chosen.includes(key) ? 1n : 0n)).every((value) => value === 0n);
        if (!reckoned) continue;
        for (const question of round.answers) {
          const answers = chosen.flatMap((key) => question[Number(key.slice(1))] ?? []);
          expect(answers.length).toBeGreaterThanOrEqual(FLOORS.remainder);
          expect(new Set(answers).size).toBeGreaterThan(1);
        }
      }
    }), { numRuns: 1000, seed: 20_261_124 });
    // The audit must have had something to find.
    expect(hidden).toBeGreaterThan(1000);
  }, 120_000);

  it('hides no more than it must where nothing is small: every group is told', () => {
    fc.assert(fc.property(rounds, ({ parents }) => {
      const round: Round = { parents, answers: [parents.map(() => [1, 2, 3, 1, 2])] };
      const tree = treeOf(round);
      expect([...publishable(tree, blockOf(round), FLOORS)].sort()).toEqual([...tree.order].sort());
    }));
  });

  it('keeps the whole wherever the whole itself is large enough and of more than one mind', () => {
    fc.assert(fc.property(rounds, (round) => {
      const large = round.answers.every((question) => { const all = question.flatMap((own) => own ?? []); return all.length >= FLOORS.answers && new Set(all).size > 1; });
      expect(publishable(treeOf(round), blockOf(round), FLOORS).has('g0')).toBe(large);
    }), { numRuns: 500 });
  });
});
