import { describe, expect, it } from '@jest/globals';
import type { ActorRef, Fact, Meeting, WantedTask } from '#domain';
import type { Given, History } from '#testing';
import { asLeader, BEGINNING, criterion, fagforbundetRep, given, founded, givenInitiative, id, leader, playbookWith, reaching, told, UNIT } from '#testing';
import { evaluateGate } from '../gate/evaluate-gate.ts';
import { fact } from '../initiative/facts.ts';
import { osloInstant } from '../kernel/working-days.ts';
import { TASK_KINDS } from './task.ts';
import { wantedTasks } from './wanted-tasks.ts';

const wanted = (scene: Given): WantedTask[] => wantedTasks(scene.dossier, evaluateGate(scene.dossier, scene.context), scene.context);
const of = (scene: Given, kind: WantedTask['kind']): WantedTask[] => wanted(scene).filter((task) => task.kind === kind);
const LEADER = id('Liv Leder');
const FAGFORBUNDET = [id('Fatima F'), id('Frida F')];
const NSF = [id('Nils N')];
const repRef: ActorRef = { personId: fagforbundetRep.personId, name: fagforbundetRep.name, role: 'UNION_REP', side: 'EMPLOYEES' };
const mandate = fact('mandate.stated', { mandateId: id('m'), text: 'x', room: [{ id: id('i'), what: 'x', state: 'OPEN', fixedBy: null }] });

const meeting = (change: Partial<Meeting>): Meeting => ({
  id: id('meeting'), organisationId: id('organisation'), version: 1, unitId: UNIT, title: 'Drøfting', place: null, seriesId: null, startsAt: osloInstant('2026-03-16', '09:00'), minutes: 60, participants: [],
  agendaClosesWorkingDays: 1, lateItems: [], responses: [], calendarSequence: 0, status: 'PLANNED',
  items: [{ id: id('item'), position: 1, initiativeId: id('initiative'), title: 'Turnus', intensity: 'CONSULT', proposalId: null, part: null, addedBy: asLeader, addedAt: BEGINNING, late: false, presented: [] }],
  summonses: [], attendance: [], otherTimeRequests: [], held: null, ...change,
});
const held = meeting({ status: 'HELD', held: { startedAt: BEGINNING, endedAt: BEGINNING, registered: { recordedAt: BEGINNING, occurredOn: '2026-03-02', bySide: 'EMPLOYER', confirmedAt: null } } });
/** An initiative whose matter has been treated at a held meeting. */
const treated = (...history: readonly History[]): Given => givenInitiative(...history).withMeetings(held);

