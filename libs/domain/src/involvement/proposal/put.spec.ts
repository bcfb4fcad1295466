import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { codesOf, hr, id, march, nsfRep, PlayedCourse, put } from '#testing';

const input = (change: Partial<CommandPayloads['proposal.put']> = {}): CommandPayloads['proposal.put'] =>
  ({ proposalId: id('p'), title: 'Turnus', text: 'Hver tredje helg', alternatives: [], substantial: true, requiresAgreement: [], ...change });
const tries = (change: Partial<CommandPayloads['proposal.put']>) => codesOf(new PlayedCourse().tries('proposal.put', input(change)));

describe('putting a proposal', () => {
  it('numbers the versions and keeps the earlier ones as they were', () => {
    const first = put(new PlayedCourse(), 1);
    const before = first.initiative.proposals[0];
    const { proposals } = put(first.at(march(5)), 2, false).initiative;
    expect(proposals.map(({ version, substantial, putAt }) => ({ version, substantial, putAt }))).toEqual([{ version: 1, substantial: true, putAt: march(2) }, { version: 2, substantial: false, putAt: march(5) }]);
    expect(proposals[0]).toBe(before);
  });

  it('belongs to the part that is worked on, and each part has versions of its own', () => {
    const course = put(new PlayedCourse(), 1);
    course.initiative = { ...course.initiative, visits: course.initiative.visits.map((visit) => ({ ...visit, part: 'level-1' })) };
    expect(put(course, 2).initiative.proposals[1]).toMatchObject({ part: 'level-1', version: 1 });
  });

  it('is done by those who run the process', () => {
    expect(codesOf(new PlayedCourse().tries('proposal.put', input(), hr))).toEqual([]);
    expect(codesOf(new PlayedCourse().tries('proposal.put', input(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
  });

  it('holds words, lists and ids to their bounds', () => {
    expect(tries({ title: '' })).toEqual(['TEXT_EMPTY']);
    expect(tries({ title: 'x'.repeat(201) })).toEqual(['TEXT_TOO_LONG']);
    expect(tries({ text: '' })).toEqual(['TEXT_EMPTY']);
    expect(tries({ alternatives: [{ id: id('a'), title: '' }] })).toEqual(['TEXT_EMPTY']);
    expect(tries({ alternatives: [{ id: id('a'), title: 'x' }, { id: id('a'), title: 'y' }] })).toEqual(['ID_REPEATED']);
    expect(tries({ alternatives: Array.from({ length: 201 }, (_, index) => ({ id: id(`a${index}`), title: 'x' })) })).toEqual(['LIST_TOO_LONG']);
    expect(tries({ requiresAgreement: [''] })).toEqual(['TEXT_EMPTY']);
    expect(tries({ requiresAgreement: Array.from({ length: 201 }, () => 'x') })).toEqual(['LIST_TOO_LONG']);
    expect(codesOf(put(new PlayedCourse(), 1).tries('proposal.put', input({ proposalId: id('proposal-1') })))).toEqual(['ID_TAKEN']);
  });

  it('is refused on an initiative that has ended', () => {
    expect(codesOf(new PlayedCourse().does('initiative.cancel', { reason: 'Stanset' }).tries('proposal.put', input()))).toEqual(['INITIATIVE_ENDED']);
  });
});
