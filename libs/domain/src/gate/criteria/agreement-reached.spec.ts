import { describe, expect, it } from '@jest/globals';
import { activity, altered, fagforbundetRep, hold, id, judge, march, met, nsfRep, PlayedCourse, playbookWith, put, sendRecordOf, sha, summon } from '#testing';

const consents = activity('consents');
const needing = (): PlayedCourse => new PlayedCourse(undefined, { playbook: playbookWith({ diagnose: { activities: [consents] } }) })
  .does('proposal.put', { proposalId: id('proposal-1'), title: 'x', text: 'x', alternatives: [], substantial: true, requiresAgreement: ['12-timersvakter'] });
/** Met about it on the 11th, called to for agreement, and the record sent. */
const negotiated = (): PlayedCourse =>
  sendRecordOf(met(hold(summon(needing().at(march(3)), { name: 'first', startsAt: march(11, '09:00'), intensity: 'AGREE' }), 'first', march(11, '09:00')), 'first', 'fagforbundet', 'nsf'), 'first');
const signed = (course: PlayedCourse, nsfDissent: string | null = null): PlayedCourse => course
  .does('record.sign', { recordId: id('rec-first'), signOffId: id('s-f'), partyId: id('fagforbundet'), dissent: null }, fagforbundetRep)
  .does('record.sign', { recordId: id('rec-first'), signOffId: id('s-n'), partyId: id('nsf'), dissent: nsfDissent }, nsfRep);
/** The entries of the record and of its sign-offs, as the proof of an exit gives them. */
const proof = ({ initiative: { records: [record] } }: PlayedCourse): readonly string[] => [record!.signOffs[0]!.entryId, record!.entryId, record!.signOffs[1]!.entryId];

describe('agreement-reached', () => {
  it('asks nothing while no proposal needs agreement', () => {
    expect(judge(new PlayedCourse(), 'agreement-reached')).toMatchObject({ state: 'MET', evidence: [] });
    expect(judge(put(new PlayedCourse(), 1), 'agreement-reached')).toMatchObject({ state: 'MET', evidence: [] });
  });

  it('is shown by the record and every union\'s signature on it', () => {
    const course = signed(negotiated());
    expect(judge(course, 'agreement-reached')).toMatchObject({ state: 'MET', evidence: proof(course) });
  });

  it('says who did not agree, to what, and which entries tell it', () => {
    const course = signed(negotiated(), 'Nei');
    const result = judge(course, 'agreement-reached');
    expect(result).toMatchObject({ state: 'MISSING', evidence: proof(course) });
    expect(result.missing).toEqual({ content: ['12-timersvakter'], notAgreed: ['Norsk Sykepleierforbund'] });
  });

  it('is never reached with nobody', () => {
    expect(judge(altered(needing(), { parties: [] }), 'agreement-reached')).toMatchObject({ state: 'MISSING', missing: { content: ['12-timersvakter'], notAgreed: [] } });
  });
});

describe('agreement-reached, where law also allows individual agreements', () => {
  const individual = { activities: [consents], parameters: { individualAgreements: 'consents' } };
  const documented = (course: PlayedCourse): PlayedCourse => course.does('activity.document', {
    documentationId: id('doc'), activity: 'consents', part: null, title: 'Samtykker', note: '', attachment: { name: 'a.pdf', sha256: sha('c'), bytes: 9 }, occurredOn: null,
  });

  it('is met by them though a union dissents, once the unions have confirmed them', () => {
    const course = documented(signed(negotiated(), 'Nei'));
    expect(judge(course, 'agreement-reached', individual)).toMatchObject({ state: 'WAITING', documentedByHand: true, missing: { unconfirmed: [id('doc')] } });
    expect(judge(course.does('registration.confirm', { objectId: id('doc') }, nsfRep), 'agreement-reached', individual)).toMatchObject({ state: 'MET', documentedByHand: true });
  });

  it('still asks the unions while none is shown', () => {
    expect(judge(signed(negotiated(), 'Nei'), 'agreement-reached', individual)).toMatchObject({ state: 'MISSING', missing: { notAgreed: ['Norsk Sykepleierforbund'] } });
    expect(judge(negotiated(), 'agreement-reached', individual)).toMatchObject({ state: 'WAITING', missing: { mutation: 'recordSign', content: ['12-timersvakter'] } });
  });

  it('does not take them where the playbook names no activity for them', () => {
    expect(judge(documented(signed(negotiated(), 'Nei')), 'agreement-reached', { activities: [consents] }).state).toBe('MISSING');
  });
});
