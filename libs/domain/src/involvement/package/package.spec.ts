import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { codesOf, deliver, employee, fagforbundetDeputy, fagforbundetRep, hr, id, march, nsfRep, PlayedCourse, put, sha } from '#testing';

const input = (change: Partial<CommandPayloads['package.deliver']> = {}): CommandPayloads['package.deliver'] => ({
  packageId: id('package'), kind: 'CONSULTATION', title: 'Drøftingspakke', proposalId: null, documents: [{ name: 'turnus.pdf', version: '1', sha256: sha('a'), bytes: 10 }],
  to: [{ kind: 'PARTY', id: id('nsf') }, { kind: 'GROUP', id: id('group-1') }], replacesId: null, occurredOn: null, ...change,
});
const tries = (change: Partial<CommandPayloads['package.deliver']>, course = new PlayedCourse()) => codesOf(course.tries('package.deliver', input(change)));

describe('delivering an information package', () => {
  it('is logged by the system at the moment of recording, to each receiver', () => {
    const [one] = new PlayedCourse().at(march(3)).does('package.deliver', input(), hr).initiative.packages;
    expect(one).toMatchObject({ registered: { occurredOn: '2026-03-03', bySide: 'EMPLOYER', confirmedAt: null }, deliveries: [{ deliveredAt: march(3), openedAt: null }, { deliveredAt: march(3) }] });
  });

  it('said to have happened earlier is a late registration that the other side may confirm', () => {
    const course = new PlayedCourse().at(march(5)).does('package.deliver', input({ occurredOn: '2026-03-03' }));
    expect(course.initiative.packages[0]!.registered).toMatchObject({ occurredOn: '2026-03-03', confirmedAt: null });
    expect(course.at(march(6)).does('registration.confirm', { objectId: id('package') }, nsfRep).initiative.packages[0]!.registered.confirmedAt).toBe(march(6));
    expect(tries({ occurredOn: '2026-03-06' }, new PlayedCourse().at(march(5)))).toEqual(['OCCURRED_IN_FUTURE']);
  });

  it('is done by those who run the process', () => {
    expect(codesOf(new PlayedCourse().tries('package.deliver', input(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(new PlayedCourse().tries('package.deliver', input(), employee))).toEqual(['NOT_THE_MANAGER']);
  });

  it('names exact documents by a SHA-256 in lower-case hexadecimal', () => {
    const document = (change: object) => ({ documents: [{ name: 'a', version: '1', sha256: sha('a'), bytes: 1, ...change }] });
    expect(tries({ documents: [] })).toEqual(['PACKAGE_EMPTY']);
    expect(tries(document({ sha256: sha('A') }))).toEqual(['HASH_INVALID']);
    expect(tries(document({ sha256: sha('a').slice(1) }))).toEqual(['HASH_INVALID']);
    expect(tries(document({ bytes: 0 }))).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(tries(document({ name: '' }))).toEqual(['TEXT_EMPTY']);
    expect(tries(document({ version: ' ' }))).toEqual(['TEXT_EMPTY']);
  });

  it('goes to parties that are in and groups that are there, each once', () => {
    expect(tries({ to: [] })).toEqual(['PACKAGE_TO_NOBODY']);
    expect(tries({ to: [{ kind: 'PARTY', id: id('none') }] })).toEqual(['RECEIVER_UNKNOWN']);
    expect(tries({ to: [{ kind: 'GROUP', id: id('nsf') }] })).toEqual(['RECEIVER_UNKNOWN']);
    expect(tries({ to: [{ kind: 'PARTY', id: id('nsf') }, { kind: 'PARTY', id: id('nsf') }] })).toEqual(['ID_REPEATED']);
    expect(tries({}, new PlayedCourse().does('party.remove', { partyId: id('nsf'), reason: 'Ingen' }))).toEqual(['RECEIVER_UNKNOWN']);
  });

  it('concerns a proposal that is there, and replaces the newest of a chain', () => {
    expect(tries({ proposalId: id('none') })).toEqual(['PROPOSAL_UNKNOWN']);
    expect(tries({ proposalId: id('proposal-1') }, put(new PlayedCourse(), 1))).toEqual([]);
    expect(tries({ replacesId: id('none') })).toEqual(['PACKAGE_UNKNOWN']);
    const chain = () => deliver(deliver(new PlayedCourse(), 'one'), 'two', { digit: 'b', replacesId: id('one') });
    expect(tries({ replacesId: id('one') }, chain())).toEqual(['PACKAGE_REPLACED_ALREADY']);
    expect(tries({ replacesId: id('two') }, chain())).toEqual([]);
    expect(tries({ packageId: id('one') }, chain())).toEqual(['ID_TAKEN']);
  });
});

describe('the receipt of a package', () => {
  const delivered = () => new PlayedCourse().at(march(3)).does('package.deliver', input({ to: [{ kind: 'PARTY', id: id('fagforbundet') }, { kind: 'GROUP', id: id('group-1') }] }));
  const open = (kind: 'PARTY' | 'GROUP', receiver: string) => ({ packageId: id('package'), to: { kind, id: id(receiver) } });

  it("is given by the party's holder or deputy, or someone of the group, and stays the first", () => {
    const course = delivered().at(march(4)).does('package.open', open('PARTY', 'fagforbundet'), fagforbundetDeputy).at(march(5));
    expect(course.tries('package.open', open('PARTY', 'fagforbundet'), fagforbundetRep)).toEqual({ ok: true, facts: [] });
    course.does('package.open', open('GROUP', 'group-1'), employee);
    expect(course.initiative.packages[0]!.deliveries).toMatchObject([{ openedAt: march(4), openedBy: { personId: fagforbundetDeputy.personId } }, { openedAt: march(5), openedBy: { personId: employee.personId } }]);
  });

  it('follows for every receiver that the reader stands for when a document is fetched, and nothing for other readers', () => {
    const read = { packageId: id('package') };
    const course = delivered().at(march(4)).does('package.read', read, employee);
    expect(course.initiative.packages[0]!.deliveries).toMatchObject([{ openedAt: null }, { openedAt: march(4), openedBy: { personId: employee.personId } }]);
    expect(course.tries('package.read', read, employee)).toEqual({ ok: true, facts: [] });
    expect(course.tries('package.read', read, nsfRep)).toEqual({ ok: true, facts: [] });
    expect(course.does('package.read', read, fagforbundetRep).initiative.packages[0]!.deliveries[0]).toMatchObject({ openedAt: march(4), openedBy: { personId: fagforbundetRep.personId } });
    expect(codesOf(course.tries('package.read', { packageId: id('none') }, employee))).toEqual(['PACKAGE_UNKNOWN']);
  });

  it('is not given by others, nor for what was not delivered', () => {
    expect(codesOf(delivered().tries('package.open', open('PARTY', 'fagforbundet'), nsfRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(delivered().tries('package.open', open('GROUP', 'group-1'), nsfRep))).toEqual(['NOT_A_RECEIVER']);
    expect(codesOf(delivered().tries('package.open', open('PARTY', 'nsf'), nsfRep))).toEqual(['PACKAGE_UNKNOWN']);
    expect(codesOf(delivered().tries('package.open', { ...open('PARTY', 'nsf'), packageId: id('none') }, nsfRep))).toEqual(['PACKAGE_UNKNOWN']);
  });
});

describe('asking for time to prepare', () => {
  const request = { requestId: id('r'), partyId: id('nsf'), until: '2026-03-20', reason: 'Medlemsmøte' };
  const asked = () => new PlayedCourse().does('preparation.request', request, nsfRep);

  it('is done by a union, for a day to come', () => {
    expect(asked().initiative.preparationRequests).toMatchObject([{ until: '2026-03-20', answer: null }]);
    expect(codesOf(new PlayedCourse().tries('preparation.request', request, fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(new PlayedCourse().tries('preparation.request', { ...request, partyId: id('employer') }))).toEqual(['EMPLOYER_ASKS_ITSELF']);
    expect(codesOf(new PlayedCourse().tries('preparation.request', { ...request, until: '2026-03-02' }, nsfRep))).toEqual(['PREPARATION_IN_PAST']);
    expect(codesOf(new PlayedCourse().tries('preparation.request', { ...request, until: 'i morgen' }, nsfRep))).toEqual(['DATE_INVALID']);
    expect(codesOf(asked().tries('preparation.request', request, nsfRep))).toEqual(['ID_TAKEN']);
  });

  it('is answered once by the employer, with a reason', () => {
    const answer = { requestId: id('r'), granted: false, reason: 'Vedtaket haster' };
    expect(codesOf(asked().tries('preparation.answer', answer, nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(asked().tries('preparation.answer', { ...answer, reason: '' }))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(asked().tries('preparation.answer', { ...answer, requestId: id('x') }))).toEqual(['REQUEST_UNKNOWN']);
    const course = asked().does('preparation.answer', answer);
    expect(course.initiative.preparationRequests).toMatchObject([{ answer: { granted: false, reason: 'Vedtaket haster' } }]);
    expect(codesOf(course.tries('preparation.answer', answer))).toEqual(['REQUEST_ANSWERED_ALREADY']);
  });
});
