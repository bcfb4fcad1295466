import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Difference, differenceOf } from './difference.ts';

const joined = ({ lines }: Difference, without: 'ADDED' | 'REMOVED'): string =>
  lines.filter(({ kind }) => kind !== without).map(({ words }) => words.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')).join('\n');

/** Few words, so that texts have much in common. */
const texts = fc.array(fc.array(fc.constantFrom('helg', 'natt', 'hver', 'tredje', 'vakt', ''), { maxLength: 6 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

describe('the difference between two texts', () => {
  it('shows a changed line word by word, with what stands around it', () => {
    expect(differenceOf('Ny turnus\nHver tredje helg fri\nStart 1. juni', 'Ny turnus\nHver fjerde helg fri\nStart 1. juni')).toEqual({
      added: 0, removed: 0, changed: 1,
      lines: [
        { kind: 'SAME', fromLine: 1, toLine: 1, words: [{ kind: 'SAME', text: 'Ny turnus' }] },
        { kind: 'CHANGED', fromLine: 2, toLine: 2, words: [
          { kind: 'SAME', text: 'Hver ' }, { kind: 'REMOVED', text: 'tredje' }, { kind: 'ADDED', text: 'fjerde' }, { kind: 'SAME', text: ' helg fri' }] },
        { kind: 'SAME', fromLine: 3, toLine: 3, words: [{ kind: 'SAME', text: 'Start 1. juni' }] },
      ],
    });
  });

  it('takes lines that share little for one taken out and one put in', () => {
    expect(differenceOf('Alle går delte vakter', 'Bemanningen økes på natt').lines.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
  });

  it('numbers the lines of each text', () => {
    expect(differenceOf('a\nb\nc', 'b\nc\nd').lines.map(({ kind, fromLine, toLine }) => [kind, fromLine, toLine])).toEqual([['REMOVED', 1, null], ['SAME', 2, 1], ['SAME', 3, 2], ['ADDED', null, 3]]);
  });

  it('finds none between a text and itself, whatever the line endings', () => {
    fc.assert(fc.property(texts, (text) => { expect(differenceOf(text, text.replaceAll('\n', '\r\n'))).toMatchObject({ added: 0, removed: 0, changed: 0 }); }));
  });

  it('holds both texts whole: what was not put in is the older, what was not taken out the newer', () => {
    fc.assert(fc.property(texts, texts, (from, to) => {
      const difference = differenceOf(from, to);
      expect([joined(difference, 'ADDED'), joined(difference, 'REMOVED')]).toEqual([from, to]);
    }));
  });
});
