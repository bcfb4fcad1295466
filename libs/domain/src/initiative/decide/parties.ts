import { dateWithin, distinctIds, listWithin, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Party } from '../../involvement/state.ts';
import { MANDATE_ACTS } from '../../involvement/state.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { UNION_OFFICES, holdsOffice, isSystem, requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import type { Initiative } from '../state.ts';

type Holders = Party['holders'];

export const holderRefusals = (holders: Holders, ...at: string[]): Refusal[] => [
  ...listWithin(holders, at),
  ...distinctIds(holders.map(({ personId }) => personId), at),
  ...holders.flatMap(({ name }, index) => titleWithin(name, ...at, String(index), 'name')),
];

const presentParty = (initiative: Initiative, partyId: Id): Party | null => initiative.parties.find(({ id, removed }) => id === partyId && removed === null) ?? null;

const partyUnknown = (): Refused => refuse('PARTY_UNKNOWN', ['partyId']);

/** Everyone named holds an office of the union in the register: a leader may list the counterpart, but not choose it. */
const areItsOfficeHolders = (holders: Holders, union: string | null, { offices = [] }: RuleContext): boolean => holders.every(({ personId }) =>
  union !== null && offices.some((office) => office.union === union && UNION_OFFICES.includes(office.kind) && office.personId === personId));

/**
 * Adds a union that is entitled and was left out, or one that has come to, with those who hold its office in the register; HR may name others. The employer
 * is listed once, at creation.
 */
export const listParty: Decider<'party.list'> = ({ initiative }, { by, input: { partyId, union, name, holders } }, context) =>
  requireManager(initiative, by)
  ?? refuseWith([...titleWithin(name, 'name'), ...(union === null ? [] : titleWithin(union, 'union')), ...holderRefusals(holders, 'holders')])
  ?? (initiative.parties.some(({ id }) => id === partyId) ? refuse('ID_TAKEN', ['partyId']) : null)
  ?? (union !== null && initiative.parties.some((party) => party.union === union && party.removed === null) ? refuse('PARTY_LISTED_ALREADY', ['union'], { name }) : null)
  ?? (by.roles.includes('HR_ADMIN') || areItsOfficeHolders(holders, union, context) ? null : refuse('HOLDERS_NOT_YOURS_TO_CHANGE', ['holders'], { name }))
  ?? accept(fact('party.listed', { partyId, side: 'EMPLOYEES', union, name, holders: [...holders] }));

/** Takes a party out, with a reason that is told to that union. The employer cannot be taken out of its own process. */
export const removeParty: Decider<'party.remove'> = ({ initiative }, { by, input: { partyId, reason } }) => {
  const party = presentParty(initiative, partyId);
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? (party === null ? partyUnknown()
      : party.side === 'EMPLOYER' ? refuse('EMPLOYER_STAYS', ['partyId'])
      : accept(fact('party.removed', { partyId, reason })));
};

/**
 * Renews who holds a party's office, when offices change. The system does it from the register, HR or the union itself by hand; not the leader, who would
 * otherwise choose the counterpart.
 */
export const changeHolders: Decider<'party.change-holders'> = ({ initiative }, { by, input: { partyId, holders } }) => {
  const party = presentParty(initiative, partyId);
  if (party === null) return partyUnknown();
  const may = isSystem(by) || by.roles.includes('HR_ADMIN') || holdsOffice(initiative, party, by) || (party.side === 'EMPLOYER' && requireManager(initiative, by) === null);
  return (may ? null : refuse('HOLDERS_NOT_YOURS_TO_CHANGE', null, { name: party.name }))
    ?? refuseWith(holderRefusals(holders, 'holders'))
    ?? accept(fact('party.holders-changed', { partyId, holders: [...holders] }));
};

/** A mandate (fullmakt) by which a rep of another union acts for this one; given by the union's own office-holder alone. */
export const mandateParty: Decider<'party.mandate'> = ({ initiative }, { by, input: { partyId, personId, name, until, acts = null } }, { now }) => {
  const party = presentParty(initiative, partyId);
  if (party === null) return partyUnknown();
  const today = osloDate(now);
  return (party.side === 'EMPLOYEES' && holdsOffice(initiative, party, by) ? null : refuse('MANDATE_NOT_BY_OFFICE_HOLDER', null, { name: party.name }))
    ?? refuseWith([...titleWithin(name, 'name'), ...dateWithin(until, 'until'), ...(acts === null ? [] : distinctIds(acts, ['acts']))])
    ?? (acts !== null && (acts.length === 0 || !acts.every((act) => MANDATE_ACTS.includes(act))) ? refuse('MANDATE_WITHOUT_ACTS', ['acts']) : null)
    ?? (until !== null && until < today ? refuse('MANDATE_RUN_OUT', ['until'], { today }) : null)
    ?? ([initiative.leader.personId, initiative.superior?.personId].includes(personId) ? refuse('MANDATE_TO_EMPLOYER', ['personId'], { name }) : null)
    ?? accept(fact('party.mandated', { partyId, personId, name, until, ...(acts !== null && { acts: [...acts] }) }));
};

/** A mandate ends before its time: the union takes it back, or the one who holds it lays it down. What was done by it stands. */
export const withdrawMandate: Decider<'party.withdraw-mandate'> = ({ initiative }, { by, input: { partyId, personId, name, reason } }) => {
  const party = presentParty(initiative, partyId);
  if (party === null) return partyUnknown();
  return (holdsOffice(initiative, party, by) || by.personId === personId ? null : refuse('MANDATE_NOT_BY_OFFICE_HOLDER', null, { name: party.name }))
    ?? refuseWith([...titleWithin(name, 'name'), ...textWithin(reason, 'reason')])
    ?? (party.mandates.some((mandate) => mandate.personId === personId) ? null : refuse('MANDATE_UNKNOWN', ['personId'], { name }))
    ?? accept(fact('party.mandate-withdrawn', { partyId, personId, name, reason }));
};
