import { describe, expect, it } from '@jest/globals';
import type { DecisionRecord, Initiative, RiskAssessment } from '#domain';
import { altered, id, judge, leader, PlayedCourse, put } from '#testing';

const assess = (course: PlayedCourse, name: string, alternativeId: string | null = null): PlayedCourse => course.does('risk.assess', {
  riskId: id(name), proposalId: id('proposal-1'), alternativeId, risks: [{ title: 'Slitasje', probability: 2, consequence: 2, measure: 'Pauser', owner: 'Liv', residual: 2 }], safetyRepDueOn: '2026-03-12',
});
const assessed = (): PlayedCourse => assess(assess(put(new PlayedCourse(), 1), 'whole'), 'alt', id('alternative'));
const open = (subject: Parameters<typeof judge>[0]): unknown => judge(subject, 'residual-risk-accepted').missing['risks'];

const decided = (...options: DecisionRecord['options']): Parameters<typeof judge>[0] => {
  const course = assessed();
  const decision: DecisionRecord = {
    id: id('dec'), proposalId: id('proposal-1'), part: null, title: 'x', options, criteria: [], evidence: [], reason: 'x', decider: course.initiative.risks[0]!.signedBy, body: 'ADMINISTRATIVE',
    dissentLaid: [], trial: null, registered: { recordedAt: course.now, occurredOn: '2026-03-02', bySide: 'EMPLOYER', confirmedAt: null }, communicated: [], entryId: id('entry'),
  };
  return altered(course, { decisions: [decision] });
};
const other = { id: id('other'), title: 'Hver tredje' };
const alternative = { id: id('alternative'), title: 'Hver fjerde helg' };

describe('residual-risk-accepted', () => {
  it('asks for every assessment while nothing is decided, and shows them', () => {
    const course = assessed();
    expect(judge(course, 'residual-risk-accepted')).toMatchObject({ state: 'MISSING', missing: { risks: [id('whole'), id('alt')] }, evidence: course.initiative.risks.map(({ entryId }) => entryId) });
  });

  it('is shown by the assessments that were accepted', () => {
    const course = assessed().does('risk.accept-residual', { riskIds: [id('whole'), id('alt')] }, leader);
    expect(judge(course, 'residual-risk-accepted')).toMatchObject({ state: 'MET', evidence: course.initiative.risks.map(({ entryId }) => entryId) });
  });

  it('asks for the whole and for the alternative that was chosen, not for one that was not', () => {
    expect(open(decided({ ...other, chosen: false }, { ...alternative, chosen: true }))).toEqual([id('whole'), id('alt')]);
    expect(open(decided({ ...other, chosen: true }, { ...alternative, chosen: false }))).toEqual([id('whole')]);
  });

  it('asks for an alternative that the decision says nothing of', () => {
    expect(open(decided({ ...other, chosen: true }))).toEqual([id('whole'), id('alt')]);
  });
});

describe('residual-risk-accepted, in a cycle', () => {
  const course = assessed();
  const { initiative: { proposals: [proposal], risks: [whole], visits: [visit] } } = course;
  const ofPart = (part: string): { proposal: Initiative['proposals'][number]; risk: RiskAssessment } =>
    ({ proposal: { ...proposal!, id: id(`p-${part}`), part, alternatives: [] }, risk: { ...whole!, id: id(`r-${part}`), part, proposalId: id(`p-${part}`) } });
  const parts = [ofPart('level-1'), ofPart('level-2')];
  const standingIn = (part: string | null): Parameters<typeof judge>[0] =>
    altered(course, { proposals: parts.map((one) => one.proposal), risks: [{ ...whole!, proposalId: null, part: null }, ...parts.map((one) => one.risk)], visits: [{ ...visit!, part }] });

  it('asks for the part that is being worked on', () => {
    expect(open(standingIn('level-2'))).toEqual([id('r-level-2')]);
  });

  it('asks for the whole and every part when the change is carried out', () => {
    expect(open(standingIn(null))).toEqual([id('whole'), id('r-level-1'), id('r-level-2')]);
  });
});
