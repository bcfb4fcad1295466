import type { Id } from '../../kernel/identity.ts';
import type { Hat } from './state.ts';

/** Someone to be placed, with what groups are mixed by; null where the register does not say. */
export interface HatParticipant { readonly personId: Id; readonly profession: string | null; readonly shift: string | null }

export const GROUP_OF = 3;

/**
 * The hats in the order in which groups get them: those that something follows from come first, so that few groups still ask for facts, see what may go
 * wrong and find other ways.
 */
const DEALT: readonly Hat[] = ['WHITE', 'BLACK', 'GREEN', 'YELLOW', 'RED', 'BLUE'];

/** The hat that the group of a number gets, from 1: what printed sheets say before the groups are made. */
export const dealtHat = (number: number): Hat => DEALT[(number - 1) % DEALT.length]!;

/** 32 bits of a text: FNV-1a. Spreads seeds; nothing is kept secret by it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Groups of three, mixed by profession and shift: people of one profession and shift are dealt to groups in turn, so that no two groups differ by more than
 * one of them. Chance comes in with the seed: the same people and seed always give the same groups, in whatever order the people are named.
 */
export function mixedGroups(people: readonly HatParticipant[], seed: string): readonly { readonly hat: Hat; readonly memberIds: readonly Id[] }[] {
  if (people.length === 0) return [];
  const order = people.map((person) => ({ ...person, drawn: hashOf(`${seed} ${person.personId}`) })).toSorted((a, b) =>
    textOrder(a.profession, b.profession) || textOrder(a.shift, b.shift) || a.drawn - b.drawn || textOrder(a.personId, b.personId));
  const count = Math.max(1, Math.floor(people.length / GROUP_OF));
  const first = hashOf(seed) % count;
  return Array.from({ length: count }, (_, group) => ({
    hat: dealtHat(group + 1),
    memberIds: order.filter((_person, index) => (index + first) % count === group).map(({ personId }) => personId),
  }));
}

/** By code units, nulls first: an order that no locale changes. */
const textOrder = (a: string | null, b: string | null): number => (a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1);
