import { describe, expect, it } from '@jest/globals';
import { userError } from './user-errors.ts';

const PROPOSAL = '0190c7a5-7b1e-7cc4-9d53-2f6c1b3a4d5e';
const SIGN_OFF = '0190c7a5-7b1e-7cc4-9d53-2f6c1b3a4d5f';

describe('the data of a user error', () => {
  it('names objects by the ids that callers know them by', () => {
    expect(userError({ code: 'DECIDE_ON_STANDING_PROPOSAL', field: ['proposalId'], data: { proposalId: PROPOSAL, title: 'Ny turnus' } }, 'nb').data)
      .toEqual({ proposalId: 'PRO_0190c7a57b1e7cc49d532f6c1b3a4d5e', title: 'Ny turnus' });
    expect(userError({ code: 'DISSENT_NOT_LAID', field: ['dissentLaid'], data: { signOffIds: [SIGN_OFF] } }, 'nb').data).toEqual({ signOffIds: ['SGN_0190c7a57b1e7cc49d532f6c1b3a4d5f'] });
  });

  it('leaves what names nothing as it is', () => {
    expect(userError({ code: 'NOT_FOUND', field: null, data: { proposalId: null, count: 3, kind: 'LAW' } }, 'nb').data).toEqual({ proposalId: null, count: 3, kind: 'LAW' });
  });
});
