import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passageAt, placeAgain } from './passage.ts';

const place = (text: string, start: number, quote: string, later: string): number | null => placeAgain(passageAt(text, start, quote)!, later);

describe('finding a passage again', () => {
  it('is at the place with the same surroundings, where its words stand in several', () => {
    const text = 'Natt: to på vakt. Dag: to på vakt.';
    expect(place(text, text.lastIndexOf('to på'), 'to på vakt', `Innledning. ${text}`)).toBe(12 + text.lastIndexOf('to på'));
    expect(place(text, 6, 'to på vakt', 'Dag: to på vakt. Natt: to på vakt.')).toBe(23);
  });

  it('is nearest to where it stood, where the surroundings say nothing', () => {
    expect(place('xxxx a xxxx', 5, 'a', 'a b a b a')).toBe(4);
  });

  it('gives up when the words are gone', () => {
    expect(place('Hver tredje helg', 5, 'tredje', 'Hver fjerde helg')).toBeNull();
  });

  it('is where it was in a text that has not changed, and moves with what is put before it', () => {
    const cases = fc.tuple(fc.array(fc.constantFrom('helg ', 'natt ', 'vakt '), { minLength: 3, maxLength: 12 }), fc.nat(10), fc.string());
    fc.assert(fc.property(cases, ([words, at, before]) => {
      const text = words.join('');
      const start = Math.min(at, words.length - 1) * 5;
      expect(place(text, start, text.slice(start, start + 4), text)).toBe(start);
      const moved = place(text, start, text.slice(start, start + 4), `${before.replaceAll(/helg|natt|vakt/g, '')}${text}`)!;
      expect(`${before}${text}`.slice(moved, moved + 4)).toBe(text.slice(start, start + 4));
    }));
  });

  it('is none where the text does not hold the quote', () => {
    expect([passageAt('helg', 1, 'helg'), passageAt('helg', 0, '')]).toEqual([null, null]);
  });
});
