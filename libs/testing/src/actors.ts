import type { Actor, HeldOffice, Role } from '#domain';
import { id } from './ids.ts';

/** The unit at whose level the test initiative is decided. */
export const UNIT = id('unit');

/** Someone signed in, with roles and offices. */
export const actor = (name: string, roles: readonly Role[], offices: readonly HeldOffice[] = []): Actor => ({ personId: id(name), name, roles, offices });

const office = (kind: HeldOffice['kind'], union: string | null, deputy = false): HeldOffice => ({ officeId: id(`${kind}`.slice(0, 15)), kind, union, unitId: UNIT, deputy });

/** The people of a small municipality's home care: who they are says what they may do. */
export const leader = actor('Liv Leder', ['LEADER']);
export const superior = actor('Siri Sjef', ['LEADER']);
export const otherLeader = actor('Odd Leder', ['LEADER']);
export const hr = actor('Hanne HR', ['HR_ADMIN']);
export const decider = actor('Dag Direktør', ['DECISION_MAKER']);
export const employee = actor('Eva Ansatt', ['EMPLOYEE']);
export const integration = actor('Lonnsystem', ['INTEGRATION']);
export const safetyRep = actor('Vera Verne', ['SAFETY_REP'], [office('SAFETY_REP', null)]);
/** Named as holder in the party, and holding the office. */
export const fagforbundetRep = actor('Fatima F', ['UNION_REP'], [office('UNION_REP', 'fagforbundet')]);
/** Her deputy. */
export const fagforbundetDeputy = actor('Frida F', ['UNION_REP'], [office('UNION_REP', 'fagforbundet', true)]);
export const nsfRep = actor('Nils N', ['UNION_REP'], [office('UNION_REP', 'nsf')]);
/** Rep of a union that is no party. */
export const deltaRep = actor('Dina D', ['UNION_REP'], [office('UNION_REP', 'delta')]);
