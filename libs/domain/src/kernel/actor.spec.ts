import { describe, expect, it } from '@jest/globals';
import { SYSTEM } from './actor.ts';

describe('the system as an actor', () => {
  it('goes by the product\'s name in the log, is no person and holds no office', () => {
    expect(SYSTEM).toEqual({ personId: null, name: 'Medvirk', roles: ['SYSTEM'], offices: [] });
  });
});
