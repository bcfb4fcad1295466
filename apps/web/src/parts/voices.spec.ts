import { describe, expect, it } from '@jest/globals';
import { mayRaise, voicesOf } from './voices.ts';

describe('for whom somebody may raise an objection', () => {
  it('is each union once, also for who is both rep and chief rep', () => {
    expect(voicesOf([{ kind: 'UNION_REP', union: 'fagforbundet' }, { kind: 'CHIEF_UNION_REP', union: 'fagforbundet' }, { kind: 'UNION_REP', union: 'nsf' }])).toEqual([{ union: 'fagforbundet' }, { union: 'nsf' }]);
  });
  it('is no union for a safety rep', () => {
    expect(voicesOf([{ kind: 'CHIEF_SAFETY_REP', union: null }])).toEqual([{ union: null }]);
  });
  it('is nobody for who holds an office of the employer or the committee', () => {
    expect(mayRaise([{ kind: 'LEADER', union: null }, { kind: 'HR_ADMIN', union: null }, { kind: 'AMU_MEMBER', union: 'nsf' }])).toBe(false);
  });
});
