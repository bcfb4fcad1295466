import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeGroups, type WantedGroup } from './merge-groups.ts';
import { hierarchyOf } from './reporting-group.ts';
import { FLOORS, thresholdsStand } from './thresholds.ts';

const group = (key: string, parent: string | null, invited: number): WantedGroup => ({ key, parent, invited });

/** A tree of up to twelve groups, each below one that came before it. */
const trees = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 25 })), { minLength: 1, maxLength: 12 })
  .map((nodes) => nodes.map(([above, invited], index) => group(`g${index}`, index === 0 ? null : `g${above % index}`, invited)));

describe('the reporting groups of a round', () => {
  it('are one tree: no second whole, no stranger above, no circle, no key twice', () => {
    expect(hierarchyOf([group('all', null, 0), group('a', 'all', 0)])?.order).toEqual(['all', 'a']);
    expect(hierarchyOf([])).toBeNull();
    expect(hierarchyOf([group('all', null, 0), group('other', null, 0)])).toBeNull();
    expect(hierarchyOf([group('all', null, 0), group('a', 'gone', 0)])).toBeNull();
    expect(hierarchyOf([group('all', null, 0), group('a', 'b', 0), group('b', 'a', 0)])).toBeNull();
    expect(hierarchyOf([group('all', null, 0), group('a', 'all', 0), group('a', 'all', 0)])).toBeNull();
  });

  it('with fewer than ten invited count in the group above', () => {
    const merged = mergeGroups([group('all', null, 0), group('north', 'all', 12), group('south', 'all', 30), group('night', 'south', 9)], 10);
    expect(merged).toEqual([
      { key: 'all', parent: null, invited: 51, holds: ['all'] }, { key: 'north', parent: 'all', invited: 12, holds: ['north'] }, { key: 'south', parent: 'all', invited: 39, holds: ['south', 'night'] },
    ]);
  });

  it('take a neighbour along where the small one alone could be reckoned from the others', () => {
    const merged = mergeGroups([group('all', null, 0), group('north', 'all', 12), group('south', 'all', 30), group('night', 'all', 4)], 10);
    expect(merged?.map(({ key }) => key)).toEqual(['all', 'south']);
  });

  it('leave everyone in a group of at least ten, and no smaller remainder, wherever the whole is that large', () => {
    fc.assert(fc.property(trees, (wanted) => {
      const merged = mergeGroups(wanted, FLOORS.invited) ?? [];
      const [whole] = merged;
      const inside = (key: string): number => merged.filter(({ parent }) => parent === key).reduce((sum, { invited }) => sum + invited, 0);
      expect(whole?.invited).toBe(wanted.reduce((sum, { invited }) => sum + invited, 0));
      expect(merged.flatMap(({ holds }) => holds).sort()).toEqual(wanted.map(({ key }) => key).sort());
      for (const { key, parent, invited } of merged) {
        if (parent !== null) expect(invited).toBeGreaterThanOrEqual(FLOORS.invited);
        const left = invited - inside(key);
        if ((whole?.invited ?? 0) >= FLOORS.invited) expect(left === 0 || left >= FLOORS.invited).toBe(true);
      }
    }), { numRuns: 500 });
  });
});

describe('the thresholds of a round', () => {
  it('are never below five answers, five in the remainder, ten for comments and ten invited', () => {
    expect(FLOORS).toEqual({ answers: 5, remainder: 5, comments: 10, invited: 10 });
    expect(thresholdsStand(FLOORS)).toBe(true);
    expect(thresholdsStand({ ...FLOORS, answers: 8, comments: 20 })).toBe(true);
    for (const name of ['answers', 'remainder', 'comments', 'invited'] as const) expect(thresholdsStand({ ...FLOORS, [name]: FLOORS[name] - 1 })).toBe(false);
    expect(thresholdsStand({ ...FLOORS, answers: 5.5 })).toBe(false);
    expect(thresholdsStand({ ...FLOORS, comments: Number.NaN })).toBe(false);
  });
});