describe('the leader', () => {
  it('has one task per criterion to be mended, with the mutation that mends it', () => {
    expect(of(givenInitiative(), 'MEND_CRITERION')).toEqual([
      { kind: 'MEND_CRITERION', occurrence: `${id('visit-1')}@diagnose.mandate-stated`, personIds: [LEADER], dueOn: null, action: 'mandateState', subject: 'diagnose.mandate-stated' },
    ]);
  });

  it('is led to the mutation that a finding names, before the criterion\'s own', () => {
    const playbook = playbookWith({ diagnose: { gate: [criterion('diagnose', 'consultation-complete')] } });
    const parties = [{ partyId: id('employer'), side: 'EMPLOYER' as const, union: null, name: 'Kommunen', holders: [] }];
    expect(of(given(...founded({ parties })).under({ playbook }), 'MEND_CRITERION')).toMatchObject([{ action: 'partyList' }]);
  });

  it('goes on when the gate is open, and closes after evaluation', () => {
    expect(of(givenInitiative(mandate), 'ADVANCE_STAGE')).toMatchObject([{ occurrence: id('visit-1'), personIds: [LEADER], action: 'stageAdvance' }]);
    expect(of(givenInitiative(mandate), 'MEND_CRITERION')).toEqual([]);
    expect(of(givenInitiative(...reaching('evaluate')), 'ADVANCE_STAGE')).toMatchObject([{ action: 'initiativeClose' }]);
  });

  it('answers statements by their day, until answered', () => {
    const scene = givenInitiative(told(fact('statement.received', { statementId: id('s'), partyId: id('fagforbundet'), text: 'x', proposalId: null, inTime: true, answerDueOn: '2026-03-16' }), BEGINNING, repRef));
    expect(of(scene, 'ANSWER_STATEMENT')).toMatchObject([{ occurrence: id('s'), personIds: [LEADER], dueOn: '2026-03-16', subject: 'Fatima F' }]);
    expect(of(scene.and(fact('statement.answered', { answerId: id('a'), statementIds: [id('s')], effect: 'NOT_CHANGED', text: 'x', proposalId: null, until: null })), 'ANSWER_STATEMENT')).toEqual([]);
  });

  it('answers requests for more time', () => {
    const scene = givenInitiative(told(fact('preparation.requested', { requestId: id('r'), partyId: id('nsf'), until: '2026-03-20', reason: 'x' }), BEGINNING, repRef));
    expect(of(scene, 'ANSWER_PREPARATION')).toMatchObject([{ personIds: [LEADER], subject: 'Norsk Sykepleierforbund' }]);
    expect(of(scene.and(fact('preparation.answered', { requestId: id('r'), granted: true, reason: 'x' })), 'ANSWER_PREPARATION')).toEqual([]);
  });

  it('reviews a trial when its day has come, until the process moves on', () => {
    const decided = fact('decision.made', {
      decisionId: id('d'), proposalId: null, part: null, title: 'Prøveturnus', options: [], criteria: [], evidence: [], reason: 'x', body: 'ADMINISTRATIVE', dissentLaid: [], trial: { weeks: 4, stopRule: 'x', reviewOn: '2026-03-30' }, occurredOn: '2026-03-02',
    });
    const dueAt = osloInstant('2026-03-30', '08:00');
    const scene = givenInitiative(decided, told(fact('follow-up.came-due', { followUpId: id('f'), kind: 'decision.review', occurrence: id('d'), title: 'x' }), dueAt));
    expect(of(givenInitiative(decided), 'REVIEW_DECISION')).toEqual([]);
    expect(of(scene, 'REVIEW_DECISION')).toMatchObject([{ occurrence: id('d'), personIds: [LEADER], subject: 'Prøveturnus', dueOn: '2026-03-30' }]);
    expect(of(scene.and(told(reaching('involve')[0] ?? decided, osloInstant('2026-03-31', '08:00'))), 'REVIEW_DECISION')).toEqual([]);
  });
});

