import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { actor, codesOf, hr, id, leader, march, nsfRep, PlayedCourse, put, safetyRep, superior } from '#testing';
import { contextAt } from '#testing';

const risk = { title: 'Søvnmangel', probability: 3 as const, consequence: 4 as const, measure: 'Færre nattvakter på rad', owner: 'Liv Leder', residual: 6 };
const assess = (change: Partial<CommandPayloads['risk.assess']> = {}): CommandPayloads['risk.assess'] =>
  ({ riskId: id('risk'), proposalId: id('proposal-1'), alternativeId: null, risks: [risk], safetyRepDueOn: '2026-03-10', ...change });
const begun = () => put(new PlayedCourse(), 1).at(march(3));
const assessed = () => begun().does('risk.assess', assess());
const tries = (change: Partial<CommandPayloads['risk.assess']>) => codesOf(begun().tries('risk.assess', assess(change)));

describe('assessing risk', () => {
  it('is signed by the leader or the superior, and neither by HR nor by the safety rep', () => {
    expect(assessed().initiative.risks).toMatchObject([{ signedBy: { personId: leader.personId, side: 'EMPLOYER' }, signedAt: march(3), safetyRep: { dueOn: '2026-03-10', statement: null }, amu: null, residualAccepted: null }]);
    expect(codesOf(begun().tries('risk.assess', assess(), superior))).toEqual([]);
    expect(codesOf(begun().tries('risk.assess', assess(), hr))).toEqual(['RISK_SIGNED_BY_LEADER']);
    expect(codesOf(begun().tries('risk.assess', assess(), safetyRep))).toEqual(['RISK_SIGNED_BY_LEADER']);
  });

  it('is of the whole or of an alternative that the proposal has', () => {
    expect(tries({ alternativeId: id('alternative') })).toEqual([]);
    expect(tries({ alternativeId: id('none') })).toEqual(['ALTERNATIVE_UNKNOWN']);
    expect(tries({ alternativeId: id('alternative'), proposalId: null })).toEqual(['ALTERNATIVE_UNKNOWN']);
    expect(tries({ proposalId: null })).toEqual([]);
    expect(tries({ proposalId: id('none') })).toEqual(['PROPOSAL_UNKNOWN']);
  });

  it('holds numbers, words and lists to their bounds', () => {
    expect(tries({ risks: [] })).toEqual(['RISK_EMPTY']);
    expect(tries({ risks: [{ ...risk, probability: 6 as 5 }] })).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(tries({ risks: [{ ...risk, consequence: 0 as 1 }] })).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(tries({ risks: [{ ...risk, residual: 26 }] })).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(tries({ risks: [{ ...risk, measure: '' }] })).toEqual(['TEXT_EMPTY']);
    expect(tries({ risks: Array.from({ length: 201 }, () => risk) })).toEqual(['LIST_TOO_LONG']);
    expect(tries({ safetyRepDueOn: '2026-03-02' })).toEqual(['SAFETY_REP_DUE_IN_PAST']);
    expect(codesOf(assessed().tries('risk.assess', assess()))).toEqual(['ID_TAKEN']);
  });
});

describe("the safety rep's statement", () => {
  const state = { riskId: id('risk'), text: 'Nattvaktene bekymrer' };

  it('is the safety rep\'s own, once, also after its deadline', () => {
    const course = assessed().at(march(20)).does('risk.state-as-safety-rep', state, safetyRep);
    expect(course.initiative.risks[0]!.safetyRep.statement).toMatchObject({ text: 'Nattvaktene bekymrer', by: { personId: safetyRep.personId }, at: march(20) });
    expect(codesOf(course.tries('risk.state-as-safety-rep', state, safetyRep))).toEqual(['SAFETY_REP_STATED_ALREADY']);
    expect(codesOf(assessed().tries('risk.state-as-safety-rep', state, leader))).toEqual(['SAFETY_REP_ONLY']);
    expect(codesOf(assessed().tries('risk.state-as-safety-rep', state, { ...leader, roles: ['LEADER', 'SAFETY_REP'] }))).toEqual(['SAFETY_REP_ONLY']);
    expect(codesOf(assessed().tries('risk.state-as-safety-rep', state, nsfRep))).toEqual(['SAFETY_REP_ONLY']);
    expect(codesOf(assessed().tries('risk.state-as-safety-rep', { ...state, text: '' }, safetyRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(assessed().tries('risk.state-as-safety-rep', { ...state, riskId: id('x') }, safetyRep))).toEqual(['RISK_UNKNOWN']);
  });
});

describe('treatment by the working environment committee', () => {
  const treat = (change: Partial<CommandPayloads['risk.treat-in-amu']> = {}): CommandPayloads['risk.treat-in-amu'] => ({ riskIds: [id('risk')], conclusion: 'Tatt til etterretning', treatedOn: '2026-03-03', ...change });
  const member = { ...actor('Amund', ['EMPLOYEE']), offices: [{ officeId: id('o'), kind: 'AMU_MEMBER' as const, union: null, unitId: id('unit'), deputy: false }] };

  it('is put on record by the employer or a member, and is late when of an earlier day', () => {
    expect(assessed().does('risk.treat-in-amu', treat(), member).initiative.risks[0]!.amu).toMatchObject({ treatedOn: '2026-03-03', registered: { occurredOn: '2026-03-03' } });
    const late = assessed().at(march(5)).does('risk.treat-in-amu', treat());
    expect(late.initiative.risks[0]!.amu!.registered.confirmedAt).toBeNull();
    expect(late.does('registration.confirm', { objectId: id('risk') }, nsfRep).initiative.risks[0]!.amu!.registered.confirmedAt).toBe(march(5));
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat(), nsfRep))).toEqual(['AMU_MEMBER_ONLY']);
  });

  it('needs a committee, known assessments, and a day that has been', () => {
    const none = new PlayedCourse(assessed().initiative, { organisation: { ...contextAt().organisation, hasAmu: false } }).at(march(3));
    expect(codesOf(none.tries('risk.treat-in-amu', treat()))).toEqual(['NO_AMU']);
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat({ treatedOn: '2026-03-04' })))).toEqual(['TREATED_IN_FUTURE']);
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat({ treatedOn: '3. mars' })))).toEqual(['DATE_INVALID']);
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat({ riskIds: [] })))).toEqual(['RISK_UNKNOWN']);
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat({ riskIds: [id('x')] })))).toEqual(['RISK_UNKNOWN']);
    expect(codesOf(assessed().tries('risk.treat-in-amu', treat({ conclusion: ' ' })))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(assessed().does('risk.treat-in-amu', treat()).tries('risk.treat-in-amu', treat()))).toEqual(['RISK_TREATED_ALREADY']);
  });
});

describe('the risk that is left', () => {
  it('is accepted by the line, once, and the safety rep is told by it', () => {
    const course = assessed().does('risk.accept-residual', { riskIds: [id('risk')] });
    expect(course.initiative.risks[0]!.residualAccepted).toMatchObject({ by: { personId: leader.personId }, at: march(3), safetyRepInformedAt: march(3) });
    expect(codesOf(course.tries('risk.accept-residual', { riskIds: [id('risk')] }))).toEqual(['RISK_TREATED_ALREADY']);
    expect(codesOf(assessed().tries('risk.accept-residual', { riskIds: [id('risk')] }, hr))).toEqual(['RISK_SIGNED_BY_LEADER']);
    expect(codesOf(assessed().tries('risk.accept-residual', { riskIds: [id('risk'), id('risk')] }))).toEqual(['ID_REPEATED']);
  });
});
