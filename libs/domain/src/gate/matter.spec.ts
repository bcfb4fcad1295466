import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Initiative, Proposal } from '#domain';
import { PlayedCourse, id } from '#testing';
import { countingProposals, newestProposal } from './matter.ts';

const initiative = new PlayedCourse().initiative;
const proposal = (version: number, substantial: boolean, part: string | null = null): Proposal =>
  ({ id: id(`v${version}`), version, part, title: 'x', text: 'x', alternatives: [], substantial, requiresAgreement: [], putAt: '2026-03-02T11:00:00.000Z', entryId: id('e') });
const counting = (...proposals: readonly Proposal[]): number[] => countingProposals({ ...initiative, proposals } satisfies Initiative, null).map(({ version }) => version);

describe('the versions that count for the newest proposal', () => {
  it('go back to the last substantial change, and to the first where there was none', () => {
    expect(counting()).toEqual([]);
    expect(counting(proposal(1, true), proposal(2, false), proposal(3, false))).toEqual([1, 2, 3]);
    expect(counting(proposal(1, true), proposal(2, true), proposal(3, false))).toEqual([2, 3]);
    expect(counting(proposal(1, false), proposal(2, false))).toEqual([1, 2]);
  });

  it('are those of the part alone', () => {
    expect(counting(proposal(1, true), proposal(2, true, 'level-1'))).toEqual([1]);
  });

  it('always end with the newest, and hold at most one substantial change, as their first', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (changes) => {
      const proposals = changes.map((substantial, index) => proposal(index + 1, substantial));
      const versions = counting(...proposals.toReversed());
      expect(versions.at(-1)).toBe(newestProposal({ ...initiative, proposals }, null)?.version);
      expect(versions.slice(1).some((version) => changes[version - 1])).toBe(false);
    }));
  });
});
