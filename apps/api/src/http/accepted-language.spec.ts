import { describe, expect, it } from '@jest/globals';
import { acceptedLanguage } from './accepted-language.ts';

describe('the language of messages', () => {
  it.each([
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'], ['de, en;q=0.5, nb;q=0.7', 'nb'], ['no', 'nb'], ['EN-gb', 'en'], ['nb;q=0, en;q=0.1', 'en'], ['de', null], ['', null], [undefined, null], ['nb;q=x', 'nb'],
  ])('of %s is %s', (header, language) => { expect(acceptedLanguage(header)).toBe(language); });
});
