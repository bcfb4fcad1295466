import type { Actor, Side } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { UNION_OFFICES, isLeader, isSafetyRep, isSuperior, manages, partiesOf } from '../../initiative/authority.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { MeetingCommand, MeetingCommandType } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import { requireAct } from '../speaking.ts';
import type { Meeting } from '../state.ts';

/** Time and closed days: meetings stand outside any one initiative's rule set. */
export type MeetingContext = Pick<RuleContext, 'now' | 'closed'>;

/** A meeting that is there, with the initiatives on its agenda. */
export interface MeetingAtHand { readonly meeting: Meeting; readonly dossiers: readonly Dossier[] }

export type MeetingDecider<T extends MeetingCommandType> = (atHand: MeetingAtHand, command: MeetingCommand<T>, context: MeetingContext) => Outcome<MeetingFact>;

/** Leaders and HR convene meetings, as do those who run an initiative on the agenda. */
export const convenes = (actor: Actor, dossiers: readonly Dossier[]): boolean => actor.personId !== null
  && (actor.roles.includes('LEADER') || actor.roles.includes('HR_ADMIN') || dossiers.some(({ initiative }) => manages(initiative, actor)));

/** The unions that the actor may meet for in any initiative on the agenda: by office, or by a mandate that reaches to meetings. */
export const unionsOf = (actor: Actor, dossiers: readonly Dossier[], today: CivilDate): ReadonlySet<string> =>
  new Set(dossiers.flatMap(({ initiative }) => partiesOf(initiative, actor, today)
    .flatMap((party) => (party.union === null || requireAct(initiative, { partyId: party.id, act: 'MEET' }, actor, today) !== null ? [] : [party.union]))));

const holdsOfficeOf = (actor: Actor, union: string | null): boolean =>
  actor.offices.some((office) => UNION_OFFICES.includes(office.kind) && office.union === union);

/** Unions for which the actor is a member of a standing meeting. Who sets up the meeting names its members, so that the name alone counts for nothing: they hold the union's office. */
export const unionsAtTable = (actor: Actor, { participants }: Pick<Meeting, 'participants'>): ReadonlySet<string> =>
  new Set(participants.flatMap(({ personId, side, union }) => (personId === actor.personId && side === 'EMPLOYEES' && union !== null && holdsOfficeOf(actor, union) ? [union] : [])));

/** The side of the table on which the actor sits; null for one who sits on neither. Who runs an initiative on the agenda sits with the employer. */
export function seatOf(actor: Actor, dossiers: readonly Dossier[], today: CivilDate): Side | null {
  if (dossiers.some(({ initiative }) => isLeader(initiative, actor) || isSuperior(initiative, actor))) return 'EMPLOYER';
  if (unionsOf(actor, dossiers, today).size > 0 || isSafetyRep(actor)) return 'EMPLOYEES';
  return convenes(actor, dossiers) ? 'EMPLOYER' : null;
}

/** As `seatOf`, with the members of a standing meeting: what concerns the meeting itself, and no initiative's consultation. */
export function seatAt({ meeting, dossiers }: MeetingAtHand, actor: Actor, today: CivilDate): Side | null {
  const seat = seatOf(actor, dossiers, today);
  if (seat === 'EMPLOYER' && dossiers.some(({ initiative }) => isLeader(initiative, actor) || isSuperior(initiative, actor))) return seat;
  if (unionsAtTable(actor, meeting).size > 0) return 'EMPLOYEES';
  const isForEmployer = meeting.participants.some(({ personId, side }) => personId === actor.personId && side === 'EMPLOYER') && (actor.roles.includes('LEADER') || actor.roles.includes('DECISION_MAKER'));
  return seat ?? (isForEmployer ? 'EMPLOYER' : null);
}

/** One copy of a fact for the log of every initiative on the agenda, or one for the organisation's own when there is none. */
export function toEveryLog(items: Meeting['items'], make: (initiativeId: Id | null) => MeetingFact): MeetingFact[] {
  const ids = [...new Set(items.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId])))];
  return ids.length === 0 ? [make(null)] : ids.map(make);
}
