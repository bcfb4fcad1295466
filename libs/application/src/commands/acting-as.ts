import { type Actor, type ActorRef, actorRef, type CivilDate, type Initiative, type Role, type Side } from '#domain';

const SIDE: Readonly<Record<Role, Side | null>> = {
  LEADER: 'EMPLOYER', HR_ADMIN: 'EMPLOYER', DECISION_MAKER: 'EMPLOYER', INTEGRATION: 'EMPLOYER',
  UNION_REP: 'EMPLOYEES', SAFETY_REP: 'EMPLOYEES', EMPLOYEE: 'EMPLOYEES', SYSTEM: null,
};

const BY_RANK: readonly Role[] = ['LEADER', 'DECISION_MAKER', 'HR_ADMIN', 'UNION_REP', 'SAFETY_REP', 'INTEGRATION', 'EMPLOYEE'];

/**
 * Who acted, as kept in the log. Inside an initiative the rules say in which role and on which side; outside any (creating one, a meeting
 * without a matter, an objection where there is none) the highest of the person's roles does.
 */
export function actingAs(actor: Actor, initiative: Initiative | null, today: CivilDate): ActorRef {
  if (initiative !== null) return actorRef(initiative, actor, today);
  const role = actor.personId === null ? 'SYSTEM' : BY_RANK.find((held) => actor.roles.includes(held)) ?? 'EMPLOYEE';
  return { personId: actor.personId, name: actor.name, role, side: SIDE[role] };
}
