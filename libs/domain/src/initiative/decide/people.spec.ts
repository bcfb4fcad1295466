import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '#domain';
import { UNIT, deltaRep, employee, fagforbundetDeputy, fagforbundetRep, givenInitiative, hr, id, leader, nsfRep, superior } from '#testing';
import { SYSTEM } from '../../kernel/actor.ts';
import { fact } from '../facts.ts';

const room = [{ id: id('item-1'), what: 'Vaktlengder', state: 'OPEN' as const, fixedBy: null }, { id: id('item-2'), what: 'Budsjett', state: 'FIXED' as const, fixedBy: 'Kommunestyret, sak 12/26' }];
const stated = { mandateId: id('mandate'), text: 'Ny turnus fra høsten', room };
const mandate = fact('mandate.stated', stated);

describe('the mandate', () => {
  it('says what is fixed, by whom, and what is open', () => {
    givenInitiative().when('mandate.state', stated).then(mandate);
  });

  it('names who fixed what is fixed, and nobody for the rest', () => {
    givenInitiative().when('mandate.state', { ...stated, room: [{ id: id('i'), what: 'x', state: 'FIXED', fixedBy: null }] }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('mandate.state', { ...stated, room: [{ id: id('i'), what: 'x', state: 'DELEGATED', fixedBy: 'Rådmannen' }] }).thenRefused('FIXED_BY_WITHOUT_FIXED');
    givenInitiative().when('mandate.state', { ...stated, room: [...room, ...room] }).thenRefused('ID_REPEATED');
    givenInitiative().when('mandate.state', stated, fagforbundetRep).thenRefused('NOT_THE_MANAGER');
    givenInitiative(mandate).when('mandate.state', stated).thenRefused('ID_TAKEN');
  });

  it('does not fix in passing what stood open', () => {
    const restated = { ...stated, mandateId: id('mandate-2'), room: [{ id: id('item-1'), what: 'Vaktlengder', state: 'FIXED' as const, fixedBy: 'Lederen' }] };
    expect(givenInitiative(mandate).when('mandate.state', restated).thenRefused('FIX_ONE_BY_ONE')).toEqual({ what: 'Vaktlengder' });
  });

  it('fixes an open item by itself, with a reason', () => {
    const fixing = { itemId: id('item-1'), fixedBy: 'Rådmannen', reason: 'Økonomi' };
    const { after } = givenInitiative(mandate).when('mandate.fix', fixing);
    expect(after.mandate?.room[0]).toEqual({ id: id('item-1'), what: 'Vaktlengder', state: 'FIXED', fixedBy: 'Rådmannen' });
    givenInitiative(mandate).when('mandate.fix', fixing).then(fact('mandate.fixed', { ...fixing, what: 'Vaktlengder' }));
    givenInitiative(mandate).when('mandate.fix', { ...fixing, itemId: id('item-2') }).thenRefused('ROOM_ITEM_FIXED_ALREADY');
    givenInitiative().when('mandate.fix', fixing).thenRefused('ROOM_ITEM_UNKNOWN');
    givenInitiative(mandate).when('mandate.fix', { ...fixing, reason: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative(mandate).when('mandate.fix', fixing, employee).thenRefused('NOT_THE_MANAGER');
  });
});

describe('affected groups', () => {
  const group = { id: id('group-2'), label: 'Natt', unitId: null, profession: null, contract: null, shift: 'natt', people: 4, memberIds: [id('p')] };

  it('are added to; a group given again is counted anew, and the others stand', () => {
    const { after } = givenInitiative().when('groups.snapshot', { groups: [group] });
    expect(after.groups.map(({ id: key, people }) => [key, people])).toEqual([[id('group-1'), 12], [id('group-2'), 4]]);
    const again = givenInitiative(fact('groups.snapshotted', { groups: [group] })).when('groups.snapshot', { groups: [{ ...group, people: 0, memberIds: [] }] });
    expect(again.after.groups[1]).toMatchObject({ people: 0 });
  });

  it('count at least those who are named, and are given by those who run the process', () => {
    givenInitiative().when('groups.snapshot', { groups: [{ ...group, people: 0 }] }).thenRefused('MORE_MEMBERS_THAN_PEOPLE');
    givenInitiative().when('groups.snapshot', { groups: [{ ...group, people: 1.5 }] }).thenRefused('NUMBER_OUT_OF_BOUNDS');
    givenInitiative().when('groups.snapshot', { groups: [group, group] }).thenRefused('ID_REPEATED');
    givenInitiative().when('groups.snapshot', { groups: [] }).thenRefused('NO_GROUPS_GIVEN');
    givenInitiative().when('groups.snapshot', { groups: [group] }, fagforbundetRep).thenRefused('NOT_THE_MANAGER');
  });
});

describe('parties', () => {
  const delta: CommandPayloads['party.list'] = { partyId: id('delta'), union: 'delta', name: 'Delta', holders: [{ personId: id('Dina D'), name: 'Dina D', deputy: false }] };
  const removal = { partyId: id('nsf'), reason: 'Ingen medlemmer berøres' };

  /** The register, where Dina holds Delta's office. */
  const offices = [{ kind: 'UNION_REP' as const, union: 'delta', personId: id('Dina D'), unitId: UNIT }];

  it('are listed once each, on the employees\' side', () => {
    givenInitiative().under({ offices }).when('party.list', delta).then(fact('party.listed', { ...delta, side: 'EMPLOYEES' }));
    givenInitiative().when('party.list', { ...delta, partyId: id('nsf') }).thenRefused('ID_TAKEN');
    givenInitiative().when('party.list', { ...delta, union: 'nsf' }).thenRefused('PARTY_LISTED_ALREADY');
    givenInitiative().when('party.list', { ...delta, name: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('party.list', delta, deltaRep).thenRefused('NOT_THE_MANAGER');
  });

  it('that were taken out may be listed again', () => {
    givenInitiative(fact('party.removed', removal)).when('party.list', { ...delta, union: 'nsf', partyId: id('nsf-2'), holders: [] }).thenTypes('party.listed');
  });

  it('are not given a counterpart of the leader\'s own choice, by listing a union that was taken out just before', () => {
    const again = { ...delta, union: 'nsf', name: 'NSF', partyId: id('nsf-2'), holders: [{ personId: id('Eva Ansatt'), name: 'Eva Ansatt', deputy: false }] };
    const removed = givenInitiative(fact('party.removed', removal)).under({ offices });
    for (const by of [leader, superior]) removed.when('party.list', again, by).thenRefused('HOLDERS_NOT_YOURS_TO_CHANGE');
    // An office of another union, or none at all, is no better; HR keeps the register and may name whom it will.
    removed.when('party.list', { ...again, holders: delta.holders }, leader).thenRefused('HOLDERS_NOT_YOURS_TO_CHANGE');
    removed.when('party.list', { ...again, union: null }, leader).thenRefused('HOLDERS_NOT_YOURS_TO_CHANGE');
    removed.when('party.list', again, hr).thenTypes('party.listed');
  });

  it('are spoken for by nobody whose term is over, though the party still names them', () => {
    const statement = { statementId: id('s'), partyId: id('nsf'), text: 'Nei', proposalId: null };
    givenInitiative().when('statement.give', statement, { ...nsfRep, offices: [] }).thenRefused('NOT_THE_PARTYS_VOICE');
    givenInitiative().when('statement.give', statement, nsfRep).thenTypes('statement.received');
  });

  it('are taken out with a reason, and stay in the record', () => {
    givenInitiative().when('party.remove', removal).then(fact('party.removed', removal));
    givenInitiative().when('party.remove', { ...removal, reason: '' }).thenRefused('TEXT_EMPTY');
    givenInitiative().when('party.remove', { ...removal, partyId: id('employer') }).thenRefused('EMPLOYER_STAYS');
    givenInitiative().when('party.remove', { ...removal, partyId: id('delta') }).thenRefused('PARTY_UNKNOWN');
    givenInitiative(fact('party.removed', removal)).when('party.remove', removal).thenRefused('PARTY_UNKNOWN');
    givenInitiative().when('party.remove', removal, nsfRep).thenRefused('NOT_THE_MANAGER');
  });

  it('change holders through the register, HR or the union itself, never by the leader', () => {
    const change = { partyId: id('nsf'), holders: [{ personId: id('Ny N'), name: 'Ny N', deputy: false }] };
    for (const by of [SYSTEM, hr, nsfRep]) givenInitiative().when('party.change-holders', change, by).then(fact('party.holders-changed', change));
    for (const by of [leader, superior, fagforbundetRep, employee]) givenInitiative().when('party.change-holders', change, by).thenRefused('HOLDERS_NOT_YOURS_TO_CHANGE');
    givenInitiative().when('party.change-holders', { ...change, partyId: id('employer') }, leader).thenTypes('party.holders-changed');
    givenInitiative().when('party.change-holders', { ...change, partyId: id('delta') }, hr).thenRefused('PARTY_UNKNOWN');
    givenInitiative().when('party.change-holders', { ...change, holders: [{ personId: id('a'), name: '', deputy: false }] }, hr).thenRefused('TEXT_EMPTY');
  });

  it('let a rep of another union act by a mandate that the union itself gives', () => {
    const given = { partyId: id('fagforbundet'), personId: id('Nils N'), name: 'Nils N', until: '2026-03-02' };
    for (const by of [fagforbundetRep, fagforbundetDeputy]) givenInitiative().when('party.mandate', given, by).then(fact('party.mandated', given));
    for (const by of [nsfRep, leader, hr]) givenInitiative().when('party.mandate', given, by).thenRefused('MANDATE_NOT_BY_OFFICE_HOLDER');
    givenInitiative().when('party.mandate', { ...given, until: '2026-03-01' }, fagforbundetRep).thenRefused('MANDATE_RUN_OUT');
    givenInitiative().when('party.mandate', { ...given, until: 'i morgen' }, fagforbundetRep).thenRefused('DATE_INVALID');
    givenInitiative().when('party.mandate', { ...given, personId: id('Liv Leder') }, fagforbundetRep).thenRefused('MANDATE_TO_EMPLOYER');
    givenInitiative().when('party.mandate', { ...given, partyId: id('delta') }, fagforbundetRep).thenRefused('PARTY_UNKNOWN');
  });

  it('do not let a mandate be passed on', () => {
    const first = fact('party.mandated', { partyId: id('fagforbundet'), personId: id('Nils N'), name: 'Nils N', until: null });
    givenInitiative(first).when('party.mandate', { partyId: id('fagforbundet'), personId: id('Dina D'), name: 'Dina D', until: null }, nsfRep).thenRefused('MANDATE_NOT_BY_OFFICE_HOLDER');
  });
});
