import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads, Council } from '#domain';
import { COUNCILS } from '#domain';
import { activity, codesOf, id, judge, march, nsfRep, PlayedCourse, put } from '#testing';

type Input = CommandPayloads['council.record'];
const said = (council: Council, change: Partial<Input> = {}): Input => ({ viewId: id(council), council, outcome: 'STATED', text: 'Vi støtter forslaget', proposalId: id('proposal-1'), occurredOn: null, ...change });
const begun = () => put(new PlayedCourse(), 1);
const judged = (course: PlayedCourse) => judge(course, 'councils-heard', { parameters: { activity: 'councils' }, activities: [activity('councils', { kind: 'hearing' })] });
const all = (change: Partial<Input> = {}) => COUNCILS.reduce((course, council) => course.does('council.record', said(council, change)), begun());

describe('what a statutory council said', () => {
  it('is put on record by the employer, of a council that there is, on no day to come', () => {
    expect(codesOf(begun().tries('council.record', said('YOUTH')))).toEqual([]);
    expect(codesOf(begun().tries('council.record', said('YOUTH'), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(begun().tries('council.record', said('SAMI' as Council)))).toEqual(['COUNCIL_UNKNOWN']);
    expect(codesOf(begun().tries('council.record', said('YOUTH', { outcome: 'SILENT' as 'STATED' })))).toEqual(['COUNCIL_OUTCOME_UNKNOWN']);
    expect(codesOf(begun().tries('council.record', said('YOUTH', { text: '' })))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(begun().tries('council.record', said('YOUTH', { occurredOn: '2026-03-03' })))).toEqual(['OCCURRED_IN_FUTURE']);
    expect(codesOf(begun().does('council.record', said('YOUTH')).tries('council.record', said('YOUTH')))).toEqual(['ID_TAKEN']);
  });

  it('is known to be nothing only after a hearing of it has closed', () => {
    const heard = begun().does('hearing.open', { hearingId: id('h'), proposalId: id('proposal-1'), activity: null, title: 'Høring', question: 'Hva?', partyIds: [], groupIds: [], councils: ['YOUTH'], workingDays: 5 });
    const silent = said('YOUTH', { outcome: 'NO_STATEMENT', text: 'Ingen uttalelse' });
    expect(codesOf(heard.tries('council.record', silent))).toEqual(['COUNCIL_NOT_HEARD']);
    expect(codesOf(heard.at(march(10)).tries('council.record', silent))).toEqual([]);
    expect(codesOf(heard.tries('council.record', { ...silent, viewId: id('other'), council: 'ELDERLY' }))).toEqual(['COUNCIL_NOT_HEARD']);
  });
});

describe('councils-heard', () => {
  it('asks for every council, of which one at least is concerned', () => {
    expect(judged(begun()).state).toBe('MISSING');
    expect(judged(begun().does('council.record', said('YOUTH')))).toMatchObject({ state: 'MISSING', missing: { councils: ['ELDERLY', 'DISABLED'] } });
    expect(judged(all())).toMatchObject({ state: 'MET', evidence: { length: 3 }, documentedByHand: false });
    expect(judged(all({ outcome: 'NOT_CONCERNED', text: 'Gjelder bare vakter' }))).toMatchObject({ state: 'MISSING', missing: { lacks: 'COUNCIL_CONCERNED' } });
  });

  it('waits for the other side where it was typed in afterwards, and is met once it is confirmed', () => {
    const late = () => all({ occurredOn: '2026-02-20' });
    expect(judged(late())).toMatchObject({ state: 'WAITING', waitingOn: [{ name: 'Fagforbundet' }, { name: 'Norsk Sykepleierforbund' }] });
    expect(judged(COUNCILS.reduce((course, council) => course.does('registration.confirm', { objectId: id(council) }, nsfRep), late())).state).toBe('MET');
  });

  it('opens again by a substantial change', () => {
    expect(judged(put(all(), 2, false)).state).toBe('MET');
    expect(judged(put(all(), 2, true)).state).toBe('MISSING');
  });
});
