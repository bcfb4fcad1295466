import { describe, expect, it } from '@jest/globals';
import { REFUSAL_KINDS } from './refusal-entry.ts';
import type { RefusalEntry } from './refusal-entry.ts';
import { gateRefusals } from '../gate/refusals.ts';
import { initiativeRefusals } from '../initiative/refusals.ts';
import { inputRefusals } from './input-refusals.ts';
import { involvementRefusals } from '../involvement/refusals.ts';
import { isRefusalCode, REFUSAL_FATES, refusalKind, refusalMessage, REFUSALS } from './refusals.ts';

const entries = Object.entries<RefusalEntry>(REFUSALS);

describe('the catalogue of refusals', () => {
  it.each(entries)('%s is told in bokmål, nynorsk and English, with the same data in each', (_, { text }) => {
    const names = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const words of [text.nb, text.nn, text.en]) expect(words.trim().length).toBeGreaterThan(20);
    expect(names(text.nn)).toEqual(names(text.nb));
    expect(names(text.en)).toEqual(names(text.nb));
  });

  it.each(entries)('%s is of a kind that has a fate at every edge', (code, { kind }) => {
    expect(REFUSAL_KINDS).toContain(kind);
    expect(refusalKind(code)).toBe(kind);
    expect(REFUSAL_FATES[kind].http).toBeGreaterThanOrEqual(400);
  });

  it('gives every code one meaning: no two parts of the rules share one', () => {
    const codes = [inputRefusals, initiativeRefusals, involvementRefusals, gateRefusals].flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('fills a message with the data of the refusal', () => {
    const refusal = { code: 'TEXT_TOO_LONG', field: ['title'], data: { field: 'title', max: 200, length: 201 } };
    expect(refusalMessage(refusal, 'nb')).toBe('Teksten i title har 201 tegn; det er plass til 200. Kort den ned, eller legg resten ved som dokument.');
    expect(refusalMessage(refusal, 'en')).toContain('201 characters; there is room for 200');
  });

  it('names missing criteria by their keys', () => {
    const refusal = { code: 'GATE_SHUT', field: null, data: { missing: [{ key: 'involve.proposal-put' }, { key: 'involve.coverage' }] } };
    expect(refusalMessage(refusal, 'en')).toMatch(/: involve\.proposal-put, involve\.coverage\./);
  });

  it.each([['a list within a list', [['a', 2], ['b']], 'a, 2, b'], ['nothing', null, ''], ['what is not there', undefined, ''], ['a yes or no', true, ''], ['a thing without a key', { name: 'x' }, '']])(
    'shows %s in a message', (_what, list, shown) => {
      const [before, after] = refusalMessage({ code: 'GATE_SHUT', field: null, data: { missing: '|' } }, 'en').split('|');
      expect(refusalMessage({ code: 'GATE_SHUT', field: null, data: { missing: list } }, 'en')).toBe(`${before}${shown}${after}`);
    });

  it.each([
    ['NOT_ALLOWED', 'FORBIDDEN', 403], ['INVALID', 'BAD_USER_INPUT', 422], ['CONFLICT', 'CONFLICT', 409], ['SHUT', 'PRECONDITION', 412],
  ] as const)('%s becomes %s in the API, %i over HTTP, and an alarm where a timer met it', (kind, api, http) => {
    expect(REFUSAL_FATES[kind]).toEqual({ api, http, job: 'ALARM' });
  });

  it('shows a code outside the catalogue as itself', () => {
    expect(refusalMessage({ code: 'NO_SUCH_CODE', field: null, data: {} }, 'nb')).toBe('NO_SUCH_CODE');
    expect(isRefusalCode('NO_SUCH_CODE')).toBe(false);
    expect(isRefusalCode('toString')).toBe(false);
    expect(refusalKind('NO_SUCH_CODE')).toBeNull();
  });
});
