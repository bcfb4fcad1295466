import { type Hierarchy, type ReportingGroup, hierarchyOf } from './reporting-group.ts';

/** A unit as one wants to report on it, with how many are invited there themselves, not counting the units below. */
export interface WantedGroup extends ReportingGroup { readonly invited: number }

/** A group as it will be reported on. `holds` names the wanted groups whose own members count in it directly. */
export interface MergedGroup extends ReportingGroup {
  /** Everyone invited in the group and below it. */
  readonly invited: number;
  readonly holds: readonly string[];
}

/**
 * Merges groups upward before launch, until everyone's answer counts in a group of at least `floor` invited, and nobody's group can be reckoned from those
 * around it: what is left of a group when those below it are taken away is also nobody, or at least `floor`. Null where the groups are no tree.
 * The whole stays, however small: whether it is large enough to ask at all is the launch's to say.
 */
export function mergeGroups(wanted: readonly WantedGroup[], floor: number): readonly MergedGroup[] | null {
  const tree = hierarchyOf(wanted);
  if (tree === null) return null;
  const own = new Map(wanted.map(({ key, invited }) => [key, invited]));
  const kept = new Set(tree.order);
  // From the smallest groups up, so that those that vanish count in the parent before the parent is judged.
  for (const key of tree.order.toReversed()) settle({ tree, kept, own, floor }, key);
  return tree.order.filter((key) => kept.has(key)).map((key) => {
    const all = below(tree, key);
    const parent = tree.parentOf.get(key) ?? null;
    return {
      key, parent: parent === null ? null : keeper(tree, kept, parent), invited: all.reduce((sum, each) => sum + (own.get(each) ?? 0), 0),
      holds: all.filter((each) => keeper(tree, kept, each) === key),
    };
  });
}

interface Merging { readonly tree: Hierarchy; readonly kept: Set<string>; readonly own: ReadonlyMap<string, number>; readonly floor: number }

/** Merges the groups below `key` until what it holds directly is nobody or enough, smallest first; then the group itself, where it is too small. */
function settle({ tree, kept, own, floor }: Merging, key: string): void {
  const size = (group: string): number => below(tree, group).reduce((sum, each) => sum + (own.get(each) ?? 0), 0);
  for (;;) {
    const inner = highest(tree, kept, key);
    const left = size(key) - inner.reduce((sum, group) => sum + size(group), 0);
    if (left === 0 || left >= floor) break;
    const [smallest] = inner.toSorted((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
    if (smallest === undefined) break;
    kept.delete(smallest);
  }
  if (key !== tree.whole && size(key) < floor) kept.delete(key);
}

/** A group and all below it. */
function below({ childrenOf }: Hierarchy, key: string): readonly string[] {
  const found = [key];
  for (const each of found) found.push(...childrenOf.get(each) ?? []);
  return found;
}

/** The highest kept groups below `key`. */
const highest = (tree: Hierarchy, kept: ReadonlySet<string>, key: string): readonly string[] =>
  (tree.childrenOf.get(key) ?? []).flatMap((child) => kept.has(child) ? [child] : highest(tree, kept, child));

/** The nearest kept group that a group lies in, or is. */
function keeper(tree: Hierarchy, kept: ReadonlySet<string>, key: string): string {
  let at = key;
  while (!kept.has(at)) at = tree.parentOf.get(at) ?? tree.whole;
  return at;
}
