import { type AnswerCounts, answered, together, unanimous } from './answer-counts.ts';
import type { Hierarchy } from './reporting-group.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Questions whose numbers are told together or not at all: the items of a factor with its mean. Were one of them hidden alone, it could be reckoned from
 * the factor and the others. A question that belongs to no factor is a block of its own. For each question, the counts of each group's own members; a group
 * that nobody is invited in directly has no entry, and one where nobody answered has an empty one.
 */
export type Block = readonly ReadonlyMap<string, AnswerCounts>[];

/**
 * The groups whose numbers for a block may be published.
 *
 * Groups that lie in each other give away more than themselves: a published group less the published groups in it is a number too. These remainders are the
 * smallest things that anyone can reckon from all that is published; everything else that can be reckoned is made of whole remainders. So each remainder must
 * hold nobody at all, or enough answers that are not all alike, for every question of the block; a remainder of people of whom none answered would tell just
 * that of each of them. First each group is judged by itself (primary suppression); then, as long as a remainder is too small, the group with fewest answers
 * next to it is hidden too (complementary suppression). The wider group is kept before the narrower one. It always ends, for each step hides a group.
 */
export function publishable(tree: Hierarchy, block: Block, thresholds: Thresholds): ReadonlySet<string> {
  const questions = block.map((own) => ({ own, whole: wholeCounts(tree, own) }));
  const safe = (counts: AnswerCounts, floor: number): boolean => answered(counts) >= floor && !unanimous(counts);
  const published = new Set(tree.order.filter((key) => questions.every(({ whole }) => safe(whole.get(key) ?? NOBODY, thresholds.answers))));
  const size = (key: string): number => questions.reduce((sum, { whole }) => sum + answered(whole.get(key) ?? NOBODY), 0);
  // From below: what is hidden there falls to the group above, which is judged after.
  for (const key of tree.order.toReversed()) {
    if (!published.has(key)) continue;
    const leavesTooFew = ({ own }: { own: ReadonlyMap<string, AnswerCounts> }): boolean => {
      const left = remainder({ tree, published, own }, key);
      return left !== null && !safe(left, thresholds.remainder);
    };
    while (questions.some(leavesTooFew)) {
      const [least] = [...inner(tree, published, key)].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
      // With nothing published in it the remainder is the whole group, which was judged by itself: this is reached only where its floor is the higher one.
      published.delete(least ?? key);
      if (least === undefined) break;
    }
  }
  return published;
}

const NOBODY: AnswerCounts = new Map();

/** The counts of each group with all below it. */
function wholeCounts(tree: Hierarchy, own: ReadonlyMap<string, AnswerCounts>): ReadonlyMap<string, AnswerCounts> {
  const whole = new Map<string, AnswerCounts>();
  for (const key of tree.order.toReversed()) {
    whole.set(key, (tree.childrenOf.get(key) ?? []).reduce((sum, child) => together(sum, whole.get(child) ?? NOBODY), own.get(key) ?? NOBODY));
  }
  return whole;
}

/** The highest published groups below `key`. */
const inner = (tree: Hierarchy, published: ReadonlySet<string>, key: string): readonly string[] =>
  (tree.childrenOf.get(key) ?? []).flatMap((child) => published.has(child) ? [child] : inner(tree, published, child));

interface Told { readonly tree: Hierarchy; readonly published: ReadonlySet<string>; readonly own: ReadonlyMap<string, AnswerCounts> }

/** What is left of a group when the published groups in it are taken away; null where nobody is left. */
const remainder = ({ tree, published, own }: Told, key: string): AnswerCounts | null => (tree.childrenOf.get(key) ?? []).filter((child) => !published.has(child))
  .map((child) => remainder({ tree, published, own }, child))
  .reduce((sum, part) => sum === null || part === null ? sum ?? part : together(sum, part), own.get(key) ?? null);
