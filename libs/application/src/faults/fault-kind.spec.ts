import { describe, expect, it } from '@jest/globals';
import { REFUSAL_FATES, REFUSAL_KINDS, REFUSALS } from '#domain';
import { applicationRefusals, kindOfRefusal, wordsOfRefusal } from '../commands/refusals.ts';
import { FAULT_FATES, FAULT_KINDS, faultKind, faultLabel } from './fault-kind.ts';

const withCode = (code: string): Error => Object.assign(new Error('secret words'), { code });

describe('the table of refusals and faults', () => {
  it('gives every kind of refusal an API code, a status and a fate for a job', () => {
    for (const kind of REFUSAL_KINDS) {
      expect(REFUSAL_FATES[kind].api).toMatch(/^[A-Z_]+$/);
      expect(REFUSAL_FATES[kind].http).toBeGreaterThanOrEqual(400);
      expect(REFUSAL_FATES[kind].http).toBeLessThan(500);
      expect(REFUSAL_FATES[kind].job).toBe('ALARM');
    }
  });

  it.each([...Object.keys(REFUSALS), ...Object.keys(applicationRefusals)])('knows the kind of %s, and says it in every language with the remedy', (code) => {
    expect(REFUSAL_KINDS).toContain(kindOfRefusal(code));
    const words = (['nb', 'nn', 'en'] as const).map((language) => wordsOfRefusal({ code, field: null, data: {} }, language));
    for (const text of words) expect(text.length).toBeGreaterThan(code.length);
    expect(words[2]).not.toBe(words[0]);
  });

  it('gives no code two meanings', () => {
    expect(Object.keys(applicationRefusals).filter((code) => code in REFUSALS)).toEqual([]);
  });

  it('shows every fault as INTERNAL, and lets only a defect count against the work itself', () => {
    for (const kind of FAULT_KINDS) {
      expect(FAULT_FATES[kind].api).toBe('INTERNAL');
      expect(FAULT_FATES[kind].job).toBe(kind === 'DEFECT' ? 'ISOLATE' : 'LATER');
      expect(FAULT_FATES[kind].retryAfterSeconds === null).toBe(kind === 'DEFECT');
    }
  });

  it.each([
    ['40001', 'CONTENTION'], ['40P01', 'CONTENTION'], ['53100', 'STORAGE_FULL'], ['ENOSPC', 'STORAGE_FULL'], ['08006', 'UNAVAILABLE'], ['57P01', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'], ['53300', 'UNAVAILABLE'], ['23505', 'DEFECT'], ['MV001', 'DEFECT'],
  ] as const)('knows SQLSTATE or system code %s as %s', (code, kind) => {
    expect(faultKind(withCode(code))).toBe(kind);
    expect(faultKind(new Error('wrapped', { cause: withCode(code) }))).toBe(kind);
  });

  it('knows a connection that broke without a code', () => {
    expect(faultKind(new Error('Connection terminated unexpectedly'))).toBe('UNAVAILABLE');
  });

  it('takes anything else for a defect', () => {
    expect([new TypeError('x is not a function'), 'thrown text', null, undefined].map(faultKind)).toEqual(['DEFECT', 'DEFECT', 'DEFECT', 'DEFECT']);
  });

  it('labels a fault without its words, which people may have written', () => {
    expect(faultLabel(withCode('23505'))).toBe('Error 23505');
    expect(faultLabel('secret')).toBe('string');
  });
});
