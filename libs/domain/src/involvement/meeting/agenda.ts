import type { Refused } from '../../kernel/decision.ts';
import { refuse, refuseWith } from '../../kernel/decision.ts';
import { titleWithin } from '../../kernel/bounds.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate, ClosedDates, Instant } from '../../kernel/time.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import type { Dossier } from '../../gate/criterion.ts';
import { manages, partiesOf } from '../../initiative/authority.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import type { MeetingCommands } from '../commands.ts';
import type { MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting } from '../state.ts';
import { INTENSITIES } from '../state.ts';
import type { MeetingAtHand, MeetingContext, MeetingDecider } from './standing.ts';
import { convenes, seatAt } from './standing.ts';

type NewItem = MeetingCommands['meeting.add-item'];

/** Who puts an item on an agenda, among which initiatives, and when. */
interface ItemSetting { readonly dossiers: readonly Dossier[]; readonly by: Actor; readonly now: Instant }

/** An item may be put on the agenda by either side of the initiative it concerns. */
export function itemRefused(item: NewItem, { dossiers, by, now }: ItemSetting, ...at: string[]): Refused | null {
  const bad = refuseWith(titleWithin(item.title, ...at, 'title'));
  if (bad !== null) return bad;
  if (!INTENSITIES.includes(item.intensity)) return refuseBecause('INTENSITY_UNKNOWN', [...at, 'intensity']);
  if (item.initiativeId === null) return item.proposalId === null ? null : refuse('PROPOSAL_UNKNOWN', [...at, 'proposalId']);
  const initiative = dossiers.find((dossier) => dossier.initiative.id === item.initiativeId)?.initiative;
  if (initiative === undefined) return refuseBecause('ITEM_INITIATIVE_UNKNOWN', [...at, 'initiativeId']);
  if (initiative.status !== 'RUNNING') return refuse('INITIATIVE_ENDED', [...at, 'initiativeId']);
  if (!manages(initiative, by) && partiesOf(initiative, by, osloDate(now)).length === 0) return refuseBecause('ITEM_NOT_YOURS', [...at, 'initiativeId']);
  return item.proposalId !== null && !initiative.proposals.some(({ id }) => id === item.proposalId) ? refuse('PROPOSAL_UNKNOWN', [...at, 'proposalId']) : null;
}

/** The fact of one item. Its part is that of the proposal, or the one the initiative works on. */
export function itemPlanned(meeting: { readonly id: Id; readonly startsAt: Instant }, item: NewItem & { readonly late?: true }, dossiers: readonly Dossier[]): MeetingFact {
  const initiative = dossiers.find((dossier) => dossier.initiative.id === item.initiativeId)?.initiative;
  const proposal = initiative?.proposals.find(({ id }) => id === item.proposalId);
  const part = proposal !== undefined ? proposal.part : initiative === undefined ? null : currentVisit(initiative)?.part ?? null;
  return { type: 'meeting.planned', initiativeId: item.initiativeId, payload: { meetingId: meeting.id, startsAt: meeting.startsAt, ...item, part } };
}

/** The last day on which either side puts items on the agenda. */
export const agendaClosesOn = ({ startsAt, agendaClosesWorkingDays }: Pick<Meeting, 'startsAt' | 'agendaClosesWorkingDays'>, closed: ClosedDates): CivilDate =>
  plusWorkingDays(osloDate(startsAt), -agendaClosesWorkingDays, closed);

/** What both an item in time and a late one must be: for a meeting to come, by one of the sides, with an id of its own, on an agenda with room. */
export function itemBarred(atHand: MeetingAtHand, { by, input }: { readonly by: Actor; readonly input: NewItem }, { now }: MeetingContext): Refused | null {
  const { meeting, dossiers } = atHand;
  return (convenes(by, dossiers) || seatAt(atHand, by, osloDate(now)) !== null ? null : refuseBecause('AGENDA_BY_THE_SIDES'))
    ?? (meeting.status === 'HELD' || meeting.status === 'CANCELLED' ? refuseBecause('MEETING_OVER', null, { status: meeting.status }) : null)
    ?? ([...meeting.items, ...meeting.lateItems].some(({ id }) => id === input.itemId) ? refuse('ID_TAKEN', ['itemId']) : null)
    ?? (meeting.items.length >= 200 ? refuse('LIST_TOO_LONG', ['itemId'], { max: 200, length: meeting.items.length + 1, field: 'items' }) : null)
    ?? itemRefused(input, { dossiers, by, now });
}

/** Adds an item to a meeting that is not yet held, until its agenda closes. A summons already sent does not call to it. */
export const addItem: MeetingDecider<'meeting.add-item'> = (atHand, command, context) => {
  const { meeting, dossiers } = atHand;
  const closes = agendaClosesOn(meeting, context.closed);
  return itemBarred(atHand, command, context)
    ?? (osloDate(context.now) > closes ? refuseBecause('AGENDA_CLOSED', null, { closes }) : null)
    ?? { ok: true, facts: [itemPlanned(meeting, command.input, dossiers)] };
};
