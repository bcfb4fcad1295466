import { describe, expect, it } from '@jest/globals';
import { consulted, fagforbundetRep, hold, id, march, met, nsfRep, PlayedCourse, put, sendRecordOf, summon } from '#testing';
import type { Intensity } from './state.ts';
import { EXITS } from './state.ts';
import { exitOf, exitOpens, exitsOf } from './exits.ts';

const signed = (course: PlayedCourse, name = 'first', dissent: string | null = null) =>
  course.does('record.sign', { recordId: id(`rec-${name}`), signOffId: id(`s-${name}`), partyId: id('nsf'), dissent }, nsfRep);
const exit = (course: PlayedCourse, demanded: 'CONSULT' | 'AGREE' = 'CONSULT') => exitOf(course.dossier, id('nsf'), { part: null, demanded }, course.context);
const again = (course: PlayedCourse, name: string, proposalId: string | null) => {
  summon(course.at(march(12)), { name, startsAt: march(18, '09:00'), proposalId: proposalId === null ? null : id(proposalId) });
  return sendRecordOf(met(hold(course, name, march(18, '09:00')), name, 'nsf'), name);
};

describe('the exit that counts', () => {
  it('is none before the party has one, and shows its record, meeting and duration after', () => {
    expect(exit(consulted())).toBeNull();
    expect(exit(signed(consulted()))).toMatchObject({ exit: 'SIGNED', recordId: id('rec-first'), meetingId: id('first'), startedAt: march(11, '09:00'), endedAt: march(11, '10:00'), intensity: 'CONSULT' });
  });

  it('is lost with a substantial change of the proposal, and won anew on the new version', () => {
    const course = put(signed(consulted()), 2);
    expect(exit(course)).toBeNull();
    expect(exit(signed(again(course, 'second', 'proposal-2'), 'second'))).toMatchObject({ recordId: id('rec-second') });
  });

  it('is kept through a change that is not substantial', () => {
    expect(exit(put(signed(consulted()), 2, false))).toMatchObject({ exit: 'SIGNED' });
  });

  it('is not won by treating the version before a substantial change once more', () => {
    expect(exit(signed(again(put(signed(consulted()), 2), 'second', 'proposal-1'), 'second'))).toBeNull();
  });

  it('counts of an item without a version when the meeting began after the substantial change', () => {
    expect(exit(signed(again(put(signed(consulted()), 2), 'second', null), 'second'))).toMatchObject({ recordId: id('rec-second') });
    const before = consulted();
    before.initiative = { ...before.initiative, records: before.initiative.records.map((record) => ({ ...record, proposalId: null })) };
    expect(exit(signed(put(before, 2)))).toBeNull();
  });

  it('does not count of a meeting that had begun before the version it names was put', () => {
    const course = signed(consulted());
    course.initiative = { ...course.initiative, proposals: course.initiative.proposals.map((proposal) => ({ ...proposal, putAt: march(11, '09:01') })) };
    expect(exit(course)).toBeNull();
  });

  it('does not count of another part', () => {
    expect(exitOf(signed(consulted()).dossier, id('nsf'), { part: 'level-1' }, { now: march(12) })).toBeNull();
  });

  it.each<[Intensity]>([['INFORM'], ['ADVISE']])('is not given by a record of an item called to as %s', (intensity) => {
    expect(exit(signed(consulted(intensity)))).toBeNull();
  });

  it('waits for the other side to confirm a meeting registered afterwards', () => {
    const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00') }).at(march(12));
    course.meets(id('first'), 'meeting.hold', { startedAt: march(11, '09:00'), endedAt: march(11, '10:00') });
    expect(exit(signed(sendRecordOf(course, 'first')))).toBeNull();
    expect(exit(course.meets(id('first'), 'meeting.confirm-held', {}, fagforbundetRep))).toMatchObject({ exit: 'SIGNED' });
  });

  it("is the party's newest own word before anything the system set", () => {
    const course = again(signed(consulted()), 'second', 'proposal-1').at(march(31));
    expect(course.initiative.records[1]!.signOffs).toMatchObject([{ exit: 'UNSIGNED' }]);
    expect(exit(course)).toMatchObject({ exit: 'SIGNED', recordId: id('rec-first') });
    expect(exit(signed(again(signed(consulted()), 'second', 'proposal-1'), 'second', 'Uenig nå'))).toMatchObject({ exit: 'SIGNED_WITH_DISSENT' });
  });

  it('is read for every union that is in, and not for the employer or one taken out', () => {
    const course = signed(consulted()).does('party.remove', { partyId: id('fagforbundet'), reason: 'Ingen medlemmer' });
    expect(exitsOf(course.dossier, { part: null }, course.context)).toMatchObject([{ party: { id: id('nsf') }, exit: { exit: 'SIGNED' } }]);
  });
});

describe('where agreement is asked for', () => {
  it('only a signature without dissent opens; consultation is ended by any exit', () => {
    expect(EXITS.filter((one) => exitOpens(one, 'AGREE'))).toEqual(['SIGNED']);
    expect(EXITS.filter((one) => exitOpens(one, 'CONSULT'))).toEqual([...EXITS]);
  });

  it('the item must have been called to as agreement', () => {
    expect(exit(signed(consulted()), 'AGREE')).toBeNull();
    expect(exit(signed(consulted('AGREE')), 'AGREE')).toMatchObject({ exit: 'SIGNED', intensity: 'AGREE' });
    expect(exit(signed(consulted('AGREE')), 'CONSULT')).toMatchObject({ exit: 'SIGNED' });
  });
});
