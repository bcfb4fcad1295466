import { describe, expect, it } from '@jest/globals';
import type { NewObjectionPageQuery } from '../../generated/pages/new-objection/query.ts';
import { objectionDefaults, objectionInput, SAFETY } from './model.ts';

type Offices = NewObjectionPageQuery['me']['offices'];
const page = (offices: Offices): NewObjectionPageQuery => ({
  viewer: { person: { id: 'PER_t', name: 'Tove' }, roles: ['UNION_REP'], language: 'NB' }, organisation: { id: 'ORG_1', name: 'Eksempel', now: '2027-02-19T09:00:00Z', kind: 'LIVE' }, waiting: { totalCount: 0 },
  me: { offices }, register: { closedDays: [], unions: [{ key: 'nsf', name: 'Norsk Sykepleierforbund' }] }, units: [],
  initiatives: { nodes: [{ id: 'INI_1', number: 'M-2027-4', title: 'Ny turnus', unit: { id: 'UNI_nord' } }] },
});
const nurses = page([{ kind: 'UNION_REP', union: 'nsf', unit: { id: 'UNI_sor' } }]);
const values = { voice: 'nsf', initiativeId: '', unitId: 'UNI_sor', kind: 'WRONG_GROUP', matter: ' Nattevaktene ', text: ' De mangler ' };

describe('the form of an objection', () => {
  it('begins with the only voice, the unit of the office, and the process and kind of the address', () => {
    expect(objectionDefaults(nurses, new URLSearchParams('prosess=M-2027-4&hva=CLAIM_CONSULTATION'))).toEqual({ voice: 'nsf', initiativeId: 'INI_1', unitId: 'UNI_sor', kind: 'CLAIM_CONSULTATION', matter: '', text: '' });
  });
  it('asks who speaks where there is a choice, and passes over an address it does not know', () => {
    const both = page([{ kind: 'UNION_REP', union: 'nsf', unit: { id: 'UNI_sor' } }, { kind: 'SAFETY_REP', union: null, unit: { id: 'UNI_sor' } }]);
    expect(objectionDefaults(both, new URLSearchParams('prosess=M-1&hva=ALT'))).toMatchObject({ voice: '', initiativeId: '', kind: '' });
  });
  it('takes the unit of the process where there is one, and the chosen where there is none', () => {
    expect(objectionInput({ ...values, initiativeId: 'INI_1' }, nurses)).toMatchObject({ initiativeId: 'INI_1', unitId: 'UNI_nord' });
    expect(objectionInput(values, nurses)).toEqual({ initiativeId: null, unitId: 'UNI_sor', union: 'nsf', kind: 'WRONG_GROUP', matter: 'Nattevaktene', text: 'De mangler' });
  });
  it('speaks for no union as safety rep', () => {
    expect(objectionInput({ ...values, voice: SAFETY }, nurses).union).toBeNull();
  });
});
