import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotCanonical, commitment, verifyCommitment } from '#involvement-log';

const salt = Buffer.alloc(32, 7);

describe('the commitment of an entry', () => {
  it('is SHA-256 of the version, the salt and the canonical payload, byte after byte', () => {
    const bytes = Buffer.concat([Buffer.from('6d65647669726b2f7631', 'hex'), salt, Buffer.from('{"a":[1,"å"],"b":null}')]);
    expect(commitment({ b: null, a: [1, 'å'] }, salt)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is the same for the same payload in another order of members', () => {
    expect(commitment({ a: 1, b: 2 }, salt)).toBe(commitment({ b: 2, a: 1 }, salt));
  });

  it('hides equal payloads behind unequal salts', () => {
    expect(commitment({ a: 1 }, salt)).not.toBe(commitment({ a: 1 }, Buffer.alloc(32, 8)));
  });

  it('verifies for its own payload and for no other', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (payload, other, ownSalt) => {
      const made = commitment(payload, ownSalt);
      return verifyCommitment(made, payload, ownSalt) && verifyCommitment(made, other, ownSalt) === (commitment(other, ownSalt) === made);
    }));
  });

  it('does not verify with one bit of the salt changed', () => {
    const changed = Buffer.from(salt);
    changed[31]! ^= 1;
    expect(verifyCommitment(commitment({ a: 1 }, salt), { a: 1 }, changed)).toBe(false);
  });

  it.each(['', 'z'.repeat(64), 'A'.repeat(64), 'ab'])('never verifies against %p, which is no hash', (text) => {
    expect(verifyCommitment(text, {}, salt)).toBe(false);
  });

  it.each([0, 31, 33])('refuses a salt of %i bytes', (bytes) => {
    expect(() => commitment({}, Buffer.alloc(bytes))).toThrow(RangeError);
  });

  it('refuses a payload that JSON would change in silence', () => {
    expect(() => commitment({ at: undefined }, salt)).toThrow(NotCanonical);
  });
});
