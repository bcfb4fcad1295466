import type { Actor, Side } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { isLeader, isSafetyRep, isSuperior, manages, partiesOf } from '../../initiative/authority.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { MeetingCommand, MeetingCommandType } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import type { Meeting } from '../state.ts';

/** Time and closed days: meetings stand outside any one initiative's rule set. */
export type MeetingContext = Pick<RuleContext, 'now' | 'closed'>;

/** A meeting that is there, with the initiatives on its agenda. */
export interface MeetingAtHand { readonly meeting: Meeting; readonly dossiers: readonly Dossier[] }

export type MeetingDecider<T extends MeetingCommandType> = (atHand: MeetingAtHand, command: MeetingCommand<T>, context: MeetingContext) => Outcome<MeetingFact>;

/** Leaders and HR convene meetings, as do those who run an initiative on the agenda. */
export const convenes = (actor: Actor, dossiers: readonly Dossier[]): boolean => actor.personId !== null
  && (actor.roles.includes('LEADER') || actor.roles.includes('HR_ADMIN') || dossiers.some(({ initiative }) => manages(initiative, actor)));

/** The unions that the actor speaks for in any initiative on the agenda. */
export const unionsOf = (actor: Actor, dossiers: readonly Dossier[], today: CivilDate): ReadonlySet<string> =>
  new Set(dossiers.flatMap(({ initiative }) => partiesOf(initiative, actor, today).flatMap(({ union }) => (union === null ? [] : [union]))));

/** The side of the table on which the actor sits; null for one who sits on neither. Who runs an initiative on the agenda sits with the employer. */
export function seatOf(actor: Actor, dossiers: readonly Dossier[], today: CivilDate): Side | null {
  if (dossiers.some(({ initiative }) => isLeader(initiative, actor) || isSuperior(initiative, actor))) return 'EMPLOYER';
  if (unionsOf(actor, dossiers, today).size > 0 || isSafetyRep(actor)) return 'EMPLOYEES';
  return convenes(actor, dossiers) ? 'EMPLOYER' : null;
}

/** One copy of a fact for the log of every initiative on the agenda, or one for the organisation's own when there is none. */
export function toEveryLog(items: Meeting['items'], make: (initiativeId: Id | null) => MeetingFact): MeetingFact[] {
  const ids = [...new Set(items.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId])))];
  return ids.length === 0 ? [make(null)] : ids.map(make);
}
