import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { JOB_QUALITIES, MUNICIPAL_ROLES } from '#domain';
import { activity, codesOf, id, judge, nsfRep, PlayedCourse, put } from '#testing';

type Input = CommandPayloads['impact.assess'];
const cell = (quality: Input['qualities'][number]['quality'], impact: Input['qualities'][number]['impact'] = 'SAME', note: string | null = null) => ({ quality, groupId: id('group-1'), impact, note });
const full = (change: Partial<Input> = {}): Input => ({
  impactId: id('impact'), proposalId: id('proposal-1'), alternativeId: id('alternative'), qualities: JOB_QUALITIES.map((quality) => cell(quality)), roles: MUNICIPAL_ROLES.map((role) => ({ role, impact: 'UNKNOWN', note: null })), ...change,
});
/** The tests' proposal has one alternative, "Hver fjerde helg", and the initiative one group. */
const begun = () => put(new PlayedCourse(), 1);
const tries = (change: Partial<Input>) => codesOf(begun().tries('impact.assess', full(change)));
const judged = (course: PlayedCourse) => judge(course, 'impact-assessed', { force: 'ADVICE' });

describe('filling the impact matrix', () => {
  it('is the employer\'s, of a version and an alternative that there are', () => {
    expect(tries({})).toEqual([]);
    expect(codesOf(begun().tries('impact.assess', full(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(tries({ proposalId: id('none') })).toEqual(['PROPOSAL_UNKNOWN']);
    expect(tries({ alternativeId: id('none') })).toEqual(['ALTERNATIVE_UNKNOWN']);
    expect(codesOf(begun().does('impact.assess', full()).tries('impact.assess', full()))).toEqual(['ID_TAKEN']);
  });

  it('names each cell once, of groups that there are, with values of ours', () => {
    expect(tries({ qualities: [], roles: [] })).toEqual(['IMPACT_EMPTY']);
    expect(tries({ qualities: [cell('SAFETY'), cell('SAFETY', 'BETTER')] })).toEqual(['IMPACT_CELL_TWICE']);
    expect(tries({ qualities: [{ ...cell('SAFETY'), groupId: id('none') }] })).toEqual(['GROUP_UNKNOWN']);
    expect(tries({ qualities: [cell('PAY' as 'SAFETY')] })).toEqual(['IMPACT_VALUE_UNKNOWN']);
  });

  it('says in words what gets worse', () => {
    expect(tries({ qualities: [cell('SAFETY', 'WORSE')] })).toEqual(['IMPACT_WORSE_NEEDS_NOTE']);
    expect(tries({ qualities: [cell('SAFETY', 'WORSE', 'Alene på natt')] })).toEqual([]);
    expect(tries({ qualities: [cell('SAFETY', 'BETTER', ' ')] })).toEqual(['TEXT_EMPTY']);
  });
});

describe('impact-assessed', () => {
  it('is missing without a matrix, says which options have open cells, and is met when every cell has an answer', () => {
    expect(judged(begun())).toMatchObject({ state: 'MISSING', missing: { lacks: 'IMPACT' } });
    expect(judged(begun().does('impact.assess', full({ roles: [] })))).toMatchObject({ state: 'MISSING', missing: { options: ['Hver fjerde helg'], cells: 4 } });
    expect(judged(begun().does('impact.assess', full()))).toMatchObject({ state: 'MET', documentedByHand: false, evidence: { length: 1 } });
  });

  it('counts for a later version until a substantial change', () => {
    const filled = () => begun().does('impact.assess', full());
    expect(judged(put(filled(), 2, false)).state).toBe('MET');
    expect(judged(put(filled(), 2, true)).state).toBe('MISSING');
  });

  it('shows an activity of the playbook of its kind', () => {
    const asked = { force: 'ADVICE' as const, parameters: { activity: 'impact-matrix' }, activities: [activity('impact-matrix', { kind: 'impact-matrix' })] };
    expect(judge(begun(), 'activity-done', asked)).toMatchObject({ state: 'MISSING', documentedByHand: true });
    expect(judge(begun().does('impact.assess', full()), 'activity-done', asked)).toMatchObject({ state: 'MET', documentedByHand: false });
  });
});
