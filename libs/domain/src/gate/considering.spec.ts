import { describe, expect, it } from '@jest/globals';
import { osloEndOf } from '#domain';
import type { CommandPayloads } from '#domain';
import { activity, fagforbundetRep, hr, id, judge, leader, march, nsfRep, PlayedCourse, put, safetyRep, sha } from '#testing';

const stated = (course: PlayedCourse, name: string): PlayedCourse => course.does('statement.give', { statementId: id(name), partyId: id('fagforbundet'), text: 'Vi foreslår hver fjerde helg', proposalId: null }, fagforbundetRep);
const answered = (course: PlayedCourse, name: string, change: Partial<CommandPayloads['statement.answer']> = {}): PlayedCourse =>
  course.does('statement.answer', { answerId: id(`a-${name}`), statementIds: [id(name)], effect: 'NOT_CHANGED', text: 'Fordi budsjettet', proposalId: null, until: null, ...change });

describe('statements-answered', () => {
  it('is met while nobody has stated anything', () => { expect(judge(new PlayedCourse(), 'statements-answered').state).toBe('MET'); });

  it('waits for the leader from the oldest unanswered statement on, and is met when all have answers', () => {
    const course = stated(new PlayedCourse(), 'one');
    const since = course.now;
    stated(course.at(march(3)), 'two');
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'WAITING', since, waitingOn: [{ name: leader.name }], missing: { statements: [id('one'), id('two')] } });
    expect(judge(answered(answered(course, 'one'), 'two'), 'statements-answered')).toMatchObject({ state: 'MET', evidence: { length: 4 } });
  });

  it('waits for the deadline, since more may come until then, and holds nothing for what comes later', () => {
    const course = new PlayedCourse().does('initiative.schedule', { startsOn: null, statementsDueOn: '2026-03-06' });
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'TIME', name: '2026-03-06' }], reviewAt: osloEndOf('2026-03-06') });
    expect(judge(stated(course.at(march(9)), 'late'), 'statements-answered').state).toBe('MET');
  });

  it('opens again when a deferred answer has run out, and says when that will be', () => {
    const course = answered(stated(new PlayedCourse(), 'one'), 'one', { effect: 'DEFERRED', until: '2026-03-10' });
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'MET', reviewAt: osloEndOf('2026-03-10') });
    expect(judge(course.at(march(11)), 'statements-answered').state).toBe('WAITING');
  });

  it('opens again when the sender contests that a shared answer answers it', () => {
    const course = stated(stated(new PlayedCourse(), 'one'), 'two');
    answered(course, 'one', { statementIds: [id('one'), id('two')] });
    course.does('statement.contest-grouping', { statementId: id('two'), reason: 'Gjelder noe annet' }, fagforbundetRep);
    expect(judge(course, 'statements-answered')).toMatchObject({ state: 'WAITING', missing: { statements: [id('two')] } });
  });
});

const risk = (course: PlayedCourse, name: string, alternativeId: string | null = null): PlayedCourse => course.does('risk.assess', {
  riskId: id(name), proposalId: course.initiative.proposals.at(-1)?.id ?? null, alternativeId, safetyRepDueOn: '2026-03-12',
  risks: [{ title: 'Slitasje', probability: 3, consequence: 3, measure: 'Pauser', owner: 'Liv', residual: 4 }],
});
const spoken = (course: PlayedCourse, ...names: readonly string[]): PlayedCourse => names.reduce((played, name) => played.does('risk.state-as-safety-rep', { riskId: id(name), text: 'Sett' }, safetyRep), course);
const bothAssessed = (): PlayedCourse => risk(risk(put(new PlayedCourse(), 1), 'whole'), 'alt', id('alternative'));

