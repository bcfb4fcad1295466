import { describe, expect, it } from '@jest/globals';
import { id, march } from '#testing';
import { earliest, met, missing, waiting } from './finding.ts';

const someone = { kind: 'PARTY' as const, id: id('nsf'), name: 'NSF' };

describe('a finding', () => {
  it('is shown by no entry, by no hand and with no time of review, unless it says so', () => {
    const bare = { evidence: [], reviewAt: null, documentedByHand: false };
    expect(met([])).toEqual({ state: 'MET', waitingOn: [], since: null, missing: {}, ...bare });
    expect(waiting([someone], march(3), { a: 1 })).toEqual({ state: 'WAITING', waitingOn: [someone], since: march(3), missing: { a: 1 }, ...bare });
    expect(missing({ a: 1 })).toEqual({ state: 'MISSING', waitingOn: [], since: null, missing: { a: 1 }, ...bare });
  });

  it('names an entry once, and keeps what it is told of review and attachment', () => {
    const evidence = [id('e-1'), id('e-2'), id('e-1')];
    const extras = { reviewAt: march(9), documentedByHand: true };
    for (const finding of [met(evidence, extras), waiting([someone], null, {}, { evidence, ...extras }), missing({}, { evidence, ...extras })]) {
      expect(finding).toMatchObject({ evidence: [id('e-1'), id('e-2')], ...extras });
    }
  });
});

describe('the earliest of some instants', () => {
  it('is the first of those there are, and none where there is none', () => {
    expect(earliest([null, march(4), march(3), null, march(5)])).toBe(march(3));
    expect([earliest([null]), earliest([])]).toEqual([null, null]);
  });
});
