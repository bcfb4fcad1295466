import type { HeldOffice, OfficeKind, Role } from '#domain';

/** The role that holding an office gives. A member of the working environment committee acts there, not on an initiative. */
const ROLE_OF: Readonly<Record<OfficeKind, Role | null>> = {
  UNION_REP: 'UNION_REP', CHIEF_UNION_REP: 'UNION_REP', SAFETY_REP: 'SAFETY_REP', CHIEF_SAFETY_REP: 'SAFETY_REP',
  AMU_MEMBER: null, DECISION_MAKER: 'DECISION_MAKER', LEADER: 'LEADER', HR_ADMIN: 'HR_ADMIN',
};

/**
 * What a person may act as: the roles given to them and those of the offices they hold today, or stand in for as deputy. Everyone is an
 * EMPLOYEE but an integration, which is no person.
 */
export function rolesOf(given: readonly Role[], offices: readonly HeldOffice[]): readonly Role[] {
  const roles = new Set<Role>(given);
  for (const { kind } of offices) {
    const role = ROLE_OF[kind];
    if (role !== null) roles.add(role);
  }
  if (!roles.has('INTEGRATION')) roles.add('EMPLOYEE');
  return [...roles].sort();
}