describe('risk-assessed', () => {
  it('is missing until the whole and each alternative are assessed', () => {
    expect(judge(put(new PlayedCourse(), 1), 'risk-assessed')).toMatchObject({ state: 'MISSING', missing: { whole: true, alternatives: ['Hver fjerde helg'] } });
    expect(judge(risk(put(new PlayedCourse(), 1), 'whole'), 'risk-assessed')).toMatchObject({ state: 'MISSING', missing: { whole: false, alternatives: ['Hver fjerde helg'] } });
  });

  it('waits for the safety rep until the day is over, and is met by its statement or by time', () => {
    const course = bothAssessed();
    expect(judge(course, 'risk-assessed')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'OFFICE', name: 'SAFETY_REP' }], since: course.now, reviewAt: osloEndOf('2026-03-12'), missing: { mutation: 'riskStateAsSafetyRep' } });
    expect(judge(spoken(bothAssessed(), 'whole'), 'risk-assessed').state).toBe('WAITING');
    expect(judge(spoken(bothAssessed(), 'whole', 'alt'), 'risk-assessed')).toMatchObject({ state: 'MET', evidence: { length: 2 } });
    expect(judge(bothAssessed().at(osloEndOf('2026-03-12')), 'risk-assessed').state).toBe('MET');
  });

  it('asks less where the playbook says so', () => {
    const course = risk(put(new PlayedCourse(), 1), 'whole');
    expect(judge(course, 'risk-assessed', { parameters: { alternatives: false, safetyRep: false } }).state).toBe('MET');
  });

  it('starts again with a substantial change', () => {
    expect(judge(put(spoken(bothAssessed(), 'whole', 'alt'), 2), 'risk-assessed').state).toBe('MISSING');
    expect(judge(put(spoken(bothAssessed(), 'whole', 'alt'), 2, false), 'risk-assessed').state).toBe('MET');
  });
});

describe('amu-treated', () => {
  it('lacks the assessment, waits for the committee, and is met by its conclusion on each', () => {
    expect(judge(put(new PlayedCourse(), 1), 'amu-treated')).toMatchObject({ state: 'MISSING', missing: { lacks: 'RISK_ASSESSMENT' } });
    const course = bothAssessed();
    expect(judge(course, 'amu-treated')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'OFFICE', name: 'AMU_MEMBER' }], missing: { risks: [id('whole'), id('alt')] } });
    const treated = course.does('risk.treat-in-amu', { riskIds: [id('whole'), id('alt')], conclusion: 'Tatt til etterretning', treatedOn: '2026-03-02' }, hr);
    expect(judge(treated, 'amu-treated').state).toBe('MET');
  });

  it('waits, as law, for the unions to confirm a treatment typed in later', () => {
    const course = bothAssessed().at(march(6)).does('risk.treat-in-amu', { riskIds: [id('whole'), id('alt')], conclusion: 'Sett', treatedOn: '2026-03-05' }, hr);
    expect(judge(course, 'amu-treated')).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'PARTY' }, { kind: 'PARTY' }] });
    expect(judge(course, 'amu-treated', { force: 'AGREEMENT' }).state).toBe('MET');
  });

  it('is asked of an organisation of the size that must have a committee, by the rules then in force', () => {
    const course = bothAssessed();
    const size = (employees: number, amuFromEmployees: number): number => {
      const { context } = course;
      const subject = { dossier: course.dossier, context: { ...context, organisation: { ...context.organisation, employees, hasAmu: false }, ruleSet: { ...context.ruleSet, thresholds: { ...context.ruleSet.thresholds, amuFromEmployees } } } };
      try { judge(subject, 'amu-treated', { when: ['AMU_EXISTS'] }); return 1; } catch { return 0; }
    };
    expect([size(29, 30), size(30, 30), size(49, 50), size(50, 50)]).toEqual([0, 1, 0, 1]);
  });
});

