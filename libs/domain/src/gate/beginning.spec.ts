import { describe, expect, it } from '@jest/globals';
import { fact } from '#domain';
import { contextAt, deliver, fagforbundetRep, founded, given, givenInitiative, hr, id, judge, leader, march, PlayedCourse } from '#testing';

const room = [{ id: id('room-1'), what: 'Helgefrekvens', state: 'OPEN' as const, fixedBy: null }];

describe('mandate-stated', () => {
  it('is missing without a mandate, and with one that leaves the room for manoeuvre untold', () => {
    expect(judge(givenInitiative(), 'mandate-stated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'MANDATE' }, evidence: [] });
    expect(judge(givenInitiative(fact('mandate.stated', { mandateId: id('m'), text: 'x', room: [] })), 'mandate-stated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'ROOM' }, evidence: [expect.any(String)] });
  });

  it('is met, with its entry, when both are stated', () => {
    const result = judge(givenInitiative(fact('mandate.stated', { mandateId: id('m'), text: 'x', room })), 'mandate-stated');
    expect(result).toMatchObject({ state: 'MET', missing: {}, waitingOn: [], since: null });
    expect(result.evidence).toHaveLength(1);
  });
});

describe('groups-snapshotted', () => {
  it('is met by one group and missing without any', () => {
    expect(judge(givenInitiative(), 'groups-snapshotted')).toMatchObject({ state: 'MET', evidence: [expect.any(String)] });
    expect(judge(given(...founded().filter(({ type }) => type !== 'groups.snapshotted')), 'groups-snapshotted')).toMatchObject({ state: 'MISSING', missing: { lacks: 'GROUPS' } });
  });
});

describe('parties-listed', () => {
  it('is met when employer and unions stand with someone to speak for them', () => {
    expect(judge(givenInitiative(), 'parties-listed').state).toBe('MET');
  });

  it('is missing without unions, without the employer, and where a union has nobody', () => {
    const facts = founded();
    const without = (gone: string): ReturnType<typeof given> => given(...facts.filter((one) => one.type !== 'party.listed' || one.payload.partyId !== id(gone)));
    expect(judge(without('employer'), 'parties-listed').missing).toEqual({ lacks: 'EMPLOYER' });
    const removed = ['fagforbundet', 'nsf'].map((name) => fact('party.removed', { partyId: id(name), reason: 'x' }));
    expect(judge(given(...facts, ...removed), 'parties-listed').missing).toEqual({ lacks: 'UNIONS' });
    expect(judge(given(...facts, fact('party.holders-changed', { partyId: id('nsf'), holders: [] })), 'parties-listed').missing).toEqual({ lacks: 'REPRESENTATIVES', parties: ['Norsk Sykepleierforbund'] });
  });

  it('takes a union that another acts for by mandate as spoken for', () => {
    const course = givenInitiative(fact('party.holders-changed', { partyId: id('nsf'), holders: [] }), fact('party.mandated', { partyId: id('nsf'), personId: id('Fatima F'), name: 'Fatima F', until: null }));
    expect(judge(course, 'parties-listed').state).toBe('MET');
  });
});

describe('meeting-plan-sent and first-information-given', () => {
  const delivered = (kind: 'MEETING_PLAN' | 'FIRST_INFORMATION', to: readonly { kind: 'PARTY' | 'GROUP'; id: string }[], occurredOn = '2026-03-02'): ReturnType<typeof fact> =>
    fact('package.delivered', { packageId: id(`p-${to.length}`), kind, title: 'x', part: null, proposalId: null, documents: [], to: [...to], replacesId: null, occurredOn });
  const unions = [{ kind: 'PARTY' as const, id: id('fagforbundet') }, { kind: 'PARTY' as const, id: id('nsf') }];
  const group = { kind: 'GROUP' as const, id: id('group-1') };

  it('name the unions and groups that lack it', () => {
    expect(judge(givenInitiative(delivered('MEETING_PLAN', unions.slice(0, 1))), 'meeting-plan-sent')).toMatchObject({ state: 'MISSING', missing: { receivers: ['Norsk Sykepleierforbund'] } });
    expect(judge(givenInitiative(delivered('FIRST_INFORMATION', unions)), 'first-information-given')).toMatchObject({ state: 'MISSING', missing: { receivers: ['Hjelpepleiere, dag'] } });
  });

  it('are met when everyone has it, in one package or several', () => {
    expect(judge(givenInitiative(delivered('MEETING_PLAN', unions)), 'meeting-plan-sent').state).toBe('MET');
    expect(judge(givenInitiative(delivered('FIRST_INFORMATION', unions), delivered('FIRST_INFORMATION', [group])), 'first-information-given')).toMatchObject({ state: 'MET', evidence: [expect.any(String), expect.any(String)] });
    expect(judge(givenInitiative(delivered('MEETING_PLAN', unions)), 'first-information-given').state).toBe('MISSING');
  });

  it('wait, as law, for the unions to confirm what was typed in afterwards; as agreement they do not', () => {
    const late = givenInitiative(delivered('FIRST_INFORMATION', [...unions, group], '2026-02-20'));
    expect(judge(late, 'first-information-given')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'PARTY', name: 'Fagforbundet' }, { kind: 'PARTY', name: 'Norsk Sykepleierforbund' }], since: contextAt().now });
    expect(judge(late, 'first-information-given', { force: 'AGREEMENT' }).state).toBe('MET');
    expect(judge(late.and(fact('registration.confirmed', { objectId: id('p-3'), partyId: id('nsf') })), 'first-information-given').state).toBe('MET');
  });

  it('is met through the commands themselves', () => {
    const course = deliver(new PlayedCourse(), 'plan', { kind: 'MEETING_PLAN' });
    expect(judge(course, 'meeting-plan-sent').state).toBe('MET');
  });
});

describe('preparation-requests-answered', () => {
  const asked = (): PlayedCourse => new PlayedCourse().does('preparation.request', { requestId: id('req'), partyId: id('fagforbundet'), until: '2026-03-20', reason: 'Trenger tid' }, fagforbundetRep);

  it('is met while nobody has asked', () => { expect(judge(givenInitiative(), 'preparation-requests-answered').state).toBe('MET'); });

  it('waits for the leader from the moment of asking, and is met by an answer either way', () => {
    const course = asked();
    expect(judge(course, 'preparation-requests-answered')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'ROLE', name: leader.name }], since: course.now, missing: { requests: [id('req')] }, evidence: [course.initiative.preparationRequests[0]!.entryId] });
    expect(judge(asked().does('preparation.answer', { requestId: id('req'), granted: false, reason: 'Fristen er lang nok' }, hr), 'preparation-requests-answered').state).toBe('MET');
  });
});

describe('proposal-put', () => {
  it('is missing until a proposal lies there', () => {
    expect(judge(givenInitiative(), 'proposal-put')).toMatchObject({ state: 'MISSING', missing: { lacks: 'PROPOSAL', part: null } });
    const put = new PlayedCourse().at(march(3)).does('proposal.put', { proposalId: id('one'), title: 'x', text: 'x', alternatives: [], substantial: true, requiresAgreement: [] });
    expect(judge(put, 'proposal-put')).toMatchObject({ state: 'MET', evidence: [put.initiative.proposals[0]!.entryId] });
  });
});
