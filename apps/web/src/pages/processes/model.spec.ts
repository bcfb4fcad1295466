import { describe, expect, it } from '@jest/globals';
import { addressOf, filterOf } from './model.ts';

const filter = (query: string) => filterOf(new URLSearchParams(query));

describe('the filter of the list', () => {
  it('stands in the address', () => {
    expect(filter('sok=turnus&steg=INVOLVE&tilstand=RUNNING&enhet=UNI_1&mine=ja&sen=ja')).toEqual({ text: 'turnus', stage: ['INVOLVE'], status: ['RUNNING'], unitId: 'UNI_1', mine: true, late: true });
  });

  it('passes over what it does not know, and what is empty', () => {
    expect(filter('steg=NOWHERE&tilstand=&mine=nei&sok=%20')).toEqual({});
  });

  it('bounds what is searched for', () => {
    expect(filter(`sok=${'a'.repeat(300)}`).text).toHaveLength(100);
  });

  it('leaves what is not chosen out of the address', () => {
    const form = new FormData();
    form.set('sok', ' turnus ');
    form.set('steg', '');
    expect(addressOf(form).toString()).toBe('sok=turnus');
  });
});
