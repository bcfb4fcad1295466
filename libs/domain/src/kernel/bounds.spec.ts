import { describe, expect, it } from '@jest/globals';
import { LIST_MAX, TEXT_MAX, TITLE_MAX, dateWithin, distinctIds, isCivilDate, listWithin, occurredOnWithin, sha256Within, textWithin, titleWithin, wholeWithin } from './bounds.ts';

const TODAY = '2026-03-02';
const HASH = 'a3'.repeat(32);

describe('a text', () => {
  it.each([['a heading', titleWithin, TITLE_MAX], ['running text', textWithin, TEXT_MAX]] as const)('as %s may be as long as its bound and no longer', (_, within, max) => {
    expect(within('x'.repeat(max), 'input', 'text')).toEqual([]);
    expect(within('x'.repeat(max + 1), 'input', 'text')).toEqual([{ code: 'TEXT_TOO_LONG', field: ['input', 'text'], data: { field: 'input.text', max, length: max + 1 } }]);
  });

  it('needs a visible character', () => {
    expect(titleWithin(' \n\t', 'title')).toEqual([{ code: 'TEXT_EMPTY', field: ['title'], data: { field: 'title' } }]);
    expect(titleWithin(' x ', 'title')).toEqual([]);
  });
});

describe('a list', () => {
  it('may be as long as its bound, 200 unless told, and no longer', () => {
    expect(listWithin(new Array(LIST_MAX).fill(0), ['ids'])).toEqual([]);
    expect(listWithin([1, 2, 3], ['ids'], 3)).toEqual([]);
    expect(listWithin([1, 2, 3, 4], ['ids'], 3)).toEqual([{ code: 'LIST_TOO_LONG', field: ['ids'], data: { field: 'ids', max: 3, length: 4 } }]);
  });

  it('names each thing once', () => {
    expect(distinctIds(['a', 'b'], ['ids'])).toEqual([]);
    expect(distinctIds(['a', 'b', 'a'], ['ids'])).toEqual([{ code: 'ID_REPEATED', field: ['ids'], data: { field: 'ids' } }]);
  });
});

describe('a number', () => {
  it.each([[1, true], [5, true], [0, false], [6, false], [2.5, false], [Number.NaN, false]])('%d between 1 and 5 is taken: %s', (value, taken) => {
    expect(wholeWithin(value, [1, 5], ['level'])).toEqual(taken ? [] : [{ code: 'NUMBER_OUT_OF_BOUNDS', field: ['level'], data: { field: 'level', min: 1, max: 5 } }]);
  });
});

describe('a date', () => {
  it.each([
    ['2028-02-29', true], ['2026-02-29', false], ['2026-02-30', false], ['2026-13-01', false], ['2026-3-2', false], ['2026', false], ['2026-03', false], ['', false],
    ['2026-03-02T00:00:00Z', false], ['x2026-03-02', false], ['+002026-03-02', false], ['+010000-01-01', false],
  ])('%s is one of the calendar: %s', (text, one) => {
    expect(isCivilDate(text)).toBe(one);
    expect(dateWithin(text, 'on')).toEqual(one ? [] : [{ code: 'DATE_INVALID', field: ['on'], data: { field: 'on' } }]);
  });

  it('may be left out', () => {
    expect(dateWithin(null, 'on')).toEqual([]);
    expect(occurredOnWithin(null, TODAY, 'on')).toEqual([]);
  });

  it('on which something happened is today or earlier', () => {
    expect(occurredOnWithin(TODAY, TODAY, 'on')).toEqual([]);
    expect(occurredOnWithin('2026-03-01', TODAY, 'on')).toEqual([]);
    expect(occurredOnWithin('2026-03-03', TODAY, 'on')).toEqual([{ code: 'OCCURRED_IN_FUTURE', field: ['on'], data: { field: 'on', today: TODAY } }]);
  });

  it('that the calendar lacks is refused as such, not as one to come', () => {
    expect(occurredOnWithin('2026-13-01', TODAY, 'on')).toEqual([{ code: 'DATE_INVALID', field: ['on'], data: { field: 'on' } }]);
  });
});

describe('a hash', () => {
  it.each([[HASH, true], [HASH.toUpperCase(), false], [`${HASH}a`, false], [`a${HASH}`, false], [HASH.slice(1), false], [`${HASH.slice(1)}g`, false]])('%s is SHA-256 in lower-case hexadecimal: %s', (hash, one) => {
    expect(sha256Within(hash, 'sha256')).toEqual(one ? [] : [{ code: 'HASH_INVALID', field: ['sha256'], data: { field: 'sha256' } }]);
  });
});
