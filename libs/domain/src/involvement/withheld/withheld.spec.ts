import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { codesOf, deliver, hr, id, leader, march, nsfRep, PlayedCourse, sha } from '#testing';

const input = (change: Partial<CommandPayloads['information.withhold']> = {}): CommandPayloads['information.withhold'] => ({
  withheldId: id('withheld'), packageId: null, scope: 'Forhandlinger om lokaler', ground: 'CONSIDERABLE_HARM', reason: 'Prisen er ikke avtalt', endsOn: '2026-03-20',
  document: { name: 'vedlegg-4.pdf', version: '1', sha256: sha('c'), bytes: 10 }, ...change,
});
const withheld = (change: Partial<CommandPayloads['information.withhold']> = {}) => new PlayedCourse().at(march(3)).does('information.withhold', input(change));
const tries = (change: Partial<CommandPayloads['information.withhold']>, course = new PlayedCourse().at(march(3))) => codesOf(course.tries('information.withhold', input(change)));

describe('keeping information back under § 8-3', () => {
  it('is seen with its scope, ground, reason and end, and with the hash of what will be opened', () => {
    expect(withheld().initiative.withheld).toMatchObject([{
      scope: 'Forhandlinger om lokaler', ground: 'CONSIDERABLE_HARM', reason: 'Prisen er ikke avtalt', endsOn: '2026-03-20', document: { sha256: sha('c') }, opened: null, by: { personId: leader.personId }, at: march(3),
    }]);
  });

  it('is for those who run the process', () => {
    expect(codesOf(new PlayedCourse().at(march(3)).tries('information.withhold', input(), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(withheld().tries('information.open', { withheldId: id('withheld'), reason: 'Krav' }, nsfRep))).toEqual(['NOT_THE_MANAGER']);
  });

  it('has an end that is meant: later than today, and within two years', () => {
    expect(tries({ endsOn: '2026-03-03' })).toEqual(['WITHHELD_END']);
    expect(tries({ endsOn: '2026-03-04' })).toEqual([]);
    expect(tries({ endsOn: '2028-03-02' })).toEqual([]);
    expect(tries({ endsOn: '2028-03-03' })).toEqual(['WITHHELD_END']);
    expect(tries({ endsOn: '2026-02-30' })).toEqual(['DATE_INVALID']);
  });

  it('needs words and an exact document', () => {
    expect(tries({ scope: ' ' })).toEqual(['TEXT_EMPTY']);
    expect(tries({ reason: '' })).toEqual(['TEXT_EMPTY']);
    expect(tries({ document: { name: 'a', version: '1', sha256: 'nei', bytes: 1 } })).toEqual(['HASH_INVALID']);
    expect(tries({ document: { name: 'a', version: '1', sha256: sha('c'), bytes: 0 } })).toEqual(['NUMBER_OUT_OF_BOUNDS']);
  });

  it('belongs to a package that is there, and takes nothing back that was given', () => {
    expect(tries({ packageId: id('none') })).toEqual(['PACKAGE_UNKNOWN']);
    const given = () => deliver(new PlayedCourse(), 'one', { digit: 'c' }).at(march(3));
    expect(tries({ packageId: id('one') }, given())).toEqual(['WITHHELD_DOCUMENT_GIVEN']);
    expect(tries({ packageId: id('one'), document: { name: 'a', version: '1', sha256: sha('d'), bytes: 1 } }, given())).toEqual([]);
    expect(tries({}, withheld())).toEqual(['ID_TAKEN']);
  });
});

describe('the end of withholding', () => {
  it('opens the document by itself, as its day begins in Oslo, and once', () => {
    const course = withheld().at(march(19, '23:59'));
    expect(course.initiative.withheld[0]!.opened).toBeNull();
    course.at(march(20, '00:00'));
    expect(course.initiative.withheld[0]!.opened).toEqual({ at: march(20, '00:00'), reason: null });
    expect(course.at(march(31)).fired.filter(({ kind }) => kind === 'withheld.ends')).toHaveLength(1);
  });

  it('comes earlier when the employer opens it, with a reason, and then not again', () => {
    const course = withheld().at(march(5)).does('information.open', { withheldId: id('withheld'), reason: 'Avtalen er inngått' }, hr);
    expect(course.initiative.withheld[0]!.opened).toEqual({ at: march(5), reason: 'Avtalen er inngått' });
    expect(codesOf(course.tries('information.open', { withheldId: id('withheld'), reason: 'Igjen' }))).toEqual(['WITHHELD_OPENED_ALREADY']);
    expect(codesOf(course.tries('information.open', { withheldId: id('none'), reason: 'Igjen' }))).toEqual(['WITHHELD_UNKNOWN']);
    expect(course.at(march(31)).fired.filter(({ kind }) => kind === 'withheld.ends')).toEqual([]);
  });
});
