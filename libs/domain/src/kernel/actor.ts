import type { Id } from './identity.ts';

/** Locally there are two sides, never three (HA del B § 2-1). */
export type Side = 'EMPLOYER' | 'EMPLOYEES';

export const ROLES = ['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION', 'SYSTEM'] as const;
export type Role = (typeof ROLES)[number];

export const OFFICE_KINDS = ['UNION_REP', 'CHIEF_UNION_REP', 'SAFETY_REP', 'CHIEF_SAFETY_REP', 'AMU_MEMBER', 'DECISION_MAKER', 'LEADER', 'HR_ADMIN'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** An office that the actor holds, or stands in for as deputy, on the day of the command. */
export interface HeldOffice {
  readonly officeId: Id;
  readonly kind: OfficeKind;
  /** Key of the union in the agreement register; null for offices that belong to no union. */
  readonly union: string | null;
  /** The unit that is the office's level. */
  readonly unitId: Id;
  readonly deputy: boolean;
}

/** Who gives a command. The system acts with `personId` null and the single role SYSTEM. */
export interface Actor {
  readonly personId: Id | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly offices: readonly HeldOffice[];
}

export const SYSTEM: Actor = { personId: null, name: 'Medvirk', roles: ['SYSTEM'], offices: [] };

/** Who did something, as kept in state: enough to show and to check, nothing more. */
export interface ActorRef {
  readonly personId: Id | null;
  readonly name: string;
  readonly role: Role;
  readonly side: Side | null;
}
