/** A group that results are told for: all the answers of its own members and of the groups below it. `parent` is null for the whole. */
export interface ReportingGroup {
  readonly key: string;
  readonly parent: string | null;
}

/** The groups of a round as a tree, with the whole first and every group after the one it lies in. Fixed from launch. */
export interface Hierarchy {
  readonly whole: string;
  /** Every group, parents before children. */
  readonly order: readonly string[];
  readonly parentOf: ReadonlyMap<string, string | null>;
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
}

/** The tree of groups; null where they are none: no whole or two, a key twice, a parent that is missing, or a circle. */
export function hierarchyOf(groups: readonly ReportingGroup[]): Hierarchy | null {
  const parentOf = new Map(groups.map(({ key, parent }) => [key, parent]));
  const wholes = groups.filter(({ parent }) => parent === null);
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1 || parentOf.size !== groups.length) return null;
  const childrenOf = new Map<string, string[]>(groups.map(({ key }) => [key, []]));
  for (const { key, parent } of groups) if (parent !== null) childrenOf.get(parent)?.push(key);
  const order = [whole.key];
  // The list grows while it is walked: a circle or an unknown parent is never reached, and shows as a group left over.
  for (const key of order) order.push(...childrenOf.get(key) ?? []);
  return order.length === groups.length ? { whole: whole.key, order, parentOf, childrenOf } : null;
}
