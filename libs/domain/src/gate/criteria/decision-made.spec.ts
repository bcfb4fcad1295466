import { describe, expect, it } from '@jest/globals';
import type { DecisionRecord, Initiative, StageKey, StageVisit } from '#domain';
import { altered, consulted, id, judge, march, nsfRep, PlayedCourse, put } from '#testing';

type Subject = Parameters<typeof judge>[0];

const course = put(new PlayedCourse(), 1);
const [proposal] = course.initiative.proposals;
const decision: DecisionRecord = {
  id: id('dec'), proposalId: id('proposal-1'), part: null, title: 'Ny turnus', options: [{ id: id('o'), title: 'Ny turnus', chosen: true }], criteria: [], evidence: [], reason: 'Best samlet',
  decider: { personId: id('Dag Direktør'), name: 'Dag Direktør', role: 'DECISION_MAKER', side: 'EMPLOYER' }, body: 'ADMINISTRATIVE', dissentLaid: [], trial: null,
  registered: { recordedAt: march(9), occurredOn: '2026-03-09', bySide: 'EMPLOYER', confirmedAt: null }, communicated: [], entryId: id('decided'),
};
const visit = (stage: StageKey, enteredAt: string, leftAt: string | null, part: string | null = null): StageVisit =>
  ({ ...course.initiative.visits[0]!, id: id(`${stage.slice(0, 6)}-${enteredAt.slice(8, 10)}`), stage, part, enteredAt, leftAt });
const involved = visit('involve', march(3), march(6));
const deciding = visit('decide', march(6), null);
/** Decided on the 9th, on a version put on the 2nd and consulted on until the 6th. */
const decided = (change: Partial<Initiative> = {}): Subject => altered(course, { decisions: [decision], visits: [involved, deciding], ...change });
const putAt = (at: string, part: string | null = null): Initiative['proposals'] => [{ ...proposal!, putAt: at, part }];

describe('decision-made', () => {
  it('is shown by the entry of the decision, also where it does not suffice', () => {
    expect(judge(decided(), 'decision-made')).toMatchObject({ state: 'MET', evidence: [id('decided')] });
    expect(judge(decided({ decisions: [{ ...decision, proposalId: id('proposal-0') }] }), 'decision-made')).toMatchObject({ missing: { lacks: 'DECISION_ON_STANDING_PROPOSAL' }, evidence: [id('decided')] });
    expect(judge(decided({ proposals: putAt(march(7)) }), 'decision-made')).toMatchObject({ missing: { lacks: 'CONSULTATION_ON_CHANGED_PROPOSAL' }, evidence: [id('decided')] });
  });

  it('names, with its entry and since when, the decision that the unions must confirm', () => {
    const typedIn = decided({ decisions: [{ ...decision, registered: { ...decision.registered, occurredOn: '2026-03-08' } }] });
    expect(judge(typedIn, 'decision-made')).toMatchObject({ state: 'WAITING', since: march(9), missing: { unconfirmed: [id('dec')] }, evidence: [id('decided')] });
  });

  it('stands in the stages that come after: only going back to decide asks for a new one', () => {
    expect(judge(decided({ visits: [involved, { ...deciding, leftAt: march(10) }, visit('implement', march(10), null)] }), 'decision-made').state).toBe('MET');
    expect(judge(decided({ visits: [involved, { ...deciding, leftAt: march(10) }, visit('decide', march(10), null)] }), 'decision-made').missing).toMatchObject({ lacks: 'DECISION' });
  });

  it('counts a decision recorded in the moment that the stage was entered', () => {
    expect(judge(decided({ visits: [involved, { ...deciding, enteredAt: march(9) }] }), 'decision-made').state).toBe('MET');
  });

  it('is about no proposal where none has been put, and then only', () => {
    expect(judge(decided({ proposals: [], decisions: [{ ...decision, proposalId: null }] }), 'decision-made').state).toBe('MET');
    expect(judge(decided({ proposals: [] }), 'decision-made').missing).toMatchObject({ lacks: 'DECISION_ON_STANDING_PROPOSAL' });
    expect(judge(decided({ decisions: [{ ...decision, proposalId: null }] }), 'decision-made').missing).toMatchObject({ lacks: 'DECISION_ON_STANDING_PROPOSAL' });
  });
});

describe('what was before the parties while involvement was open', () => {
  const lacks = (change: Partial<Initiative>): unknown => judge(decided(change), 'decision-made').missing['lacks'] ?? null;
  const CHANGED = 'CONSULTATION_ON_CHANGED_PROPOSAL';

  it('holds a version put in the moment that involvement was left, and none put later', () => {
    expect([lacks({ proposals: putAt(march(6)) }), lacks({ proposals: putAt(march(6, '12:01')) })]).toEqual([null, CHANGED]);
  });

  it('holds nothing while involvement has never been left', () => {
    expect(lacks({ visits: [deciding] })).toBe(CHANGED);
  });

  it('is not widened by the time that later stages were open', () => {
    expect(lacks({ proposals: putAt(march(7)), visits: [involved, { ...deciding, leftAt: march(10) }, visit('implement', march(10), null)] })).toBe(CHANGED);
  });

  it('is not widened by the involvement of another part', () => {
    const inPart = (stage: StageKey, from: string, to: string | null, part: string): StageVisit => visit(stage, from, to, part);
    const visits = [inPart('involve', march(3), march(6), 'level-1'), inPart('involve', march(6), march(8), 'level-2'), inPart('decide', march(8), null, 'level-1')];
    expect(lacks({ proposals: putAt(march(7), 'level-1'), decisions: [{ ...decision, part: 'level-1' }], visits })).toBe(CHANGED);
    expect(lacks({ proposals: putAt(march(5), 'level-1'), decisions: [{ ...decision, part: 'level-1' }], visits })).toBeNull();
  });

  it('is that of the last time it was left, while it is open anew', () => {
    expect(lacks({ visits: [involved, { ...deciding, leftAt: march(10) }, visit('involve', march(10), null)] })).toBeNull();
  });
});

describe('dissent-laid', () => {
  it('is shown by nothing where nobody dissents', () => {
    expect(judge(decided(), 'dissent-laid')).toMatchObject({ state: 'MET', evidence: [] });
  });

  it('is shown by the decision, whether all dissent lay before it or not', () => {
    const dissenting = consulted().does('record.sign', { recordId: id('rec-first'), signOffId: id('s-1'), partyId: id('nsf'), dissent: 'Uenig' }, nsfRep);
    const laid = (...dissentLaid: readonly string[]): Subject => altered(dissenting, { decisions: [{ ...decision, dissentLaid }] });
    expect(judge(laid(), 'dissent-laid')).toMatchObject({ state: 'MISSING', missing: { signOffs: [id('s-1')] }, evidence: [id('decided')] });
    expect(judge(laid(id('s-1')), 'dissent-laid')).toMatchObject({ state: 'MET', evidence: [id('decided')] });
  });
});
