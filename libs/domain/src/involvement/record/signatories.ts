import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { entitledParties, employerParty } from '../../gate/matter.ts';
import type { Initiative } from '../../initiative/state.ts';
import { signOffCounts, stands } from '../counts.ts';
import type { AgendaItem, Attendance, Intensity, Meeting, MeetingRecord, Party, SignOff } from '../state.ts';

/** Consultation and agreement are signed off by every entitled party; information and advice by those who met. */
export const isConsultation = (intensity: Intensity): boolean => intensity === 'CONSULT' || intensity === 'AGREE';

export const meetingOf = (meetings: readonly Meeting[], { meetingId }: Pick<MeetingRecord, 'meetingId'>): Meeting | null => meetings.find(({ id }) => id === meetingId) ?? null;

export const itemOf = (meeting: Meeting, itemId: Id): AgendaItem | null => meeting.items.find(({ id }) => id === itemId) ?? null;

/** What the party's own side has confirmed about its presence: lines of its union, or of those who hold its office or mandate. */
export const attendanceOf = ({ attendance }: Meeting, party: Party): readonly Attendance[] => attendance.filter(({ side, union, personId }) => side === party.side && (
  (party.union !== null && union === party.union) || party.side === 'EMPLOYER'
  || party.holders.some((holder) => holder.personId === personId) || party.mandates.some((mandate) => mandate.personId === personId)));

export const hasMet = (meeting: Meeting, party: Party): boolean => attendanceOf(meeting, party).some(({ presence }) => presence === 'MET');

/** The party's sign-off on a record, opposed scans left out. */
export const signOffOf = ({ signOffs }: Pick<MeetingRecord, 'signOffs'>, partyId: Id): SignOff | null =>
  signOffs.findLast((signOff) => signOff.partyId === partyId && stands(signOff)) ?? null;

/**
 * The parties whose exit locks a record. The employer is among them only where a party wrote the record, so that its view gets its chance;
 * it can hold up the lock of such a record, never an exit.
 */
export function signatories(initiative: Initiative, meeting: Meeting, record: MeetingRecord): readonly Party[] {
  const parties = entitledParties(initiative).filter((party) => isConsultation(record.intensity) || hasMet(meeting, party));
  const employer = employerParty(initiative);
  return record.draftedBy.side === 'EMPLOYEES' && employer !== null ? [...parties, employer] : parties;
}

/** Sent, and every signatory has an exit that counts. */
export function isComplete(initiative: Initiative, meeting: Meeting, record: MeetingRecord, today: CivilDate): boolean {
  const parties = signatories(initiative, meeting, record);
  return record.sentAt !== null && parties.length > 0 && parties.every(({ id }) => {
    const signOff = signOffOf(record, id);
    return signOff !== null && signOffCounts(signOff, today);
  });
}
