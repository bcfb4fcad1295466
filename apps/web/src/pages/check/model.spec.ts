import { describe, expect, it } from '@jest/globals';
import { type KeyNode, keysOfUnions, logPath, onPaper, remembered, rememberedHead } from './model.ts';

const key = (id: string, personId: string, standing: KeyNode['standing'], union = 'nsf'): KeyNode => ({ id, union, verifierKey: '', fingerprint: 'abcd', standing, registeredAt: '', effectiveAt: '', person: { id: personId, name: '' } });
const page = (keys: readonly KeyNode[]) => ({
  viewer: { person: { id: 'PER_me', name: '' }, roles: [], language: 'NB' as const }, me: { offices: [{ kind: 'UNION_REP' as const, union: 'nsf' }] },
  register: { unions: [], log: { origin: 'medvirk/x', size: 0, halted: false, checkpoint: null, keys: [], cosignerKeys: [...keys] } },
});

describe('the keys of one’s union', () => {
  it('begin with one’s own, and leave out other unions and what can be used no more', () => {
    const rows = keysOfUnions(page([key('a', 'PER_other', 'EFFECTIVE'), key('b', 'PER_me', 'UNCONFIRMED'), key('c', 'PER_other', 'WITHDRAWN'), key('d', 'PER_other', 'EFFECTIVE', 'fagforbundet')]));
    expect(rows.map((row) => row.key.id)).toEqual(['b', 'a']);
  });
  it('are confirmed by another than their holder', () => {
    expect(keysOfUnions(page([key('a', 'PER_other', 'UNCONFIRMED'), key('b', 'PER_me', 'UNCONFIRMED')])).map(({ own, toConfirm }) => [own, toConfirm])).toEqual([[true, false], [false, true]]);
  });
});

describe('what stands on paper and in the browser', () => {
  it('is a fingerprint in groups of four', () => { expect(onPaper('0123 456789ab')).toBe('0123 4567 89ab'); });
  it('is the last head, and nothing for what is none', () => {
    const head = { size: 12, root: `${'A'.repeat(43)}=` };
    expect(rememberedHead(remembered(head))).toEqual(head);
    expect([rememberedHead(null), rememberedHead('12'), rememberedHead('x y')]).toEqual([null, null, null]);
  });
  it('is where the log is served', () => { expect(logPath('medvirk/0198')).toBe('/log/0198'); });
});
