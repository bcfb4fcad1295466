import { describe, expect, it } from '@jest/globals';
import type { Party } from '#domain';
import { id, march, PlayedCourse } from '#testing';
import type { ConsultationStep, PartyStanding } from '../involvement/consultation-standing.ts';
import type { CountedExit } from '../involvement/exits.ts';
import { consultationProgress } from './consultation-progress.ts';

const [, fagforbundet, nsf] = new PlayedCourse().initiative.parties;
const waits = (party: Party | undefined, step: ConsultationStep, since = march(11), reviewAt: string | null = null): PartyStanding =>
  ({ party: party!, state: 'WAITING', on: { kind: 'PARTY', id: party!.id, name: party!.name }, since, step, reviewAt });
const out = (party: Party | undefined, ...evidence: readonly string[]): PartyStanding => ({
  party: party!, state: 'EXIT',
  exit: { partyId: party!.id, exit: 'SIGNED', words: null, intensity: 'CONSULT', at: march(12), recordId: id('r'), signOffId: id('s'), meetingId: id('m'), startedAt: march(11), endedAt: march(11), fromScan: false, evidence } satisfies CountedExit,
});

describe('how far a consultation has come', () => {
  it.each([
    ['SUMMON', 'meetingSummon'], ['HOLD', 'meetingHold'], ['CONFIRM_HELD', 'meetingConfirmHeld'], ['DRAFT_RECORD', 'recordDraft'], ['SEND_RECORD', 'recordSend'], ['SIGN', 'recordSign'],
    ['MEET', null], ['SCAN_UNOPPOSED', null],
  ] as const)('names, at the step %s, the mutation that takes it: %s', (step, mutation) => {
    expect(consultationProgress([waits(nsf, step)])).toMatchObject({ state: 'WAITING', missing: { parties: ['Norsk Sykepleierforbund'], step, mutation } });
  });

  it('waits from the earliest on, is looked at again at the earliest, and names each whom it waits for once', () => {
    const leader = { on: { kind: 'ROLE' as const, id: id('employer'), name: 'Liv Leder' } };
    const both = [{ ...waits(fagforbundet, 'SEND_RECORD', march(12), march(20)), ...leader }, { ...waits(nsf, 'SEND_RECORD', march(11), march(18)), ...leader }];
    expect(consultationProgress(both)).toMatchObject({ waitingOn: [leader.on], since: march(11), reviewAt: march(18) });
    expect(consultationProgress([waits(fagforbundet, 'SIGN'), waits(nsf, 'SIGN')]).waitingOn.map(({ name }) => name)).toEqual(['Fagforbundet', 'Norsk Sykepleierforbund']);
  });

  it('shows the exits there are, while the others are waited for or not yet called', () => {
    expect(consultationProgress([out(fagforbundet, id('e-1'), id('e-2')), waits(nsf, 'SIGN')])).toMatchObject({ state: 'WAITING', evidence: [id('e-1'), id('e-2')] });
    expect(consultationProgress([out(fagforbundet, id('e-1')), { party: nsf!, state: 'MISSING' }])).toMatchObject({ state: 'MISSING', evidence: [id('e-1')], missing: { parties: ['Norsk Sykepleierforbund'], mutation: 'meetingPlan' } });
  });

  it('asks for a meeting as long as one party has been called to none', () => {
    expect(consultationProgress([waits(fagforbundet, 'SIGN'), { party: nsf!, state: 'MISSING' }])).toMatchObject({ state: 'MISSING', waitingOn: [], missing: { parties: ['Fagforbundet', 'Norsk Sykepleierforbund'], mutation: 'meetingPlan' } });
  });
});
