import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HatParticipant } from './mix.ts';
import { GROUP_OF, mixedGroups } from './mix.ts';

const person = (personId: string): fc.Arbitrary<HatParticipant> =>
  fc.record({ personId: fc.constant(personId), profession: fc.option(fc.constantFrom('sykepleier', 'helsefagarbeider', 'vernepleier')), shift: fc.option(fc.constantFrom('dag', 'natt')) });
const people = fc.integer({ min: 1, max: 40 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => person(`p${index}`))));
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const sizes = (groups: ReturnType<typeof mixedGroups>): number[] => groups.map(({ memberIds }) => memberIds.length);
const kindOf = ({ profession, shift }: HatParticipant): string => `${profession}/${shift}`;

describe('groups of a hat session', () => {
  it('place everybody once, three and three, and four or five where the number does not divide', () => {
    fc.assert(fc.property(people, seeds, (all, seed) => {
      const groups = mixedGroups(all, seed);
      expect(groups.flatMap(({ memberIds }) => memberIds).toSorted()).toEqual(all.map(({ personId }) => personId).toSorted());
      expect(Math.max(...sizes(groups)) - Math.min(...sizes(groups))).toBeLessThanOrEqual(1);
      if (all.length >= GROUP_OF) expect(Math.min(...sizes(groups))).toBeGreaterThanOrEqual(GROUP_OF);
      expect(groups).toHaveLength(Math.max(1, Math.floor(all.length / GROUP_OF)));
    }));
  });

  it('are mixed: of each profession and shift no two groups differ by more than one', () => {
    fc.assert(fc.property(people, seeds, (all, seed) => {
      const groups = mixedGroups(all, seed);
      const byId = new Map(all.map((one) => [one.personId, kindOf(one)]));
      for (const kind of new Set(all.map(kindOf))) {
        const counts = groups.map(({ memberIds }) => memberIds.filter((id) => byId.get(id) === kind).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('follow from people and seed alone, in whatever order people are named', () => {
    fc.assert(fc.property(people, seeds, (all, seed) => { expect(mixedGroups(all.toReversed(), seed)).toEqual(mixedGroups(all, seed)); }));
  });

  it('differ from seed to seed', () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({ personId: `p${index}`, profession: 'sykepleier', shift: 'dag' }));
    const made = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(mixedGroups(nine, `seed ${seed}`).map(({ memberIds }) => memberIds.toSorted()))));
    expect(made.size).toBeGreaterThan(10);
  });

  it('have one hat each, those that something follows from first', () => {
    const people21 = Array.from({ length: 21 }, (_, index) => ({ personId: `p${index}`, profession: null, shift: null }));
    expect(mixedGroups(people21, 'x').map(({ hat }) => hat)).toEqual(['WHITE', 'BLACK', 'GREEN', 'YELLOW', 'RED', 'BLUE', 'WHITE']);
    expect(mixedGroups([], 'x')).toEqual([]);
  });
});
