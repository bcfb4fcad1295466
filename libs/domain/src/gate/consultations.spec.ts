import { describe, expect, it } from '@jest/globals';
import type { AgendaItem, Dossier, MeetingRecord, SignOff } from '#domain';
import { altered, consulted, deliver, hold, id, march, plan, PlayedCourse, put, summon } from '#testing';
import { consultationPackages, consultations, consultationsOf } from './consultations.ts';
import type { Consultation } from './consultations.ts';
import type { GateContext } from './criterion.ts';

const gateOf = ({ initiative, context }: PlayedCourse): GateContext => ({ ...context, visit: initiative.visits.at(-1)!, force: 'LAW' });
const found = (course: PlayedCourse, dossier: Dossier = course.dossier): readonly Consultation[] => consultations(dossier, gateOf(course));
const begun = (): PlayedCourse => put(new PlayedCourse(), 1).at(march(3));
const first = { name: 'first', startsAt: march(11, '09:00') };

/** The course's first meeting with these items on its agenda, each its own item changed in one way. */
const withItems = (course: PlayedCourse, ...changes: readonly Partial<AgendaItem>[]): Dossier => {
  const [meeting] = course.meetings;
  return { ...course.dossier, meetings: [{ ...meeting!, items: changes.map((change) => ({ ...meeting!.items[0]!, ...change })) }] };
};
const names = (all: readonly Consultation[]): readonly string[] => all.map(({ meeting }) => meeting.title);

describe('the consultations of a matter', () => {
  it('are the meetings called to as consultation or for agreement, the earliest first', () => {
    const course = plan(plan(begun(), first), { name: 'second', startsAt: march(10, '09:00'), intensity: 'AGREE' });
    expect(found(course)).toMatchObject([{ meeting: { title: 'second' }, startsAt: march(10, '09:00'), held: null, records: [] }, { meeting: { title: 'first' }, startsAt: march(11, '09:00') }]);
  });

  it('begin when they really began', () => {
    expect(found(hold(summon(begun(), first), 'first', march(11, '09:40')))).toMatchObject([{ startsAt: march(11, '09:40'), held: { startedAt: march(11, '09:40') } }]);
  });

  it('leave out a meeting that was called off', () => {
    expect(found(plan(begun(), first).meets(id('first'), 'meeting.cancel', { reason: 'Sykdom' }))).toEqual([]);
  });

  it.each([
    ['called to as information', { intensity: 'INFORM' }],
    ['called to for advice', { intensity: 'ADVISE' }],
    ['on another matter', { initiativeId: id('another') }],
    ['on another part of the matter', { part: 'level-2', proposalId: null }],
    ['on a version that does not stand', { proposalId: id('proposal-0') }],
  ] as const)('leave out a meeting with nothing on its agenda but an item %s', (_, change) => {
    const course = plan(begun(), first);
    expect(found(course, withItems(course, change))).toEqual([]);
    expect(names(found(course, withItems(course, change, {})))).toEqual(['first']);
  });

  it('have the records of their own items on the matter, and no others', () => {
    const course = consulted();
    const [record] = course.initiative.records;
    const records: readonly MeetingRecord[] = [
      record!, { ...record!, id: id('rec-second'), itemId: id('item-2') },
      { ...record!, id: id('rec-info'), itemId: id('item-info') }, { ...record!, id: id('rec-else'), meetingId: id('elsewhere') },
    ];
    const dossier = altered(course, { records }).dossier;
    const { meetings } = withItems(course, {}, { id: id('item-2') }, { id: id('item-info'), intensity: 'INFORM' });
    expect(found(course, { ...dossier, meetings })[0]?.records.map((one) => one.id)).toEqual([id('rec-first'), id('rec-second')]);
  });
});

describe('the consultations of one party', () => {
  const course = consulted();
  const [fagforbundet, nsf] = course.initiative.parties.filter(({ side }) => side === 'EMPLOYEES');
  const [one] = found(course);
  const signedBy = (...parties: readonly string[]): MeetingRecord => ({
    ...course.initiative.records[0]!,
    signOffs: parties.map((party): SignOff => ({ id: id(`s-${party}`), partyId: id(party), exit: 'SIGNED', words: null, by: course.initiative.records[0]!.draftedBy, at: march(12), scan: null, entryId: id('e') })),
  });
  const unsigned: Consultation = { ...one!, records: [signedBy()] };
  const signed: Consultation = { ...one!, records: [signedBy(), signedBy('employer', 'nsf')] };

  it('are all of them until it has signed any', () => {
    expect(consultationsOf(fagforbundet!, [unsigned, signed])).toEqual([unsigned, signed]);
  });

  it('are those whose record it has signed off, among others, once it has', () => {
    expect(consultationsOf(nsf!, [unsigned, signed])).toEqual([signed]);
  });
});

describe('the documents for consultation that lie before a party', () => {
  const course = deliver(deliver(begun(), 'pack-1').at(march(4)), 'pack-2', { proposalId: id('proposal-1') });
  const [fagforbundet, nsf] = course.initiative.parties.filter(({ side }) => side === 'EMPLOYEES');
  const [pack] = course.initiative.packages;
  const before = (packages = course.initiative.packages, party = fagforbundet!): readonly unknown[] =>
    consultationPackages(party, altered(course, { packages }).dossier, gateOf(course)).map(({ one, deliveredAt }) => [one.id, deliveredAt]);

  it('come in the order in which they were delivered', () => {
    const inOrder = [[id('pack-1'), march(3)], [id('pack-2'), march(4)]];
    expect(before()).toEqual(inOrder);
    expect(before(course.initiative.packages.toReversed())).toEqual(inOrder);
  });

  it.each([
    ['of another kind', { kind: 'INFORMATION' }],
    ['on another part', { part: 'level-2' }],
    ['on a version that does not stand', { proposalId: id('proposal-0') }],
  ] as const)('do not include a package %s', (_, change) => {
    expect(before([{ ...pack!, ...change }])).toEqual([]);
  });

  it('are those that were delivered to that party itself', () => {
    const toNsf = { ...pack!, deliveries: pack!.deliveries.filter(({ to }) => to.id === nsf!.id) };
    expect(before([toNsf])).toEqual([]);
    expect(before([toNsf], nsf)).toEqual([[id('pack-1'), march(3)]]);
    const toGroup = { ...pack!, deliveries: [{ ...pack!.deliveries[0]!, to: { kind: 'GROUP' as const, id: fagforbundet!.id } }] };
    expect(before([toGroup])).toEqual([]);
  });
});
