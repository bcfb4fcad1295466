import { isOnStandingProposal } from '../involvement/exits.ts';
import { isConsultation } from '../involvement/record/signatories.ts';
import type { InformationPackage, Meeting, MeetingRecord, Party } from '../involvement/state.ts';
import type { Instant } from '../kernel/time.ts';
import type { Dossier, GateContext } from './criterion.ts';
import { countingProposals } from './matter.ts';

/** A meeting called to as consultation (drøfting), or for agreement, on the matter of the gate as it stands. */
export interface Consultation {
  readonly meeting: Meeting;
  /** The actual start of a held meeting, else the planned one. */
  readonly startsAt: Instant;
  readonly held: Meeting['held'];
  /** Records of its items on this matter. */
  readonly records: readonly MeetingRecord[];
}

/** Consultations on the proposal versions that still count, oldest first; those called off are left out. */
export const consultations = (dossier: Dossier, context: GateContext): readonly Consultation[] => dossier.meetings.filter(({ status }) => status !== 'CANCELLED').flatMap((meeting) => {
  const startsAt = meeting.held?.startedAt ?? meeting.startsAt;
  const items = meeting.items.filter((item) => item.initiativeId === dossier.initiative.id && item.part === context.visit.part
    && isConsultation(item.intensity) && isOnStandingProposal(dossier.initiative, item, startsAt));
  const records = dossier.initiative.records.filter(({ meetingId, itemId }) => meetingId === meeting.id && items.some(({ id }) => id === itemId));
  return items.length === 0 ? [] : [{ meeting, startsAt, held: meeting.held, records }];
}).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));

/** The consultations of one party among some: those whose record it has signed off, or, before it has signed any, all of them. */
export function consultationsOf(party: Party, among: readonly Consultation[]): readonly Consultation[] {
  const signed = among.filter(({ records }) => records.some(({ signOffs }) => signOffs.some(({ partyId }) => partyId === party.id)));
  return signed.length > 0 ? signed : among;
}

/** Documents for consultation on the matter that lie before a party, by time of delivery. */
export function consultationPackages(party: Party, { initiative }: Dossier, { visit }: GateContext): readonly { readonly one: InformationPackage; readonly deliveredAt: Instant }[] {
  const counting = new Set(countingProposals(initiative, visit.part).map(({ id }) => id));
  return initiative.packages
    .filter(({ kind, proposalId, part }) => kind === 'CONSULTATION' && part === visit.part && (proposalId === null || counting.has(proposalId)))
    .flatMap((one) => one.deliveries.filter(({ to }) => to.kind === 'PARTY' && to.id === party.id).map(({ deliveredAt }) => ({ one, deliveredAt })))
    .toSorted((a, b) => a.deliveredAt.localeCompare(b.deliveredAt));
}
