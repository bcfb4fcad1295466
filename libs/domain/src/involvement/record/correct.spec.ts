import { describe, expect, it } from '@jest/globals';
import { codesOf, consulted, fagforbundetRep, id, leader, march, nsfRep } from '#testing';
import { exitOf } from '../exits.ts';
import { shownKind } from './kind.ts';

const sign = (partyId: string, dissent: string | null = null) => ({ recordId: id('rec-first'), signOffId: id(`sign-${partyId.slice(0, 3)}`), partyId: id(partyId), dissent });
const correction = (partyId = 'nsf') => ({ recordId: id('rec-first'), correctionId: id('correction'), partyId: id(partyId), text: 'Møtet varte til klokken elleve' });
const redraft = (kind: 'MINUTES' | 'AGREEMENT' | 'DISAGREEMENT' | null) => ({ recordId: id('rec-first'), meetingId: id('first'), itemId: id('item-first'), text: 'Ny tekst', kind });
const locked = () => consulted().does('record.sign', sign('nsf'), nsfRep).does('record.sign', sign('fagforbundet'), fagforbundetRep);

describe('a correction to a locked record', () => {
  it('is an entry of its own beside the record, whose text stays as it was signed', () => {
    const course = locked();
    const before = course.initiative.records[0]!;
    course.at(march(16)).does('record.correct', correction(), nsfRep);
    const { corrections, ...rest } = course.initiative.records[0]!;
    expect(corrections).toMatchObject([{ id: id('correction'), partyId: id('nsf'), text: 'Møtet varte til klokken elleve', at: march(16), by: { personId: nsfRep.personId } }]);
    expect({ ...rest, corrections: [] }).toEqual(before);
  });

  it('waits for the lock, for until then the text itself is changed', () => {
    expect(codesOf(consulted().tries('record.correct', correction(), nsfRep))).toEqual(['RECORD_NOT_LOCKED']);
  });

  it("is a party's own word, the employer's too", () => {
    expect(codesOf(locked().tries('record.correct', correction(), fagforbundetRep))).toEqual(['NOT_THE_PARTYS_VOICE']);
    expect(codesOf(locked().tries('record.correct', correction('employer'), leader))).toEqual([]);
    expect(codesOf(locked().tries('record.correct', { ...correction(), text: ' ' }, nsfRep))).toEqual(['TEXT_EMPTY']);
    expect(codesOf(locked().tries('record.correct', { ...correction(), recordId: id('none') }, nsfRep))).toEqual(['RECORD_UNKNOWN']);
    expect(codesOf(locked().does('record.correct', correction(), nsfRep).tries('record.correct', correction(), nsfRep))).toEqual(['ID_TAKEN']);
  });
});

describe('the kind of a record', () => {
  it('is minutes unless its author says otherwise, and stays what it was in a later draft', () => {
    expect(consulted().initiative.records[0]!.kind).toBe('MINUTES');
    const course = consulted().does('record.draft', redraft('AGREEMENT'));
    expect(course.initiative.records[0]!.kind).toBe('AGREEMENT');
    expect(course.does('record.draft', redraft(null)).initiative.records[0]!.kind).toBe('AGREEMENT');
    expect(codesOf(course.tries('record.draft', { ...redraft(null), kind: 'SOMETHING' as 'MINUTES' }))).toEqual(['RECORD_KIND_UNKNOWN']);
  });

  it('is shown as disagreement as soon as a party dissents or declines, whatever its author called it', () => {
    const agreed = () => consulted().does('record.draft', redraft('AGREEMENT')).does('record.send', { recordId: id('rec-first') });
    expect(shownKind(agreed().does('record.sign', sign('nsf'), nsfRep).initiative.records[0]!)).toBe('AGREEMENT');
    expect(shownKind(agreed().does('record.sign', sign('nsf', 'Uenig'), nsfRep).initiative.records[0]!)).toBe('DISAGREEMENT');
    expect(shownKind(agreed().does('record.decline', { recordId: id('rec-first'), signOffId: id('d'), partyId: id('nsf'), reason: 'Nei' }, nsfRep).initiative.records[0]!)).toBe('DISAGREEMENT');
  });

  it('with disagreement gives no agreement by its signature, where the law asks for agreement', () => {
    const signed = (kind: 'AGREEMENT' | 'DISAGREEMENT') => {
      const course = consulted('AGREE').does('record.draft', redraft(kind)).does('record.send', { recordId: id('rec-first') }).does('record.sign', sign('nsf'), nsfRep);
      return exitOf(course.dossier, id('nsf'), { part: null, demanded: 'AGREE' }, course.context)?.exit ?? null;
    };
    expect(signed('AGREEMENT')).toBe('SIGNED');
    expect(signed('DISAGREEMENT')).toBeNull();
  });

  it('names who laid it before the parties, until the text is changed', () => {
    expect(consulted().initiative.records[0]!.sentBy).toMatchObject({ personId: leader.personId, side: 'EMPLOYER' });
    expect(consulted().does('record.draft', redraft(null)).initiative.records[0]!.sentBy).toBeNull();
  });
});
