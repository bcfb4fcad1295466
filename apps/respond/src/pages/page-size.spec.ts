import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '#domain';
import { builtInInstruments } from '#playbooks';
import { ROUND } from '../../test-support/open-round.ts';
import { Visitor, bed } from '../../test-support/visitor.ts';
import { codePage, troublePage, unknownCodePage } from './code-page.ts';
import { LANGUAGES, WORDS } from './words.ts';

const LIMIT_BYTES = 10_240;

/** What somebody says who says much: own words of a thousand signs, all that may be chosen. */
function typed(instrument: Instrument, index: number): Readonly<Record<string, string | readonly string[]>> {
  const question = instrument.questions[index]!;
  switch (question.kind) {
    case 'AGREEMENT': return { q: '5' };
    case 'SINGLE': return { q: question.options[0]!.key };
    case 'MULTIPLE': return { q: question.options.map(({ key }) => key) };
    case 'POINTS': return Object.fromEntries(question.options.map((_, at) => [`n${at}`, at === 0 ? '100' : '0']));
    case 'TEXT': return { w: 'a'.repeat(1000) };
  }
}

describe('a page', () => {
  it.each(builtInInstruments().map((instrument) => [instrument.key, instrument] as const))('of %s is at most 10 kB, style and all, in every language', async (_key, instrument) => {
    for (const language of LANGUAGES) {
      const at = bed();
      const visitor = await new Visitor(at.parts).enter(at.newCode({ ...ROUND, replay: true, why: 'w'.repeat(600), instrument }), language);
      await visitor.does({ go: 'next' });
      for (const index of instrument.questions.keys()) await visitor.does({ ...typed(instrument, index), go: 'next' });
      await visitor.does({ go: 'send' });
      expect(visitor.pages.length).toBe(instrument.questions.length + 3);
      expect(at.store.submitted.size).toBe(1);
      expect(visitor.pages.map(({ html }) => Buffer.byteLength(html)).filter((bytes) => bytes > LIMIT_BYTES)).toEqual([]);
    }
  });

  it('without a visit is too, and loads and runs nothing', () => {
    for (const language of LANGUAGES) {
      for (const { html } of [codePage(language), unknownCodePage(language), ...(['BUSY', 'FAULT', 'COOKIE', 'BAD'] as const).map((kind) => troublePage({ kind }, language))]) {
        expect(Buffer.byteLength(html)).toBeLessThan(LIMIT_BYTES);
        expect(html).not.toMatch(/<script|<link|<img|src=|https?:|url\(| on\w+=/);
      }
    }
  });
});

describe('the words', () => {
  it('are there in three languages, none empty, and Bokmål never the same as English', () => {
    for (const language of LANGUAGES) expect(Object.values(WORDS[language]).filter((text) => text === '')).toEqual([]);
    const [norwegian, english] = [Object.entries(WORDS.nb), Object.entries(WORDS.en)];
    expect(norwegian.map(([key]) => key)).toEqual(english.map(([key]) => key));
    expect(norwegian.filter(([, text], index) => typeof text === 'string' && text === english[index]?.[1]).map(([key]) => key)).toEqual([]);
  });
});
