import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { type CosignerKey, type CosignerKeyStanding, standingOf } from './cosigner-key.ts';
import { type CosignerCommand, type CosignerFact, decideCosigner, toldOfKey } from './decide.ts';

// Monday; the fifth whole working day after it is the Monday after, so a change counts from that Tuesday.
const NOW = '2026-03-02T08:00:00.000Z';
const NEXT_TUESDAY = '2026-03-09T23:00:00.000Z';
const rep = (personId: string, union = 'fagforbundet', roles: Actor['roles'] = ['UNION_REP']): Actor =>
  ({ personId, name: `Person ${personId}`, roles, offices: [{ officeId: `office-${personId}`, kind: 'UNION_REP', union, unitId: 'unit', deputy: false }] });
const [tor, vera, hanne] = [rep('tor'), rep('vera'), rep('hanne', 'fagforbundet', ['UNION_REP', 'HR_ADMIN'])];
const key = (id: string, change: Partial<CosignerKey> = {}): CosignerKey => ({
  id, personId: 'tor', personName: 'Person tor', union: 'fagforbundet', verifierKey: `verifier-${id}`, fingerprint: id.padEnd(64, '0'), formerKeyId: null, endorsement: null, registeredAt: NOW, effectiveAt: NOW,
  confirmed: null, ended: null, ...change,
});
const confirmed = { at: NOW, personId: 'vera', name: 'Person vera' };
const decided = (command: CosignerCommand, keys: readonly CosignerKey[] = [], now = NOW) => decideCosigner(command, { now, closed: new Set(), keys });
const factOf = (command: CosignerCommand, keys: readonly CosignerKey[] = [], now = NOW): CosignerFact => {
  const outcome = decided(command, keys, now);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join());
  return outcome.facts[0]!;
};
const codes = (command: CosignerCommand, keys: readonly CosignerKey[] = []): readonly string[] => {
  const outcome = decided(command, keys);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const registering = (by: Actor, change: Partial<Extract<CosignerCommand, { type: 'cosigner.register' }>['input']> = {}): CosignerCommand =>
  ({ type: 'cosigner.register', by, input: { keyId: 'new', union: 'fagforbundet', verifierKey: 'verifier-new', fingerprint: 'f'.repeat(64), formerKeyId: null, endorsement: null, ...change } });
const confirming = (by: Actor, fingerprint = 'k'.padEnd(64, '0')): CosignerCommand => ({ type: 'cosigner.confirm', by, input: { keyId: 'k', fingerprint } });

describe('registering a key', () => {
  it('is for reps of that union, and it counts for nothing until confirmed', () => {
    const { key: made, type, payload } = factOf(registering(tor));
    expect(type).toBe('cosigner.key-registered');
    expect(payload['effectiveAt']).toBeNull();
    expect(standingOf(made, [made], NOW)).toBe('UNCONFIRMED');
    expect(codes(registering(rep('kari', 'nsf')))).toEqual(['COSIGNER_OF_UNION']);
    expect(codes(registering({ ...tor, offices: [] }))).toEqual(['COSIGNER_OF_UNION']);
  });

  it('takes no key that was known before, not even one that was given up', () => {
    const former = key('k', { fingerprint: 'f'.repeat(64), ended: { at: NOW, why: 'WITHDRAWN', personId: 'tor', name: 'Person tor' } });
    expect(codes(registering(vera), [former])).toEqual(['COSIGNER_KEY_KNOWN']);
  });

  it('waits five whole working days where the union has a key already, whoever registers', () => {
    for (const by of [tor, vera]) {
      const { key: made } = factOf(registering(by), [key('k', { confirmed })]);
      expect(made.effectiveAt).toBe(NEXT_TUESDAY);
      const standing = (now: string): CosignerKeyStanding => standingOf({ ...made, confirmed }, [made], now);
      expect([standing(NOW), standing('2026-03-09T22:59:59.999Z'), standing(NEXT_TUESDAY)]).toEqual(['WAITING', 'WAITING', 'EFFECTIVE']);
    }
  });

  it('waits for nothing where no key of the union was ever confirmed, for there is none to push aside', () => {
    expect(factOf(registering(vera), [key('k')]).key.effectiveAt).toBe(NOW);
    expect(factOf(registering(vera), [key('k', { confirmed, union: 'nsf' })]).key.effectiveAt).toBe(NOW);
  });

  it('replaces a key of one\'s own alone', () => {
    expect(factOf(registering(tor, { formerKeyId: 'k' }), [key('k', { confirmed })]).type).toBe('cosigner.key-changed');
    expect(codes(registering(vera, { formerKeyId: 'k' }), [key('k', { confirmed })])).toEqual(['COSIGNER_KEY_UNKNOWN']);
    expect(codes(registering(tor), [key('a'), key('b'), key('c')])).toEqual(['COSIGNER_KEYS_TOO_MANY']);
  });

  it('is told whoever has, or had, a key of the union', () => {
    const keys = [key('k', { confirmed }), key('other', { personId: 'vera' }), key('far', { personId: 'ole', union: 'nsf' })];
    expect(toldOfKey(factOf(registering(rep('ny')), keys).key, keys)).toEqual(['tor', 'vera']);
  });
});

describe('confirming a key', () => {
  it('is for another rep of the union, by the fingerprint on paper', () => {
    expect(factOf(confirming(vera), [key('k')]).key.confirmed).toEqual({ at: NOW, personId: 'vera', name: 'Person vera' });
    expect(codes(confirming(vera, 'e'.repeat(64)), [key('k')])).toEqual(['FINGERPRINT_DIFFERS']);
  });

  it('is refused to its holder, to other unions, and to the employer\'s administrator even with an office', () => {
    expect(codes(confirming(tor), [key('k')])).toEqual(['CONFIRMED_BY_HOLDER']);
    expect(codes(confirming(rep('ole', 'nsf')), [key('k')])).toEqual(['COSIGNER_OF_UNION']);
    expect(codes(confirming(hanne), [key('k')])).toEqual(['CONFIRMED_BY_EMPLOYER']);
  });

  it('is done once', () => {
    expect(codes(confirming(vera), [key('k', { confirmed })])).toEqual(['COSIGNER_KEY_SETTLED']);
    expect(codes(confirming(vera), [])).toEqual(['COSIGNER_KEY_UNKNOWN']);
  });
});

describe('refusing and giving up a key', () => {
  const refusing = (by: Actor, reason = 'Vi kjenner den ikke'): CosignerCommand => ({ type: 'cosigner.refuse', by, input: { keyId: 'k', reason } });
  const former = key('former', { personId: 'ole', confirmed, registeredAt: '2026-01-02T08:00:00.000Z' });
  const waiting = key('k', { confirmed, effectiveAt: NEXT_TUESDAY });

  it('lets the old key\'s holder refuse the new one while it waits, also when out of office', () => {
    const refused = factOf(refusing({ ...rep('ole'), offices: [] }), [former, waiting]).key;
    expect(standingOf(refused, [former, refused], NEXT_TUESDAY)).toBe('REFUSED');
    expect(codes(refusing({ ...rep('ole'), offices: [] }), [waiting])).toEqual(['COSIGNER_OF_UNION']);
    expect(codes(refusing(hanne), [former, waiting])).toEqual(['COSIGNER_OF_UNION']);
  });

  it('comes too late for a key that counts, and needs a reason', () => {
    expect(codes(refusing(vera), [key('k', { confirmed })])).toEqual(['COSIGNER_KEY_SETTLED']);
    expect(codes(refusing(vera, ' '), [waiting])).toEqual(['TEXT_EMPTY']);
  });

  it('is for its holder alone to give up, and once', () => {
    const withdrawing = (by: Actor): CosignerCommand => ({ type: 'cosigner.withdraw', by, input: { keyId: 'k', reason: 'Mistet' } });
    const given = factOf(withdrawing(tor), [key('k', { confirmed })]).key;
    expect(standingOf(given, [given], NOW)).toBe('WITHDRAWN');
    expect(codes(withdrawing(vera), [key('k')])).toEqual(['COSIGNER_KEY_UNKNOWN']);
    expect(codes(withdrawing(tor), [given])).toEqual(['COSIGNER_KEY_SETTLED']);
  });
});

describe('a key that is replaced', () => {
  it('counts until the next one does', () => {
    const [old, next] = [key('old', { confirmed }), key('next', { confirmed, formerKeyId: 'old', effectiveAt: NEXT_TUESDAY })];
    expect(standingOf(old, [old, next], NOW)).toBe('EFFECTIVE');
    expect(standingOf(old, [old, next], NEXT_TUESDAY)).toBe('REPLACED');
    expect(standingOf(old, [old, { ...next, ended: { at: NOW, why: 'REFUSED', personId: 'tor', name: 'Person tor' } }], NEXT_TUESDAY)).toBe('EFFECTIVE');
  });
});
