import { describe, expect, it } from '@jest/globals';
import { osloEndOf } from '#domain';
import { altered, hr, id, judge, march, PlayedCourse, put, safetyRep } from '#testing';

const assess = (course: PlayedCourse, name: string, alternativeId: string | null = null, safetyRepDueOn = '2026-03-12'): PlayedCourse => course.does('risk.assess', {
  riskId: id(name), proposalId: course.initiative.proposals.at(-1)?.id ?? null, alternativeId, safetyRepDueOn,
  risks: [{ title: 'Slitasje', probability: 3, consequence: 3, measure: 'Pauser', owner: 'Liv', residual: 4 }],
});
const spoken = (course: PlayedCourse, name: string): PlayedCourse => course.does('risk.state-as-safety-rep', { riskId: id(name), text: 'Sett' }, safetyRep);
/** The whole assessed on the 3rd, the alternative on the 4th with a later day for the safety rep. */
const bothAssessed = (): PlayedCourse => assess(assess(put(new PlayedCourse(), 1).at(march(3)), 'whole').at(march(4)), 'alt', id('alternative'), '2026-03-16');
const entries = ({ initiative }: PlayedCourse): readonly string[] => initiative.risks.map(({ entryId }) => entryId);

describe('risk-assessed', () => {
  it('asks for the whole also where every alternative is assessed, and shows what there is', () => {
    const course = assess(put(new PlayedCourse(), 1), 'alt', id('alternative'));
    expect(judge(course, 'risk-assessed')).toMatchObject({ state: 'MISSING', missing: { whole: true, alternatives: [] }, evidence: entries(course) });
  });

  it('asks for nothing but the whole while no proposal has been put', () => {
    expect(judge(spoken(assess(new PlayedCourse(), 'whole'), 'whole'), 'risk-assessed').state).toBe('MET');
  });

  it('waits for the safety rep on each assessment, from the first on, and is looked at again when the first day is over', () => {
    const course = bothAssessed();
    expect(judge(course, 'risk-assessed')).toMatchObject({ state: 'WAITING', since: march(3), reviewAt: osloEndOf('2026-03-12'), missing: { risks: [id('whole'), id('alt')] }, evidence: entries(course) });
    expect(judge(spoken(bothAssessed(), 'whole'), 'risk-assessed')).toMatchObject({ since: march(4), reviewAt: osloEndOf('2026-03-16'), missing: { risks: [id('alt')] } });
  });

  it('does not wait for the safety rep on alternatives where the playbook asks for the whole alone', () => {
    const wholeOnly = { parameters: { alternatives: false } };
    expect(judge(bothAssessed(), 'risk-assessed', wholeOnly)).toMatchObject({ state: 'WAITING', missing: { risks: [id('whole')] } });
    expect(judge(spoken(bothAssessed(), 'whole'), 'risk-assessed', wholeOnly).state).toBe('MET');
  });
});

describe('what assessments still apply', () => {
  const unnamed = (signedAt: string, part: string | null = null): Parameters<typeof judge>[0] => {
    const course = put(assess(new PlayedCourse(), 'whole').at(march(4)), 1);
    const [risk] = course.initiative.risks;
    return altered(course, { risks: [{ ...risk!, proposalId: null, signedAt, part }] });
  };
  const lacksWhole = (subject: Parameters<typeof judge>[0]): unknown => judge(subject, 'risk-assessed', { parameters: { alternatives: false, safetyRep: false } }).missing['whole'] ?? false;

  it('one that names no version applies when it was signed as the version that counts was put, or later', () => {
    expect([march(3), march(4), march(5)].map((at) => lacksWhole(unnamed(at)))).toEqual([true, false, false]);
  });

  it('one that names no version applies to its own part alone', () => {
    expect(lacksWhole(unnamed(march(5), 'level-1'))).toBe(true);
  });

  it('of two of the same thing the newer one applies', () => {
    const course = assess(bothAssessed().at(march(5)), 'again');
    expect(judge(course, 'risk-assessed').missing).toMatchObject({ risks: [id('again'), id('alt')] });
  });
});

describe('amu-treated', () => {
  const treated = (treatedOn: string): PlayedCourse => bothAssessed().at(march(6)).does('risk.treat-in-amu', { riskIds: [id('whole'), id('alt')], conclusion: 'Tatt til etterretning', treatedOn }, hr);

  it('lacks the assessment of the whole, whatever is assessed besides', () => {
    const course = assess(put(new PlayedCourse(), 1), 'alt', id('alternative'));
    expect(judge(course, 'amu-treated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'RISK_ASSESSMENT' }, evidence: entries(course) });
  });

  it('waits for the committee from the signature of the oldest assessment that it has not treated', () => {
    const course = bothAssessed();
    expect(judge(course, 'amu-treated')).toMatchObject({ state: 'WAITING', since: march(3), evidence: entries(course) });
    const half = course.at(march(6)).does('risk.treat-in-amu', { riskIds: [id('whole')], conclusion: 'Sett', treatedOn: '2026-03-06' }, hr);
    expect(judge(half, 'amu-treated')).toMatchObject({ since: march(4), missing: { risks: [id('alt')] } });
  });

  it('is shown by the assessments that were treated', () => {
    const course = treated('2026-03-06');
    expect(judge(course, 'amu-treated')).toMatchObject({ state: 'MET', evidence: entries(course) });
  });

  it('names what the unions must confirm, and since when, where a treatment was typed in later', () => {
    const course = treated('2026-03-05');
    expect(judge(course, 'amu-treated')).toMatchObject({
      state: 'WAITING', since: march(6), waitingOn: [{ name: 'Fagforbundet' }, { name: 'Norsk Sykepleierforbund' }], missing: { unconfirmed: [id('whole'), id('alt')] }, evidence: entries(course),
    });
  });
});