describe('the parties', () => {
  const record: readonly Fact[] = [
    fact('record.drafted', { recordId: id('rec'), meetingId: id('meeting'), itemId: id('item'), intensity: 'CONSULT', proposalId: null, part: null, text: 'x', occurredOn: '2026-03-02' }),
    fact('record.sent', { recordId: id('rec') }),
  ];
  const signed = (scan: Extract<Fact, { type: 'record.signed-off' }>['payload']['scan']): Fact =>
    fact('record.signed-off', { recordId: id('rec'), signOffId: id('so'), partyId: id('nsf'), exit: 'SIGNED', words: null, scan });

  it('sign a record each for themselves, holders and deputies', () => {
    expect(of(treated(...record), 'SIGN_RECORD').map(({ occurrence, personIds, dueOn }) => [occurrence, personIds, dueOn])).toEqual([
      [`${id('rec')}@${id('fagforbundet')}`, FAGFORBUNDET, '2026-03-09'], [`${id('rec')}@${id('nsf')}`, NSF, '2026-03-09'],
    ]);
    expect(of(treated(...record, signed(null)), 'SIGN_RECORD').map(({ personIds }) => personIds)).toEqual([FAGFORBUNDET]);
    expect(of(givenInitiative(record[0] as Fact), 'SEND_RECORD')).toMatchObject([{ personIds: [LEADER], occurrence: id('rec') }]);
  });

  it('that did not meet sign no record of mere information', () => {
    const informed = fact('record.drafted', { recordId: id('rec'), meetingId: id('meeting'), itemId: id('item'), intensity: 'INFORM', proposalId: null, part: null, text: 'x', occurredOn: '2026-03-02' });
    expect(of(treated(informed, fact('record.sent', { recordId: id('rec') })), 'SIGN_RECORD')).toEqual([]);
  });

  it('look at a scan that the employer registered, until it counts', () => {
    const scanned = treated(...record, signed({ sha256: 'c'.repeat(64), name: 'skann.pdf', countsFrom: '2026-03-09' }));
    expect(of(scanned, 'OPPOSE_SCAN')).toMatchObject([{ personIds: NSF, dueOn: '2026-03-09' }]);
    expect(of(scanned.at(osloInstant('2026-03-09', '08:00')), 'OPPOSE_SCAN')).toEqual([]);
  });

  it('open a package that was laid before them, unless it has been replaced', () => {
    const delivered = (packageId: string, replacesId: string | null): Fact => fact('package.delivered', {
      packageId: id(packageId), kind: 'CONSULTATION', title: 'Utkast', part: null, proposalId: null, documents: [], to: [{ kind: 'PARTY', id: id('nsf') }, { kind: 'GROUP', id: id('group-1') }], replacesId, occurredOn: '2026-03-02',
    });
    expect(of(givenInitiative(delivered('p1', null)), 'OPEN_PACKAGE')).toMatchObject([{ occurrence: `${id('p1')}@${id('nsf')}`, personIds: NSF }]);
    expect(of(givenInitiative(delivered('p1', null), delivered('p2', id('p1'))), 'OPEN_PACKAGE').map(({ occurrence }) => occurrence)).toEqual([`${id('p2')}@${id('nsf')}`]);
    expect(of(givenInitiative(delivered('p1', null), fact('package.opened', { packageId: id('p1'), to: { kind: 'PARTY', id: id('nsf') } })), 'OPEN_PACKAGE')).toEqual([]);
  });

  it('confirm what the employer registered afterwards, and the employer what they did', () => {
    const documented = fact('activity.documented', { documentationId: id('doc'), activity: 'hearing', part: null, title: 'Allmøte', note: '', attachment: { name: 'a', sha256: 'c'.repeat(64), bytes: 1 }, occurredOn: '2026-02-20' });
    expect(of(givenInitiative(documented), 'CONFIRM_REGISTRATION')).toMatchObject([{ occurrence: id('doc'), personIds: [...FAGFORBUNDET, ...NSF], subject: 'Allmøte' }]);
    expect(of(givenInitiative(told(documented, BEGINNING, repRef)), 'CONFIRM_REGISTRATION')).toMatchObject([{ personIds: [LEADER] }]);
    expect(of(givenInitiative(documented, told(fact('registration.confirmed', { objectId: id('doc'), partyId: id('nsf') }), BEGINNING, repRef)), 'CONFIRM_REGISTRATION')).toEqual([]);
  });

  it('see an override while they can still act on it, by the last day before it takes effect', () => {
    const scene = givenInitiative(fact('gate.override-noticed', { overrideId: id('o'), stage: 'diagnose', visitId: id('visit-1'), criteria: [], reason: 'Akutt', lifeOrHealth: false, effectiveAt: osloInstant('2026-03-04', '00:00') }));
    expect(of(scene, 'REACT_TO_OVERRIDE')).toMatchObject([{ dueOn: '2026-03-03', personIds: [...FAGFORBUNDET, ...NSF], subject: 'Akutt' }]);
    expect(of(scene.at(osloInstant('2026-03-04', '00:00')), 'REACT_TO_OVERRIDE')).toEqual([]);
  });

  it('that act by mandate get the tasks of the union they act for, until it runs out', () => {
    const scene = treated(...record, fact('party.mandated', { partyId: id('fagforbundet'), personId: id('Nils N'), name: 'Nils N', until: '2026-03-10' }));
    expect(of(scene, 'SIGN_RECORD')[0]?.personIds).toEqual([...FAGFORBUNDET, ...NSF]);
    expect(of(scene.at(osloInstant('2026-03-11')), 'SIGN_RECORD')[0]?.personIds).toEqual(FAGFORBUNDET);
  });

  it('that were taken out get none', () => {
    expect(of(treated(...record, fact('party.removed', { partyId: id('nsf'), reason: 'x' })), 'SIGN_RECORD').map(({ personIds }) => personIds)).toEqual([FAGFORBUNDET]);
  });
});