describe('activity-done, councils-heard and coverage', () => {
  const done = { activities: [activity('hearing')], parameters: { activity: 'hearing' } };
  const documented = (course: PlayedCourse, name = 'doc', part: string | null = null, by = leader): PlayedCourse => course.does('activity.document', {
    documentationId: id(name), activity: 'hearing', part, title: 'Høring', note: '', attachment: { name: 'a.pdf', sha256: sha('c'), bytes: 9 }, occurredOn: null,
  }, by);

  it.each(['activity-done', 'councils-heard', 'coverage'])('%s is missing, then waits as law for the other side, then is met; always shown as documented by hand', (name) => {
    expect(judge(new PlayedCourse(), name, done)).toMatchObject({ state: 'MISSING', missing: { activity: 'hearing' }, documentedByHand: true });
    const course = documented(new PlayedCourse());
    expect(judge(course, name, done)).toMatchObject({ state: 'WAITING', waitingOn: [{ name: 'Fagforbundet' }, { name: 'Norsk Sykepleierforbund' }], missing: { unconfirmed: [id('doc')] }, documentedByHand: true });
    expect(judge(course, name, { ...done, force: 'ADVICE' }).state).toBe('MET');
    expect(judge(course.does('registration.confirm', { objectId: id('doc') }, nsfRep), name, done)).toMatchObject({ state: 'MET', documentedByHand: true });
  });

  it('wait for the employer where a union documented', () => {
    expect(judge(documented(new PlayedCourse(), 'doc', null, fagforbundetRep), 'activity-done', done)).toMatchObject({ state: 'WAITING', waitingOn: [{ kind: 'PARTY', id: id('employer') }] });
  });

  it('need every part of an activity that has parts', () => {
    const title = { nb: 'x', nn: 'x', en: 'x' };
    const parts = { ...done, force: 'AGREEMENT' as const, activities: [activity('hearing', { parts: [{ key: 'wave-1', title }, { key: 'wave-2', title }] })] };
    const { initiative } = documented(new PlayedCourse());
    const subject = (...shown: readonly string[]): Parameters<typeof judge>[0] => {
      const course = new PlayedCourse();
      return { context: course.context, dossier: { meetings: [], initiative: { ...course.initiative, documentations: shown.map((part) => ({ ...initiative.documentations[0]!, id: id(part), part })) } } };
    };
    expect(judge(subject('wave-1'), 'activity-done', parts)).toMatchObject({ state: 'MISSING', missing: { parts: ['wave-2'] } });
    expect(judge(subject('wave-1', 'wave-2'), 'activity-done', parts).state).toBe('MET');
  });

  it('are asked once for a cycle, or once per part of it where the playbook says so', () => {
    const title = { nb: 'x', nn: 'x', en: 'x' };
    const playbook = { cycles: [{ key: 'levels', from: 'involve' as const, to: 'decide' as const, parts: [{ key: 'level-1', title }, { key: 'level-2', title }] }] };
    const course = documented(new PlayedCourse());
    const [visit] = course.initiative.visits;
    const [doc] = course.initiative.documentations;
    const inLevel2 = { context: course.context, dossier: { meetings: [], initiative: { ...course.initiative, visits: [{ ...visit!, stage: 'involve' as const, part: 'level-2' }], documentations: [{ ...doc!, part: 'level-1' }] } } };
    expect(judge(inLevel2, 'activity-done', { ...done, playbook, force: 'AGREEMENT' }).state).toBe('MET');
    expect(judge(inLevel2, 'activity-done', { ...done, playbook, force: 'AGREEMENT', parameters: { activity: 'hearing', perPart: true } })).toMatchObject({ state: 'MISSING', missing: { parts: ['level-2'] } });
  });

  it('never open a gate for an activity that the playbook does not hold', () => {
    expect(judge(new PlayedCourse(), 'activity-done', { parameters: { activity: 'nowhere' } })).toMatchObject({ state: 'MISSING', missing: { unknownActivity: 'nowhere' } });
  });

  it('tell which groups coverage is about, and what share is good', () => {
    expect(judge(new PlayedCourse(), 'coverage', { ...done, force: 'ADVICE' })).toMatchObject({ missing: { sharePercent: 60, groups: ['Hjelpepleiere, dag'] } });
  });
});
