import { describe, expect, it } from '@jest/globals';
import type { ActorRef, CommandPayloads, Fact } from '#domain';
import { decider, employee, fagforbundetRep, givenInitiative, hr, id, leader, reaching, sha, superior } from '#testing';
import { fact } from '../facts.ts';
import { dissentOf } from './decision.ts';
import { told } from '#testing';

type Deed = CommandPayloads['decision.make'];

const deed: Deed = {
  decisionId: id('decision'), proposalId: id('proposal-2'), title: 'Ny turnus innføres', options: [{ id: id('yes'), title: 'Innføre', chosen: true }, { id: id('no'), title: 'Ikke innføre', chosen: false }],
  criteria: [{ title: 'Forsvarlighet', weight: 3 }], evidence: [], reason: 'Best for brukerne', body: 'ADMINISTRATIVE', dissentLaid: [], trial: null, occurredOn: null,
};
const put = (version: number, substantial: boolean): Fact =>
  fact('proposal.put', { proposalId: id(`proposal-${version}`), version, part: null, title: `Forslag ${version}`, text: 'Tekst', alternatives: [], substantial, requiresAgreement: [] });
const repRef: ActorRef = { personId: fagforbundetRep.personId, name: fagforbundetRep.name, role: 'UNION_REP', side: 'EMPLOYEES' };
const recordOn = (version: number, exit: 'SIGNED' | 'SIGNED_WITH_DISSENT' | 'DECLINED'): readonly Fact[] => [
  fact('record.drafted', { recordId: id(`record-${version}`), meetingId: id('meeting'), itemId: id(`item-${version}`), intensity: 'CONSULT', proposalId: id(`proposal-${version}`), part: null, text: 'Referat', occurredOn: '2026-03-02' }),
  fact('record.sent', { recordId: id(`record-${version}`) }),
  fact('record.signed-off', { recordId: id(`record-${version}`), signOffId: id(`sign-${version}`), partyId: id('fagforbundet'), exit, words: exit === 'SIGNED' ? null : 'Vi er uenige', scan: null }),
];
const deciding = (...facts: readonly Fact[]) => givenInitiative(put(1, false), put(2, false), ...facts.map((one) => told(one, undefined, repRef)), ...reaching('decide'));
const made = (change: Partial<Extract<Fact, { type: 'decision.made' }>['payload']> = {}): Fact => fact('decision.made', { ...deed, part: null, trial: null, occurredOn: '2026-03-02', ...change });

