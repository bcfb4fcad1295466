import type { Actor, ActorRef, OfficeKind, Role, Side } from '../kernel/actor.ts';
import type { Refused } from '../kernel/decision.ts';
import { refuse } from '../kernel/decision.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Party } from '../involvement/state.ts';
import type { Initiative } from './state.ts';

export const UNION_OFFICES: readonly OfficeKind[] = ['UNION_REP', 'CHIEF_UNION_REP'];
const SAFETY_OFFICES: readonly OfficeKind[] = ['SAFETY_REP', 'CHIEF_SAFETY_REP'];

export const isSystem = (actor: Actor): boolean => actor.personId === null && actor.roles.includes('SYSTEM');

/** The initiative's own leader, who may never override its gates. */
export const isLeader = (initiative: Initiative, actor: Actor): boolean => actor.personId !== null && actor.personId === initiative.leader.personId;

/** The named superior. */
export const isSuperior = (initiative: Initiative, actor: Actor): boolean => actor.personId !== null && actor.personId === initiative.superior?.personId;

/** Runs the process for the employer: its leader, its named superior, or HR. */
export const manages = (initiative: Initiative, actor: Actor): boolean =>
  isLeader(initiative, actor) || isSuperior(initiative, actor) || (actor.personId !== null && actor.roles.includes('HR_ADMIN'));

export const isSafetyRep = (actor: Actor): boolean =>
  actor.personId !== null && (actor.offices.some(({ kind }) => SAFETY_OFFICES.includes(kind)) || actor.roles.includes('SAFETY_REP'));

/**
 * Holds the party's own office today, as holder or deputy: named in the party, or holding the union's office at the initiative's level, or as its chief rep.
 * A union's office ends with its term, whoever the party still names. Those who act by mandate are left out: a mandate cannot be passed on, nor a dissent
 * of another union be withdrawn by it.
 */
export function holdsOffice(initiative: Initiative, party: Party, actor: Actor): boolean {
  if (actor.personId === null || party.removed !== null) return false;
  const isNamed = party.holders.some(({ personId }) => personId === actor.personId);
  if (party.union === null) return isNamed;
  return actor.offices.some(({ kind, union, unitId }) => union === party.union && UNION_OFFICES.includes(kind) && (isNamed || kind === 'CHIEF_UNION_REP' || unitId === initiative.unitId));
}

/** May speak for the party on the day: by its office, or by a mandate (fullmakt) that has not run out. */
export const actsFor = (initiative: Initiative, party: Party, actor: Actor, today: CivilDate): boolean =>
  holdsOffice(initiative, party, actor)
  || (actor.personId !== null && party.removed === null
    && party.mandates.some(({ personId, until }) => personId === actor.personId && (until === null || until >= today)));

/** The unions that the actor may speak for; none for someone who runs the process for the employer, since nobody sits on both sides of one table. */
export const partiesOf = (initiative: Initiative, actor: Actor, today: CivilDate): readonly Party[] =>
  isLeader(initiative, actor) || isSuperior(initiative, actor) ? []
    : initiative.parties.filter((party) => party.side === 'EMPLOYEES' && actsFor(initiative, party, actor, today));

/** The side on which the actor acts in this initiative; null for the system and for those who stand on neither. */
export function sideOf(initiative: Initiative, actor: Actor, today: CivilDate): Side | null {
  if (isSystem(actor) || actor.personId === null) return null;
  if (isLeader(initiative, actor) || isSuperior(initiative, actor)) return 'EMPLOYER';
  if (partiesOf(initiative, actor, today).length > 0 || isSafetyRep(actor)) return 'EMPLOYEES';
  if (actor.roles.includes('HR_ADMIN') || actor.roles.includes('DECISION_MAKER') || actor.roles.includes('LEADER')) return 'EMPLOYER';
  return actor.roles.includes('EMPLOYEE') || actor.roles.includes('UNION_REP') ? 'EMPLOYEES' : null;
}

/** The role in which the actor acts here: what log entries show beside the name. */
function roleOf(initiative: Initiative, actor: Actor, today: CivilDate): Role {
  if (isSystem(actor)) return 'SYSTEM';
  if (isLeader(initiative, actor)) return 'LEADER';
  if (isSuperior(initiative, actor)) return actor.roles.includes('DECISION_MAKER') ? 'DECISION_MAKER' : 'LEADER';
  if (partiesOf(initiative, actor, today).length > 0) return 'UNION_REP';
  if (isSafetyRep(actor)) return 'SAFETY_REP';
  return (['HR_ADMIN', 'DECISION_MAKER', 'LEADER', 'UNION_REP', 'INTEGRATION', 'EMPLOYEE'] as const).find((role) => actor.roles.includes(role)) ?? 'EMPLOYEE';
}

/** Who acted, as the log and the state keep it. */
export const actorRef = (initiative: Initiative, actor: Actor, today: CivilDate): ActorRef =>
  ({ personId: actor.personId, name: actor.name, role: roleOf(initiative, actor, today), side: sideOf(initiative, actor, today) });

/** Refuses everyone but those who run the process for the employer. */
export const requireManager = (initiative: Initiative, actor: Actor): Refused | null =>
  manages(initiative, actor) ? null : refuse('NOT_THE_MANAGER', null, { leader: initiative.leader.name });
