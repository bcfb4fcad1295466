/** The list with the members that match changed; the very same list when none does, and the very same members elsewhere. */
export function changeOne<T>(list: readonly T[], matches: (member: T) => boolean, change: (member: T) => T): readonly T[] {
  return list.some(matches) ? list.map((member) => (matches(member) ? change(member) : member)) : list;
}
