import { describe, expect, it } from '@jest/globals';
import { cursorKeys, readCursor } from './cursor.ts';

describe('a cursor', () => {
  const keysOf = (order: string) => cursorKeys('a secret of at least 32 characters', order);

  it.each(['', 'x', '!!!!', 'A'.repeat(40), 'A'.repeat(2_000), Buffer.alloc(64).toString('base64url')])('that we did not make is forged: %p', (text) => {
    expect(readCursor(text, 'any', keysOf)).toBe('FORGED');
  });

  it('has keys of its own for each order, and shows none of the secret', () => {
    const [one, other] = [keysOf('one'), keysOf('other')];
    expect(one.inner.equals(other.inner)).toBe(false);
    expect(one.inner.equals(one.outer)).toBe(false);
    expect(one.inner).toHaveLength(32);
  });
});
