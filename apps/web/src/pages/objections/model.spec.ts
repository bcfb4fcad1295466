import { describe, expect, it } from '@jest/globals';
import { nb } from 'date-fns/locale/nb';
import { datesIn } from '../../language/dates.ts';
import { translator } from '../../language/messages.ts';
import { objectionTexts } from '../../parts/objection-texts.ts';
import { mayAnswerObjection, objectionAnswerInput, objectionFilterOf, objectionsCsv, objectionsInOrder, type ObjectionNode, raisedFor } from './model.ts';
import { texts } from './texts.ts';

const t = translator(texts, 'nb');
const answer = { upheld: true, text: 'Vi drøfter 3. mars.', at: '2027-02-24T09:00:00Z', by: { name: 'Kari Leder' } };
const objection = (over: Partial<ObjectionNode> = {}): ObjectionNode => ({
  id: 'OBJ_1', version: 3, kind: 'CLAIM_CONSULTATION', matter: 'Helgevakter; flyttet', text: 'Ikke drøftet', raisedAt: '2027-02-19T22:30:00Z', answerDueOn: '2027-02-26', overdueAt: null, union: 'nsf',
  unit: { name: 'Hjemmetjenesten' }, initiative: null, by: { name: 'Tove Tillitsvalgt', person: { id: 'PER_t' } }, answer: null, ...over,
});
const viewer = (id: string, ...roles: ('LEADER' | 'HR_ADMIN' | 'UNION_REP')[]) => ({ viewer: { person: { id, name: '' }, roles, language: 'NB' as const } });

describe('the list of objections', () => {
  it('begins with what waits, the earliest deadline first, and ends with the answered, newest first', () => {
    const list = [
      objection({ id: 'old', answer, raisedAt: '2027-01-01T09:00:00Z' }), objection({ id: 'late', answerDueOn: '2027-03-02' }),
      objection({ id: 'new', answer, raisedAt: '2027-02-01T09:00:00Z' }), objection({ id: 'soon', answerDueOn: '2027-02-25' }),
    ];
    expect(objectionsInOrder(list).map(({ id }) => id)).toEqual(['soon', 'late', 'new', 'old']);
  });
  it('is filtered by the address, and passes over what it does not know', () => {
    expect(objectionFilterOf(new URLSearchParams('svar=venter&hva=WRONG_SCOPE'))).toEqual({ answered: false, kind: ['WRONG_SCOPE'] });
    expect(objectionFilterOf(new URLSearchParams('svar=kanskje&hva=ALT'))).toEqual({});
  });
  it('names the union as the register does, its key where the register no longer has it, and the safety rep for none', () => {
    const unions = [{ key: 'nsf', name: 'Norsk Sykepleierforbund' }];
    expect(['nsf', 'gone', null].map((union) => raisedFor(union, unions, t))).toEqual(['Norsk Sykepleierforbund', 'gone', 'verneombudet']);
  });
  it('is a file in the order of the page, with dates of the clock in Oslo', () => {
    const file = objectionsCsv({ objections: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [objection()] }, register: { closedDays: [], unions: [] } }, { dates: datesIn('nb', nb), t, kind: translator(objectionTexts, 'nb') });
    expect(file.split('\r\n')[1]).toBe('19.2.2027;Krav om drøfting;"Helgevakter; flyttet";Ingen prosess;Hjemmetjenesten;nsf;Tove Tillitsvalgt;26.2.2027;Ubesvart;');
  });
});

describe('answering', () => {
  it('is for the employer’s side, once', () => {
    expect(mayAnswerObjection(viewer('PER_l', 'LEADER'), objection())).toBe(true);
    expect(mayAnswerObjection(viewer('PER_l', 'LEADER'), objection({ answer }))).toBe(false);
    expect(mayAnswerObjection(viewer('PER_u', 'UNION_REP'), objection())).toBe(false);
  });
  it('is never for who raised it, whatever else they are', () => {
    expect(mayAnswerObjection(viewer('PER_t', 'HR_ADMIN'), objection())).toBe(false);
  });
  it('names the version that was read', () => {
    expect(objectionAnswerInput(objection(), { upheld: 'NO', text: ' Nei. ' })).toEqual({ objectionId: 'OBJ_1', expectedVersion: 3, upheld: false, text: 'Nei.' });
  });
});