describe('the safety rep', () => {
  const risk = fact('risk.assessed', { riskId: id('risk'), proposalId: null, part: null, alternativeId: null, risks: [], safetyRepDueOn: '2026-03-10' });

  it('states on a risk assessment, where the office is known, until its day has passed', () => {
    const offices = [{ kind: 'SAFETY_REP' as const, personId: id('Vera Verne'), unitId: UNIT }, { kind: 'SAFETY_REP' as const, personId: id('Other'), unitId: id('elsewhere') }, { kind: 'CHIEF_SAFETY_REP' as const, personId: id('Hovedverne'), unitId: id('top') }];
    const scene = givenInitiative(risk).under({ offices });
    expect(of(scene, 'STATE_ON_RISK')).toMatchObject([{ occurrence: id('risk'), personIds: [id('Vera Verne'), id('Hovedverne')], dueOn: '2026-03-10' }]);
    expect(of(scene.at(osloInstant('2026-03-11')), 'STATE_ON_RISK')).toEqual([]);
    expect(of(givenInitiative(risk), 'STATE_ON_RISK')).toEqual([]);
  });

  it('is the one above where the level has none of its own', () => {
    const offices = [{ kind: 'SAFETY_REP' as const, personId: id('Vera Verne'), unitId: id('above') }];
    expect(of(givenInitiative(risk).under({ offices }), 'STATE_ON_RISK')).toMatchObject([{ personIds: [id('Vera Verne')] }]);
  });
});

describe('a meeting', () => {
  it('is summoned to five working days ahead', () => {
    expect(of(givenInitiative().withMeetings(meeting({})), 'SUMMON_MEETING')).toMatchObject([{ dueOn: '2026-03-09', personIds: [LEADER], subject: 'Drøfting' }]);
    expect(of(givenInitiative().withMeetings(meeting({ status: 'SUMMONED' })), 'SUMMON_MEETING')).toEqual([]);
    expect(of(givenInitiative().withMeetings(meeting({ items: [] })), 'SUMMON_MEETING')).toEqual([]);
  });

  it('once held asks each side for its attendance and the leader for a draft; after three working days the parties may draft', () => {
    const scene = givenInitiative().withMeetings(held);
    expect(of(scene, 'CONFIRM_ATTENDANCE').map(({ personIds }) => personIds)).toEqual([[LEADER], [...FAGFORBUNDET, ...NSF]]);
    expect(of(scene, 'DRAFT_RECORD')).toMatchObject([{ occurrence: id('item'), personIds: [LEADER], dueOn: '2026-03-05', subject: 'Turnus' }]);
    expect(of(scene.at(osloInstant('2026-03-06')), 'DRAFT_RECORD')[0]?.personIds).toEqual([LEADER, ...FAGFORBUNDET, ...NSF]);
  });
});

describe('tasks', () => {
  it('are gone when the initiative has ended, and none waits for nobody', () => {
    expect(wanted(givenInitiative(fact('initiative.cancelled', { reason: 'x' })))).toEqual([]);
    const parties = [{ partyId: id('employer'), side: 'EMPLOYER' as const, union: null, name: 'Kommunen', holders: [{ personId: LEADER, name: leader.name, deputy: false }] }, { partyId: id('nsf'), side: 'EMPLOYEES' as const, union: 'nsf', name: 'NSF', holders: [] }];
    const scene = given(...founded({ parties }), fact('record.drafted', { recordId: id('rec'), meetingId: id('meeting'), itemId: id('item'), intensity: 'CONSULT', proposalId: null, part: null, text: 'x', occurredOn: '2026-03-02' }), fact('record.sent', { recordId: id('rec') })).withMeetings(held);
    expect(of(scene, 'SIGN_RECORD')).toEqual([]);
  });

  it('are of the closed set of kinds', () => {
    for (const { kind } of wanted(givenInitiative())) expect(TASK_KINDS).toContain(kind);
  });
});
