import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerPattern, readAnswer, readComment } from '../answer.ts';
import type { Question } from '../instrument.ts';
import { CODE_SIGNS, codeOf, readCode, shownCode } from './code.ts';

const words = { nb: 'x', nn: 'x', en: 'x' };
const options = [{ key: 'a', text: words }, { key: 'b-2', text: words }, { key: 'c', text: words }];
const question = (kind: Question['kind']): Question => (kind === 'AGREEMENT' ? { key: 'q', text: words, kind, factor: null } : kind === 'TEXT' ? { key: 'q', text: words, kind } : { key: 'q', text: words, kind, options });

describe('an answer', () => {
  it.each([
    ['AGREEMENT', '4', '4'], ['AGREEMENT', '0', null], ['AGREEMENT', '6', null], ['AGREEMENT', '4 ', null], ['AGREEMENT', '', null], ['AGREEMENT', '4\n', null],
    ['SINGLE', 'b-2', 'b-2'], ['SINGLE', 'b', null], ['SINGLE', 'a,c', null], ['MULTIPLE', 'c,a', 'a,c'], ['MULTIPLE', 'a,a', 'a'], ['MULTIPLE', 'a,', null], ['MULTIPLE', 'd', null],
    ['POINTS', '30,20,50', '30,20,50'], ['POINTS', '030,20,50', '30,20,50'], ['POINTS', '30,20,51', null], ['POINTS', '50,50', null], ['POINTS', '-10,60,50', null], ['TEXT', 'hei', null],
  ] as const)('to %s of "%s" is kept as %s', (kind, text, kept) => {
    expect(readAnswer(question(kind), text)).toBe(kept);
  });

  it('that is kept always fits what the store takes', () => {
    const kinds = ['AGREEMENT', 'SINGLE', 'MULTIPLE', 'POINTS'] as const;
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.stringMatching(/^[0-9abc,-]{0,12}$/), (kind, text) => {
      const kept = readAnswer(question(kind), text);
      const pattern = answerPattern(question(kind));
      return kept === null || (pattern !== null && new RegExp(pattern).test(kept));
    }));
  });

  it('in own words is trimmed, and bounded', () => {
    expect([readComment('  Takk \n'), readComment('   '), readComment('x'.repeat(1001)), readComment('x'.repeat(1000))?.length]).toEqual(['Takk', null, null, 1000]);
  });
});

describe('a code', () => {
  it('is read back however people write it', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const code = codeOf(bytes);
      return [shownCode(code), shownCode(code).toLowerCase(), ` ${code} `, [...code].join(' ')].every((typed) => readCode(typed) === code);
    }));
  });

  it('has no sign that is mistaken for another, and each as often', () => {
    expect(CODE_SIGNS).not.toMatch(/[01IO]/);
    const drawn = Array.from({ length: 256 }, (_, byte) => codeOf(new Uint8Array(8).fill(byte))[0]);
    expect(new Set([...CODE_SIGNS].map((sign) => drawn.filter((one) => one === sign).length))).toEqual(new Set([8]));
  });

  it('is nothing else', () => {
    for (const typed of ['', 'K7PM', 'K7PM-3XQ', 'K7PM-3XQ22', 'K7PM-3XQ0', 'K7PM-3XQI', `${'-'.repeat(60)}K7PM-3XQ2`]) expect(readCode(typed)).toBeNull();
  });
});
