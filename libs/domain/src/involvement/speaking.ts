import type { Actor } from '../kernel/actor.ts';
import type { Refused } from '../kernel/decision.ts';
import { refuse } from '../kernel/decision.ts';
import type { Id } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';
import { actsFor, holdsOffice, isLeader, isSuperior, partiesOf } from '../initiative/authority.ts';
import type { Initiative } from '../initiative/state.ts';
import { refuseBecause } from './refuse-because.ts';
import type { MandateAct, Party } from './state.ts';

/**
 * May give a party's word: its office-holder, its deputy or the holder of its mandate. Nobody who runs the process for the employer may speak for a
 * union, whatever office they hold.
 */
export const speaksFor = (initiative: Initiative, party: Party, actor: Actor, today: CivilDate): boolean => party.side === 'EMPLOYER'
  ? party.removed === null && (isLeader(initiative, actor) || isSuperior(initiative, actor) || actsFor(initiative, party, actor, today))
  : partiesOf(initiative, actor, today).some(({ id }) => id === party.id);

export const presentParty = (initiative: Initiative, partyId: Id): Party | null =>
  initiative.parties.find(({ id, removed }) => id === partyId && removed === null) ?? null;

/** Refuses when the party is not one of the initiative's, or the actor may not give its word. */
export function requireSpeaker(initiative: Initiative, partyId: Id, actor: Actor, today: CivilDate): Refused | null {
  const party = presentParty(initiative, partyId);
  if (party === null) return refuse('PARTY_UNKNOWN', ['partyId']);
  return speaksFor(initiative, party, actor, today) ? null : refuseBecause('NOT_THE_PARTYS_VOICE', ['partyId'], { party: party.name });
}

/**
 * Refuses one whose mandate does not reach to this act; an office-holder may do all of it, and so may one whose mandate says nothing of acts. Asked after
 * `requireSpeaker` has let them through.
 */
export function requireAct(initiative: Initiative, { partyId, act }: { readonly partyId: Id; readonly act: MandateAct }, actor: Actor, today: CivilDate): Refused | null {
  const party = presentParty(initiative, partyId);
  if (party === null || party.side === 'EMPLOYER' || holdsOffice(initiative, party, actor)) return null;
  const covers = party.mandates.some(({ personId, until, acts }) => personId === actor.personId && (until === null || until >= today) && (acts === undefined || acts.includes(act)));
  return covers ? null : refuseBecause('MANDATE_ELSEWHERE', ['partyId'], { party: party.name });
}
