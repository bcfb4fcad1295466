import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { daysBetween } from '../../kernel/working-days.ts';
import { mergeGroups } from '../merge-groups.ts';
import type { RoundGroup } from './state.ts';

/** Someone employed in the units of a round, with the days on which rounds have asked them before. */
export interface InvitablePerson { readonly personId: Id; readonly unitId: Id; readonly hasMailbox: boolean; readonly askedOn: readonly CivilDate[] }
/** A unit of the register, in the round or above what is in it. */
export interface InvitedUnit { readonly unitId: Id; readonly parentId: Id | null; readonly name: string }

/** Nobody is asked more often: a fortnight between rounds, and six in a year. */
export const LOAD_LIMIT = { daysBetween: 14, roundsAYear: 6 } as const;

/** The key of the group that holds all, where the units of a round have no one unit above them. */
export const ALL_GROUP = 'alle';

export interface Invitation { readonly personId: Id; readonly groupKey: string; readonly channel: 'MAIL' | 'PAPER' }
export interface Invited { readonly groups: readonly RoundGroup[]; readonly invitations: readonly Invitation[]; readonly leftOut: number }

/** Whether somebody has been asked as often as anybody should be. */
export function askedEnough(askedOn: readonly CivilDate[], today: CivilDate): boolean {
  const ages = askedOn.map((day) => daysBetween(day, today));
  return ages.some((age) => age < LOAD_LIMIT.daysBetween) || ages.filter((age) => age < 365).length >= LOAD_LIMIT.roundsAYear;
}

/**
 * Who is invited, and in which group each counts: units in each other, merged upward until everyone's group holds at least `floor` invited. Someone employed in two units counts in the
 * first. Null where the units are no tree.
 */
export function invite(people: readonly InvitablePerson[], units: readonly InvitedUnit[], { floor, today }: { readonly floor: number; readonly today: CivilDate }): Invited | null {
  const known = new Map(units.map((unit) => [unit.unitId, unit]));
  const once = [...new Map(people.toReversed().filter(({ unitId }) => known.has(unitId)).map((person) => [person.personId, person])).values()];
  const asked = once.filter(({ askedOn }) => !askedEnough(askedOn, today));
  const own = new Map<Id, number>();
  for (const { unitId } of asked) own.set(unitId, (own.get(unitId) ?? 0) + 1);
  const parentOf = ({ parentId }: InvitedUnit): Id | null => (parentId !== null && known.has(parentId) ? parentId : null);
  const tops = units.filter((unit) => parentOf(unit) === null);
  const all = tops.length > 1 ? [{ key: ALL_GROUP, parent: null, invited: 0 }] : [];
  const merged = mergeGroups([...all, ...units.map((unit) => ({ key: unit.unitId, parent: parentOf(unit) ?? all[0]?.key ?? null, invited: own.get(unit.unitId) ?? 0 }))], floor);
  if (merged === null) return null;
  const groupOf = new Map(merged.flatMap(({ key, holds }) => holds.map((unitId) => [unitId, key] as const)));
  return {
    groups: merged.map((group) => ({ ...group, label: known.get(group.key)?.name ?? tops.map(({ name }) => name).join(', ') })), leftOut: once.length - asked.length,
    invitations: asked.map(({ personId, unitId, hasMailbox }) => ({ personId, groupKey: groupOf.get(unitId) ?? merged[0]!.key, channel: hasMailbox ? 'MAIL' : 'PAPER' })),
  };
}
