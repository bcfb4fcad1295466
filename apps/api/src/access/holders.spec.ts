import { describe, expect, it } from '@jest/globals';
import type { CredentialStore, Viewer } from '#application';
import type { PresentedCredential } from '#persistence';
import { Holders } from './holders.ts';

const viewer: Viewer = { organisationId: 'o', personId: 'p', name: 'Hanne', roles: ['HR_ADMIN'], offices: [], scopes: null, credential: { kind: 'TOKEN', id: 't' }, language: 'nb' };
const token = (text: string): PresentedCredential => ({ kind: 'TOKEN', organisationId: 'o', hash: Buffer.from(text) });

/** A store that knows one token, and counts who was asked for. */
function holding(right: string): { holders: Holders; asked: string[]; revoke(): void } {
  const asked: string[] = [];
  let stands = true;
  const store: Pick<CredentialStore, 'holder'> = {
    holder: (_, __, hash) => {
      const text = Buffer.from(hash).toString();
      asked.push(text);
      return Promise.resolve(stands && text === right ? viewer : null);
    },
  };
  return { holders: new Holders(store, 0), asked, revoke: () => { stands = false; } };
}

describe('holders of credentials', () => {
  it('are asked for once in a while when they are right, and a wrong one once a minute', async () => {
    const { holders, asked } = holding('right');
    for (const at of [0, 1_000, 6_000]) expect(await holders.recent(token('right'), 'a', at)).toEqual({ viewer });
    for (const at of [0, 1_000, 59_999, 60_000]) expect(await holders.recent(token('wrong'), 'a', at)).toEqual({ viewer: null, waitSeconds: null });
    expect(asked).toEqual(['right', 'right', 'wrong', 'wrong']);
  });

  it('who were right before are let through however many guesses came from their address', async () => {
    const { holders, asked } = holding('right');
    await holders.recent(token('right'), 'a', 0);
    for (let guess = 0; guess < 100; guess += 1) await holders.recent(token(`guess ${guess}`), 'a', 10_000);
    expect(asked.length).toBe(61);
    expect(await holders.recent(token('another'), 'a', 10_000)).toEqual({ viewer: null, waitSeconds: 1 });
    expect(await holders.recent(token('right'), 'a', 10_000)).toEqual({ viewer });
  });

  it('whose token is revoked are refused from then on', async () => {
    const { holders, revoke } = holding('right');
    await holders.recent(token('right'), 'a', 0);
    revoke();
    expect(await holders.now(token('right'), 1_000)).toBeNull();
    expect(await holders.recent(token('right'), 'a', 1_000)).toEqual({ viewer: null, waitSeconds: null });
  });
});
