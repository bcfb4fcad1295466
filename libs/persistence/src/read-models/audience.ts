import type { Role } from '#domain';

/** Roles that a field or the rows of a type are visible to. Whoever is not named sees nothing. */
export type Audience = readonly Role[];

/** Everyone of the organisation who sees the row at all. */
export const EVERYONE: Audience = ['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION'];

/** Those who work with the process: everyone but employees whom it merely affects. */
export const INVOLVED: Audience = EVERYONE.filter((role) => role !== 'EMPLOYEE');

/** Those who administer people. */
export const ADMINISTRATORS: Audience = ['HR_ADMIN'];

/** Roles that see the whole organisation; a program does so by a token's scope. */
export const WIDE_ROLES: Audience = ['HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION'];

export const includesAny = (audience: Audience, roles: readonly Role[]): boolean => roles.some((role) => audience.includes(role));