describe('deciding', () => {
  it.each([['a decision-maker', decider], ['the leader', leader], ['the named superior', superior]])('is for %s', (_, by) => deciding().when('decision.make', deed, by).then(made()));
  it.each([['HR', hr], ['a union rep', fagforbundetRep], ['an employee', employee]])('is not for %s', (_, by) => { deciding().when('decision.make', deed, by).thenRefused('NOT_THE_DECIDER'); });

  it('happens in the stage decide and nowhere else', () => {
    for (const stage of ['diagnose', 'involve', 'implement', 'evaluate'] as const) givenInitiative(put(1, false), put(2, false), ...reaching(stage)).when('decision.make', deed).thenRefused('DECIDE_IN_STAGE_DECIDE');
  });

  it('is on the proposal as it stands', () => {
    deciding().when('decision.make', { ...deed, proposalId: id('proposal-1') }).thenRefused('DECIDE_ON_STANDING_PROPOSAL');
    deciding().when('decision.make', { ...deed, proposalId: null }).thenRefused('DECIDE_ON_STANDING_PROPOSAL');
    givenInitiative(...reaching('decide')).when('decision.make', deed).thenRefused('PROPOSAL_UNKNOWN');
    givenInitiative(...reaching('decide')).when('decision.make', { ...deed, proposalId: null }).then(made({ proposalId: null }));
  });

  it.each(['SIGNED_WITH_DISSENT', 'DECLINED'] as const)('is refused while a sign-off %s has not been laid before the decider', (exit) => {
    expect(deciding(...recordOn(2, exit)).when('decision.make', deed).thenRefused('DISSENT_NOT_LAID')).toEqual({ signOffIds: [id('sign-2')], parties: 'Fagforbundet' });
    deciding(...recordOn(2, exit)).when('decision.make', { ...deed, dissentLaid: [id('sign-2')] }).then(made({ dissentLaid: [id('sign-2')] }));
  });

  it('asks for dissent on an earlier version that still counts, and not for one before a substantial change', () => {
    deciding(...recordOn(1, 'SIGNED_WITH_DISSENT')).when('decision.make', deed).thenRefused('DISSENT_NOT_LAID');
    givenInitiative(put(1, false), put(2, true), ...recordOn(1, 'SIGNED_WITH_DISSENT'), ...reaching('decide')).when('decision.make', deed).then(made());
  });

  it('asks for no dissent where there is none, and takes none that nobody gave', () => {
    expect(dissentOf(deciding(...recordOn(2, 'SIGNED')).dossier.initiative, null)).toEqual([]);
    deciding().when('decision.make', { ...deed, dissentLaid: [id('made-up')] }).thenRefused('SIGN_OFF_UNKNOWN');
  });

  it('reviews a trial on the first working day when its weeks have run', () => {
    const trial = { weeks: 5, stopRule: 'Sykefravær over 10 %' };
    // Five weeks from Monday 2 March is Easter Monday.
    deciding().when('decision.make', { ...deed, trial }).then(made({ trial: { ...trial, reviewOn: '2026-04-07' } }));
    givenInitiative(put(1, false), put(2, false), fact('initiative.scheduled', { startsOn: '2026-05-04', statementsDueOn: null }), ...reaching('decide'))
      .when('decision.make', { ...deed, trial: { ...trial, weeks: 1 } }).then(made({ trial: { ...trial, weeks: 1, reviewOn: '2026-05-11' } }));
    deciding().when('decision.make', { ...deed, trial: { ...trial, weeks: 0 } }).thenRefused('NUMBER_OUT_OF_BOUNDS');
    deciding().when('decision.make', { ...deed, trial: { ...trial, stopRule: '' } }).thenRefused('TEXT_EMPTY');
  });

  it('may be registered afterwards, never ahead', () => {
    deciding().when('decision.make', { ...deed, occurredOn: '2026-02-20' }).then(made({ occurredOn: '2026-02-20' }));
    deciding().when('decision.make', { ...deed, occurredOn: '2026-03-03' }).thenRefused('OCCURRED_IN_FUTURE');
  });

  it('chooses something, in words, under a new id', () => {
    deciding().when('decision.make', { ...deed, options: [] }).thenRefused('NO_OPTION_CHOSEN');
    deciding().when('decision.make', { ...deed, reason: '' }).thenRefused('TEXT_EMPTY');
    deciding().when('decision.make', { ...deed, criteria: [{ title: 'x', weight: -1 }] }).thenRefused('NUMBER_OUT_OF_BOUNDS');
    deciding(made()).when('decision.make', deed).thenRefused('ID_TAKEN');
  });
});

describe('communicating a decision', () => {
  const telling = { decisionId: id('decision'), groupIds: [id('group-1')] };
  const toldAbout = fact('decision.communicated', telling);

  it('tells each affected group once', () => {
    deciding(made()).when('decision.communicate', { ...telling, groupIds: [id('group-1'), id('group-1')] }).then(toldAbout);
    deciding(made(), toldAbout).when('decision.communicate', telling).thenRefused('NOBODY_LEFT_TO_TELL');
    expect(deciding(made()).when('decision.communicate', telling, decider).after.decisions[0]?.communicated).toMatchObject([{ groupId: id('group-1') }]);
  });

  it('needs a decision, known groups and someone who may', () => {
    deciding().when('decision.communicate', telling).thenRefused('DECISION_UNKNOWN');
    deciding(made()).when('decision.communicate', { ...telling, groupIds: [id('group-9')] }).thenRefused('GROUP_UNKNOWN');
    deciding(made()).when('decision.communicate', telling, employee).thenRefused('NOT_THE_MANAGER');
  });
});

