import type { CivilDate, Instant } from '../kernel/time.ts';
import { osloDate } from '../kernel/working-days.ts';
import { isOnStandingProposal } from '../involvement/exits.ts';
import { isConsultation } from '../involvement/record/signatories.ts';
import type { AgendaItem, InformationPackage, Meeting, MeetingRecord, Party } from '../involvement/state.ts';
import type { Dossier, GateContext } from './criterion.ts';
import { countingProposals } from './matter.ts';
import { standsOnRecord } from './on-record.ts';

/** A meeting that has been held on the matter of the gate, called to as consultation (drøfting) or for agreement. */
export interface HeldConsultation {
  readonly meeting: Meeting;
  readonly startedAt: Instant;
  readonly on: CivilDate;
  /** Records of its items on this matter. */
  readonly records: readonly MeetingRecord[];
  /** False while it was typed in afterwards and the other side has not confirmed it, where law is asked about. */
  readonly counts: boolean;
}

/** Items of a meeting that call to consultation on the matter of the gate, as it stands at an instant. */
export const itemsOnMatter = ({ initiative }: Dossier, meeting: Meeting, at: Instant, { visit }: GateContext): readonly AgendaItem[] =>
  meeting.items.filter((item) => item.initiativeId === initiative.id && item.part === visit.part && isConsultation(item.intensity) && isOnStandingProposal(initiative, item, at));

/** Consultations held on the proposal versions that still count, oldest first. */
export const heldConsultations = (dossier: Dossier, context: GateContext): readonly HeldConsultation[] => dossier.meetings.flatMap((meeting) => {
  const { held } = meeting;
  const items = held === null ? [] : itemsOnMatter(dossier, meeting, held.startedAt, context);
  if (held === null || items.length === 0) return [];
  const records = dossier.initiative.records.filter(({ meetingId, itemId }) => meetingId === meeting.id && items.some(({ id }) => id === itemId));
  return [{ meeting, startedAt: held.startedAt, on: osloDate(held.startedAt), records, counts: standsOnRecord(held.registered, context.force) }];
}).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));

/** The consultations of one party: those whose record it has signed off, or, before it has signed any, all that were held. */
export function consultationsOf(party: Party, held: readonly HeldConsultation[]): readonly HeldConsultation[] {
  const signed = held.filter(({ records }) => records.some(({ signOffs }) => signOffs.some(({ partyId }) => partyId === party.id)));
  return signed.length > 0 ? signed : held;
}

export interface Delivered { readonly package: InformationPackage; readonly deliveredAt: Instant }

/** What a party had of the consultation documents on the matter, oldest first. */
export function deliveriesTo(party: Party, { initiative }: Dossier, context: GateContext): readonly Delivered[] {
  const counting = new Set(countingProposals(initiative, context.visit.part).map(({ id }) => id));
  return initiative.packages
    .filter(({ kind, proposalId, part }) => kind === 'CONSULTATION' && (proposalId === null ? part === context.visit.part : counting.has(proposalId)))
    .filter(({ registered }) => standsOnRecord(registered, context.force))
    .flatMap((one) => one.deliveries.filter(({ to }) => to.kind === 'PARTY' && to.id === party.id).map(({ deliveredAt }) => ({ package: one, deliveredAt })))
    .toSorted((a, b) => a.deliveredAt.localeCompare(b.deliveredAt));
}

/**
 * From when a party's time to prepare ran at an instant: the last document laid before it by then, since a replaced document restarts the time that
 * counts and so does a further one. Null when it had none. Order and time are those of the log, not of dates typed in.
 */
export const preparedSince = (deliveries: readonly Delivered[], at: Instant): Delivered | null => deliveries.findLast(({ deliveredAt }) => deliveredAt <= at) ?? null;