describe('documenting an activity by hand', () => {
  const attachment = { name: 'protokoll.pdf', sha256: sha('c'), bytes: 1200 };
  const documented = { documentationId: id('doc'), activity: 'hearing', part: null, title: 'Allmøte', note: '', attachment, occurredOn: null };

  it('is for either side, on an activity of the playbook', () => {
    for (const by of [leader, fagforbundetRep]) givenInitiative().when('activity.document', documented, by).then(fact('activity.documented', { ...documented, occurredOn: '2026-03-02' }));
    givenInitiative().when('activity.document', documented, employee).thenRefused('NOT_A_PARTY');
    givenInitiative().when('activity.document', { ...documented, activity: 'picnic' }).thenRefused('ACTIVITY_UNKNOWN');
    givenInitiative().when('activity.document', { ...documented, part: 'wave-1' }).thenRefused('PART_UNKNOWN');
    givenInitiative(fact('activity.documented', { ...documented, occurredOn: '2026-03-02' })).when('activity.document', documented).thenRefused('ID_TAKEN');
  });

  it('rests on a file that can be checked, of a day that has been', () => {
    givenInitiative().when('activity.document', { ...documented, attachment: { ...attachment, sha256: 'ABC' } }).thenRefused('HASH_INVALID');
    givenInitiative().when('activity.document', { ...documented, attachment: { ...attachment, bytes: 0 } }).thenRefused('NUMBER_OUT_OF_BOUNDS');
    givenInitiative().when('activity.document', { ...documented, occurredOn: '2026-03-03' }).thenRefused('OCCURRED_IN_FUTURE');
  });

  it('is confirmed by the other side, once for each party', () => {
    const done = fact('activity.documented', { ...documented, occurredOn: '2026-02-20' });
    const confirmed = fact('registration.confirmed', { objectId: id('doc'), partyId: id('fagforbundet') });
    givenInitiative(done).when('registration.confirm', { objectId: id('doc') }, fagforbundetRep).then(confirmed);
    givenInitiative(done, told(confirmed, undefined, repRef)).when('registration.confirm', { objectId: id('doc') }, fagforbundetRep).thenRefused('CONFIRMED_ALREADY');
    for (const by of [leader, hr, employee]) givenInitiative(done).when('registration.confirm', { objectId: id('doc') }, by).thenRefused('CONFIRM_BY_OTHER_SIDE');
    givenInitiative(told(done, undefined, repRef)).when('registration.confirm', { objectId: id('doc') }, leader).then(fact('registration.confirmed', { objectId: id('doc'), partyId: null }));
    givenInitiative(told(done, undefined, repRef)).when('registration.confirm', { objectId: id('doc') }, fagforbundetRep).thenRefused('CONFIRM_BY_OTHER_SIDE');
    expect(givenInitiative(done, told(confirmed, undefined, repRef)).dossier.initiative.documentations[0]).toMatchObject({ registered: { confirmedAt: expect.any(String) }, confirmations: [{ partyId: id('fagforbundet') }] });
  });

  it('leaves what was recorded as it happened without need of confirmation', () => {
    deciding(made()).when('registration.confirm', { objectId: id('decision') }, fagforbundetRep).thenRefused('NOTHING_TO_CONFIRM');
    givenInitiative(put(1, false), made({ occurredOn: '2026-02-01' })).when('registration.confirm', { objectId: id('decision') }, fagforbundetRep).thenTypes('registration.confirmed');
    givenInitiative().when('registration.confirm', { objectId: id('nothing') }, fagforbundetRep).thenRefused('REGISTRATION_UNKNOWN');
  });
});
